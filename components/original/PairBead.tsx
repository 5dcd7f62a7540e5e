import type { Difference, Language, Sentences, Span } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Icon } from '../parts/Icon.tsx'
import { memo } from '../parts/memo.tsx'
import { Marked } from '../parts/Quote.tsx'
import { textTag } from '../reading-facts.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import { BeadDot } from './BeadDot.tsx'
import { BeadNote, BeadNotes } from './BeadNotes.tsx'
import { sentencesHere, sentencesThere, stretchOf, type PageSide, type PairedTexts, type ThreadItem } from './thread.ts'

interface Props {
  readonly item: Extract<ThreadItem, { kind: 'pair' }>
  readonly texts: PairedTexts
  readonly pageIs: PageSide
  readonly words: PanelWords
  readonly lit: boolean
  readonly canCopy: boolean
  readonly canSave: boolean
  /** Is it in the notebook? */
  readonly saved: boolean
}

/** One pair: the page's sentence above in ink, the other below. Its dot is the button that goes to the page. */
export const PairBead = memo(function PairBead({ item, texts, pageIs, words, lit, ...props }: Props) {
  const { paired } = words.pairing
  const bead = texts.alignment.beads[item.bead]!
  const differences = texts.differences.get(item.bead) ?? []
  const [here, there] =
    pageIs === 'translation' ? (['translation', 'original'] as const) : (['original', 'translation'] as const)
  const languages: Readonly<Record<PageSide, Language>> = {
    original: texts.originalLanguage,
    translation: texts.translationLanguage,
  }
  const classes = ['bead', lit && 'lit', item.startsParagraph && 'starts'].filter(Boolean).join(' ')
  const count = { a: sentencesHere(bead, pageIs).length, b: sentencesThere(bead, pageIs).length }
  return (
    <li class={classes} data-bead={item.bead} aria-current={lit || undefined}>
      <button type="button" class="jump stop" aria-label={paired.jump} title={paired.jump}>
        <BeadDot form={item.sureness !== 'exact' ? 'rough' : count.a === 1 && count.b === 1 ? 'one' : 'many'} />
      </button>
      <p class="here" lang={textTag(languages[here])}>
        <SideText side={texts[here]} sentences={sentencesHere(bead, pageIs)} differences={differences} which={here} />
      </p>
      <p class="there" lang={textTag(languages[there])}>
        <span class="twin">
          <SideText
            side={texts[there]}
            sentences={sentencesThere(bead, pageIs)}
            differences={differences}
            which={there}
          />
        </span>
      </p>
      {(count.a > 1 || count.b > 1) && (
        <BeadNote>
          {pageIs === 'translation'
            ? fill(paired.merged, count)
            : fill(paired.mergedTranslation, { a: count.b, b: count.a })}
        </BeadNote>
      )}
      <BeadNotes item={item} texts={texts} pageIs={pageIs} words={paired} />
      {(props.canCopy || props.canSave) && (
        <span class="bead-tools">
          {props.canCopy && <Tool name="copy" label={paired.copy} />}
          {props.canSave && <Tool name="save" label={props.saved ? paired.saved : paired.save} pressed={props.saved} />}
        </span>
      )}
    </li>
  )
})

interface ToolProps {
  readonly name: 'copy' | 'save'
  readonly label: string
  readonly pressed?: boolean
}

/** The thread hears its press. */
function Tool({ name, label, pressed }: ToolProps) {
  return (
    <button type="button" class={`icon-button ${name}`} aria-label={label} title={label} aria-pressed={pressed}>
      <Icon name={name} />
    </button>
  )
}

interface SideTextProps {
  readonly side: Sentences
  readonly sentences: readonly number[]
  readonly differences: readonly Difference[]
  readonly which: PageSide
}

/** The sentences of one side as they stand there, with what differs underlined. */
function SideText({ side, sentences, differences, which }: SideTextProps) {
  const stretch = stretchOf(sentences, side)
  if (!stretch) return null
  const marks = differences
    .map((difference) => difference[which])
    .filter((span): span is Span => span !== null && span.start >= stretch.start && span.end <= stretch.end)
    .map(({ start, end }) => ({ start: start - stretch.start, end: end - stretch.start }))
    .toSorted((a, b) => a.start - b.start)
  return <Marked text={side.text.slice(stretch.start, stretch.end)} marks={marks} />
}
