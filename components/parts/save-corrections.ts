import { correctionLines, type Correction } from '../../engine/corrections.ts'
import { saveFile } from './save-file.ts'

/** All that a reader put right, as a file of JSON lines. */
export function saveCorrections(all: readonly Correction[]): void {
  saveFile({
    name: `bandu-corrections-${new Date().toISOString().slice(0, 10)}.jsonl`,
    text: correctionLines(all),
    type: 'application/jsonl',
  })
}
