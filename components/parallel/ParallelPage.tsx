import { useMemo, useState } from 'preact/hooks'
import { languageTag } from '../i18n.ts'
import { DigestBar } from '../original/DigestBar.tsx'
import { ExportMenu, type ExportChoice } from '../original/ExportMenu.tsx'
import { threadItems, type PageSide } from '../original/thread.ts'
import type { KeyMap } from '../keys/key-map.ts'
import { KeysDialog } from '../keys/KeysDialog.tsx'
import { Alert } from '../parts/Alert.tsx'
import type { Tongue } from '../tongue.ts'
import type { Words } from '../words.ts'
import { AloneRow } from './AloneRow.tsx'
import { ParallelRow } from './ParallelRow.tsx'
import { Printed } from './Printed.tsx'
import type { ParallelTexts } from './texts.ts'
import { TextTitle } from './TextTitle.tsx'

export interface ParallelPageProps {
  readonly texts: ParallelTexts
  /** Which text stands in the first column. */
  readonly first: PageSide
  /** The bead of a place that was jumped to. */
  readonly lit: number | null
  /** Beads that are in the notebook. */
  readonly saved: ReadonlySet<number>
  readonly tongue: Tongue
  readonly words: Words
  readonly keys: KeyMap
  /** The keys in the page are switched off. */
  readonly pageKeysOff: boolean
  /** What she wanted kept last was not. */
  readonly notKept: boolean
  /** ISO date, for the printed page. */
  readonly today: string
  readonly onNotKeptRead: () => void
  readonly onSwap: () => void
  readonly onExport: (choice: ExportChoice) => void
  readonly onPrint: () => void
  readonly onJumpBead: (bead: number) => void
  /** The same function at every drawing: the rows are many. */
  readonly onSaveBead: (bead: number, save: boolean) => void
}

/** Both texts whole, bead beside bead. */
export function ParallelPage(props: ParallelPageProps) {
  const { texts, first, lit, saved, tongue, words, onSwap, onExport, onPrint, onJumpBead, onSaveBead } = props
  const { parallel, pairing } = words
  const [all, setAll] = useState({ open: false })
  const items = useMemo(() => threadItems(texts.paired, first), [texts.paired, first])
  const second = first === 'original' ? 'translation' : 'original'
  return (
    <div class="parallel" lang={languageTag(tongue.ui)}>
      <header class="top">
        <img src="/icon/48.png" width="20" height="20" alt="" />
        <b>Bandu</b>
        <span class="spacer" />
        <button type="button" class="button plain" onClick={() => setAll({ open: !all.open })}>
          {all.open ? parallel.closeAll : parallel.openAll}
        </button>
        <button type="button" class="button plain" onClick={onSwap}>
          {parallel.swap}
        </button>
        <ExportMenu words={pairing.paired} onExport={onExport} />
        <button type="button" class="button plain" onClick={onPrint}>
          {parallel.print}
        </button>
      </header>
      <main class="sheet">
        <div class="twins titles">
          <TextTitle text={texts[first]} place="first" tongue={tongue} />
          <span class="between" />
          <TextTitle text={texts[second]} place="second" tongue={tongue} />
        </div>
        <DigestBar texts={texts.paired} items={items} lit={lit} view={null} words={words} onJumpBead={onJumpBead} />
        <ol class="rows" aria-label={parallel.sentences}>
          {items.map((item) =>
            item.kind === 'pair' ? (
              <ParallelRow
                key={item.bead}
                item={item}
                texts={texts}
                first={first}
                words={pairing.paired}
                lit={lit === item.bead}
                saved={saved.has(item.bead)}
                onSave={onSaveBead}
              />
            ) : (
              <AloneRow
                key={item.beads[0]}
                item={item}
                texts={texts}
                first={first}
                words={words}
                lit={lit !== null && item.beads.includes(lit)}
                all={all}
              />
            ),
          )}
        </ol>
        <Printed {...props} />
      </main>
      {props.notKept && <Alert text={words.panel.notKept} dismiss={words.panel.dismiss} onRead={props.onNotKeptRead} />}
      <KeysDialog keys={props.keys} off={props.pageKeysOff} words={words} />
    </div>
  )
}
