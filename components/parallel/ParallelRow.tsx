import type { Difference, Span } from '../../engine/model.ts'
import { LiveText } from '../live/LiveText.tsx'
import { BeadDot } from '../original/BeadDot.tsx'
import { BeadNotes } from '../original/BeadNotes.tsx'
import type { PageSide, ThreadItem } from '../original/thread.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { memo } from '../parts/memo.tsx'
import { textTag } from '../reading-facts.ts'
import type { Words } from '../words.ts'
import { passagesOf, type Passage } from './passages.ts'
import type { ParallelTexts } from './texts.ts'

interface Props {
  readonly item: Extract<ThreadItem, { kind: 'pair' }>
  readonly texts: ParallelTexts
  /** Which text stands first. */
  readonly first: PageSide
  readonly words: Words['pairing']['paired']
  readonly lit: boolean
  /** Is it in the notebook? */
  readonly saved: boolean
  readonly onSave: (bead: number, save: boolean) => void
}

/** One bead: what the two texts have for each other, merged and split sentences together. */
export const ParallelRow = memo(function ParallelRow({ item, texts, first, words, lit, saved, onSave }: Props) {
  const bead = texts.paired.alignment.beads[item.bead]!
  const second = first === 'original' ? 'translation' : 'original'
  const one = bead.original.length === 1 && bead.translation.length === 1
  const passages = passagesOf(bead[first], texts.paired[first], texts[first].segments)
  const classes = ['twins', item.startsParagraph && 'starts', isHeading(passages) && 'heads', lit && 'lit']
  return (
    <li class={classes.filter(Boolean).join(' ')} data-bead={item.bead}>
      <div class="said first" lang={textTag(texts[first].language)}>
        <Passages passages={passages} texts={texts} which={first} bead={item.bead} />
      </div>
      <span class="between">
        <BeadDot form={item.sureness !== 'exact' ? 'rough' : one ? 'one' : 'many'} />
        <IconButton
          icon="save"
          label={saved ? words.saved : words.save}
          pressed={saved}
          onPress={() => onSave(item.bead, !saved)}
        />
      </span>
      <div class="said second" lang={textTag(texts[second].language)}>
        <Passages
          passages={passagesOf(bead[second], texts.paired[second], texts[second].segments)}
          texts={texts}
          which={second}
          bead={item.bead}
        />
      </div>
      <div class="notes">
        <BeadNotes item={item} texts={texts.paired} pageIs={first} words={words} />
      </div>
    </li>
  )
})

interface PassagesProps {
  readonly passages: readonly Passage[]
  readonly texts: ParallelTexts
  readonly which: PageSide
  /** The bead whose differences are underlined; null: none. */
  readonly bead: number | null
}

/** Paragraphs of one cell, each with its names marked. */
export function Passages({ passages, texts, which, bead }: PassagesProps) {
  const differences: readonly Difference[] = (bead !== null && texts.paired.differences.get(bead)) || []
  const underlined = differences.map((one) => one[which]).filter((span): span is Span => span !== null)
  return (
    <>
      {passages.map(({ span, kind }) => (
        <p key={span.start} class={kind}>
          <span class="words">
            <LiveText side={texts[which]} which={which} span={span} underlined={underlined} />
          </span>
        </p>
      ))}
    </>
  )
}

function isHeading(passages: readonly Passage[]): boolean {
  return passages[0]?.kind === 'heading' || passages[0]?.kind === 'title'
}
