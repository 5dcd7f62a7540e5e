import type { Pairing, Reading } from '../../engine/model.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import type { Tongue } from '../tongue.ts'
import { PairingState, type PairingActions } from './PairingState.tsx'

export interface OriginalTabProps extends PairingActions {
  readonly reading: Reading
  readonly pairing: Pairing
  readonly pageIs: 'translation' | 'original'
  readonly tongue: Tongue
  readonly words: PanelWords
}

/** The other text of the pair: on the way to it, the state of that way; then the two texts, sentence by sentence. */
export function OriginalTab({ pairing, ...props }: OriginalTabProps) {
  if (pairing.state !== 'paired') return <PairingState {...props} pairing={pairing} />
  return null
}
