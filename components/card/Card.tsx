import type { Entry, EntryId, Mention, Span } from '../../engine/model.ts'
import { fill, languageTag } from '../i18n.ts'
import type { Quotation } from '../parts/Quote.tsx'
import { callName, type Tongue } from '../tongue.ts'
import type { Words } from '../words.ts'
import { CardFoot } from './CardFoot.tsx'
import { CardHead } from './CardHead.tsx'
import { InArticle } from './InArticle.tsx'
import { OtherText } from './OtherText.tsx'
import { Related, type RelatedEntry } from './Related.tsx'
import { Why } from './Why.tsx'

export type CardWords = Pick<Words, 'card' | 'kinds' | 'subtypes' | 'why'>

/** How the other text of the pair puts the mention's sentence. */
export interface OtherSide {
  /** Which text the quotation is from. */
  readonly from: 'original' | 'translation'
  /** null: that text has no such sentence. */
  readonly quote: Quotation | null
  /** The passage is right, the sentence perhaps not. */
  readonly rough: boolean
}

export interface CardProps {
  /** null: no glossary knows it, or it is not decided (see the mention's evidence). */
  readonly entry: Entry | null
  readonly mention: Mention
  /** The mention as it stands in the page. */
  readonly surface: string
  /** Every entry that the mention's evidence names (candidates, via, others), in any order. */
  readonly evidenceEntries: readonly Entry[]
  /** 1-based paragraph of the place that the evidence points to; null: it points nowhere. */
  readonly evidenceParagraph: number | null
  /** Mentions of the same thing in this text; `index` is this one, 0-based; `ticks` 0..1; `view`, 0..1, is on screen. */
  readonly occurrences: {
    readonly index: number
    readonly total: number
    readonly ticks: readonly number[]
    readonly view?: Span | null
  }
  /** Other ways this text writes it. */
  readonly aliases: readonly string[]
  /** The sentence that introduces it, its name marked; null: this very sentence, or there is none. */
  readonly introduction: Quotation | null
  /** null: the texts are not paired. */
  readonly other: OtherSide | null
  readonly related: readonly RelatedEntry[]
  /** Set when the card was opened from another card's: the way back. */
  readonly backTo?: string | null
  readonly tongue: Tongue
  readonly words: CardWords
  /** null: as the system. */
  readonly theme: 'light' | 'dark' | null
  readonly pinned: boolean
  /** Set as a sheet at the foot of a touch screen. */
  readonly sheet?: boolean
  /** Fading out. */
  readonly leaving?: boolean
  readonly onPin: (pinned: boolean) => void
  readonly onClose: () => void
  /** Go to this mention (index among the occurrences) and open its card. */
  readonly onJump: (index: number) => void
  /** Go to the place that the evidence points to. */
  readonly onShowEvidence?: () => void
  readonly onOpenEntry?: (id: EntryId) => void
  readonly onBack?: () => void
  /** One of the candidates was chosen for this article. */
  readonly onChoose?: (id: EntryId) => void
  readonly saved?: boolean
  readonly onSave?: (save: boolean) => void
  readonly known?: boolean
  readonly onKnow?: (know: boolean) => void
  readonly onWrong?: () => void
  /** The head was taken hold of, for dragging a pinned card. */
  readonly onGrab?: (event: PointerEvent) => void
}

/** Who or what is this, why do we think so, where else is it, how does the other text put it. */
export function Card(props: CardProps) {
  const { entry, tongue, words } = props
  const name = entry ? callName(entry, tongue).text : props.surface
  const classes = ['card', props.sheet && 'sheet', props.leaving && 'leaving'].filter(Boolean).join(' ')
  return (
    <div
      class={classes}
      role="dialog"
      aria-label={fill(words.card.label, { name })}
      lang={languageTag(tongue.ui)}
      data-theme={props.theme ?? undefined}
      tabIndex={-1}
    >
      <CardHead {...props}>
        <Why {...props} />
        <InArticle {...props} />
        {props.other && <OtherText other={props.other} words={words} />}
        {props.related.length > 0 && (
          <Related related={props.related} tongue={tongue} words={words} onOpenEntry={props.onOpenEntry} />
        )}
      </CardHead>
      <CardFoot {...props} />
    </div>
  )
}
