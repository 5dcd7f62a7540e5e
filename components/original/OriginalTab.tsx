import { useMemo } from 'preact/hooks'
import type { Pairing, Reading, Span, TermPair } from '../../engine/model.ts'
import { Picture } from '../parts/Picture.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import type { Tongue } from '../tongue.ts'
import { DigestBar } from './DigestBar.tsx'
import type { ExportChoice } from './ExportMenu.tsx'
import { PairingState, type PairingActions } from './PairingState.tsx'
import { TermPairs } from './TermPairs.tsx'
import { Thread } from './Thread.tsx'
import { threadItems, type PageSide, type PairedTexts } from './thread.ts'
import { ThreadToolbar } from './ThreadToolbar.tsx'

export interface OriginalTabProps extends PairingActions {
  readonly reading: Reading
  readonly pairing: Pairing
  readonly pageIs: PageSide
  readonly tongue: Tongue
  readonly words: PanelWords
  /** null: not aligned yet. */
  readonly texts: PairedTexts | null
  readonly termPairs: readonly TermPair[]
  /** The bead that is pointed at, in the page or here. */
  readonly lit: number | null
  /** Beads on the page's screen, half-open. */
  readonly view: Span | null
  /** Bring this bead into view; a new object does it again. */
  readonly scrollTo: { readonly bead: number } | null
  readonly scrollTogether: boolean
  readonly onScrollTogether: (on: boolean) => void
  readonly onHoverBead: (bead: number | null) => void
  /** Go to the bead's place in the page. */
  readonly onJumpBead: (bead: number) => void
  /** The reader scrolled here, and this bead now stands where she reads. */
  readonly onScrolledTo?: (bead: number) => void
  /** The pair could not be handed to a page of its own. */
  readonly tooLargeForPage?: boolean
  readonly onSideBySide?: () => void
  readonly onExport?: (choice: ExportChoice) => void
  readonly onCopyBead?: (bead: number) => void
  /** Beads that are in the notebook. */
  readonly saved?: ReadonlySet<number>
  readonly onSaveBead?: (bead: number, save: boolean) => void
  readonly onUnpair?: () => void
}

/** The other text of the pair: on the way to it, the state of that way; then the two texts, sentence by sentence. */
export function OriginalTab({ pairing, ...props }: OriginalTabProps) {
  const { texts, words } = props
  if (pairing.state !== 'paired') return <PairingState {...props} pairing={pairing} />
  if (!texts)
    return (
      <section class="panel-state" role="status" aria-busy>
        <Picture name="seeking" />
        <p>{words.pairing.paired.loading}</p>
      </section>
    )
  return <Paired {...props} texts={texts} url={pairing.url} />
}

function Paired(props: Omit<OriginalTabProps, 'pairing'> & { readonly texts: PairedTexts; readonly url: string }) {
  const { texts, pageIs, url, termPairs } = props
  const items = useMemo(() => threadItems(texts, pageIs), [texts, pageIs])
  return (
    <div class="original">
      <DigestBar {...props} items={items} />
      <ThreadToolbar {...props} url={url} />
      {props.tooLargeForPage && (
        <p class="complaint standing" role="status">
          {props.words.pairing.paired.tooLargeForPage}
        </p>
      )}
      {termPairs.length > 0 && <TermPairs {...props} />}
      <Thread {...props} items={items} />
    </div>
  )
}
