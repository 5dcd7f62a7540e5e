import type { Entry, EntryId, Mention, Span } from '../../engine/model.ts'
import type { NamesHere } from '../../engine/names-here.ts'
import { fill } from '../i18n.ts'
import type { Quotation } from '../parts/Quote.tsx'
import { callName, namesFor } from '../tongue.ts'
import type { Words } from '../words.ts'
import { CardFoot } from './CardFoot.tsx'
import { CardShell, type ShellProps } from './CardShell.tsx'
import { CardHead, kindWord } from './CardHead.tsx'
import { InArticle } from './InArticle.tsx'
import type { InnerNames } from './NamesIn.tsx'
import { OtherText } from './OtherText.tsx'
import { Related, type RelatedEntry } from './Related.tsx'
import { shownKind } from './shown-kind.ts'
import { Why } from './Why.tsx'

export type CardWords = Pick<Words, 'card' | 'kinds' | 'subtypes' | 'why' | 'keys'>

/** How the other text of the pair puts the mention's sentence. */
export interface OtherSide {
  /** Which text the quotation is from. */
  readonly from: 'original' | 'translation'
  /** null: that text has no such sentence. */
  readonly quote: Quotation | null
  /** The passage is right, the sentence perhaps not. */
  readonly rough: boolean
}

export interface CardProps extends ShellProps {
  /** null: no glossary knows it, or it is not decided (see the mention's evidence). */
  readonly entry: Entry | null
  readonly mention: Mention
  /** The mention as it stands in the page. */
  readonly surface: string
  /** What the text calls it, in full, where no glossary knows it. */
  readonly namesHere?: NamesHere | null
  /** Every entry that the mention's evidence names (candidates, via, others), in any order. */
  readonly evidenceEntries: readonly Entry[]
  /** 1-based paragraph of the place that the evidence points to; null: it points nowhere. */
  readonly evidenceParagraph: number | null
  /**
   * Mentions of the same thing in this text; `index` is this one, 0-based, null where the card was not opened at one;
   * `ticks` 0..1; `view`, 0..1, is on screen.
   */
  readonly occurrences: {
    readonly index: number | null
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
  /** Tied to it and in this text too. */
  readonly related: readonly RelatedEntry[]
  /** Tied to it, not in this text. */
  readonly elsewhere?: readonly RelatedEntry[]
  /** The names of the glossary in the gloss and the facts. */
  readonly names?: InnerNames
  /** Go to this mention (index among the occurrences) and open its card. */
  readonly onJump: (index: number) => void
  /** Back to where the reader was before she jumped. */
  readonly onGoBack?: () => void
  /** Go to the place that the evidence points to. */
  readonly onShowEvidence?: () => void
  readonly onOpenEntry?: (id: EntryId) => void
  /** One of the candidates was chosen for this article. */
  readonly onChoose?: (id: EntryId) => void
  /** What the reader has said of this name on this page holds no more. */
  readonly onTakeBack?: () => void
  readonly saved?: boolean
  readonly onSave?: (save: boolean) => void
  readonly known?: boolean
  readonly onKnow?: (know: boolean) => void
  readonly onCopy?: () => void
  readonly onWrong?: () => void
}

/** Who or what is this, why do we think so, where else is it, how does the other text put it. */
export function Card(props: CardProps) {
  const { entry, mention, tongue, words, related, elsewhere = [] } = props
  const name = entry ? callName(entry, tongue).text : namesFor(props.surface, props.namesHere ?? null)[0]
  return (
    <CardShell
      {...props}
      label={fill(words.card.label, { name })}
      kind={shownKind(entry, mention)}
      what={kindWord(props)}
      foot={<CardFoot {...props} />}
    >
      <CardHead {...props} />
      <Why {...props} />
      {props.occurrences.total > 0 && <InArticle {...props} />}
      {props.other && <OtherText other={props.other} words={words} />}
      <Related {...props} title={words.card.related} related={related} />
      <Related {...props} title={words.card.elsewhere} related={elsewhere} />
    </CardShell>
  )
}
