import { useState } from 'preact/hooks'
import { fill } from '../i18n.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import { Icon } from '../parts/Icon.tsx'
import { memo } from '../parts/memo.tsx'
import { textTag } from '../reading-facts.ts'
import { BeadDot } from './BeadDot.tsx'
import { stretchOf, type PageSide, type PairedTexts, type ThreadItem } from './thread.ts'

interface Props {
  readonly item: Extract<ThreadItem, { kind: 'alone' }>
  readonly texts: PairedTexts
  readonly words: PanelWords
  /** The bead of this run that is pointed at. */
  readonly lit: number | null
}

/** Runs up to this many sentences are shown whole. */
const SHORT = 2

/** Sentences that only one of the texts has: the editors' own, or what was left out. Long runs show their first line. */
export const Alone = memo(function Alone({ item, texts, words, lit }: Props) {
  const { paired } = words.pairing
  const own = item.status === 'added'
  const side = own ? 'translation' : 'original'
  const [open, setOpen] = useState((!own || !item.sure) && item.sentences <= SHORT)
  const language = side === 'translation' ? texts.translationLanguage : texts.originalLanguage
  const leftOut = texts.translationLanguage === 'en' ? paired.leftOutEn : paired.leftOutZh
  const label = !item.sure ? paired.noneFound : own ? paired.ownLabel : leftOut
  const first = item.beads[0]!
  return (
    <li
      class={['bead', 'apart', own ? 'own' : 'out', lit !== null && 'lit'].filter(Boolean).join(' ')}
      data-bead={first}
    >
      {!own && <BeadDot form="ring" />}
      <button type="button" class="disclose stop" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="label">
          <b>{label}</b>
          {item.sentences > 1 && <span class="quiet num">{fill(paired.count, { n: item.sentences })}</span>}
        </span>
        <span class="more-or-less">
          {open ? paired.hide : paired.show}
          <Icon name={open ? 'up' : 'down'} small />
        </span>
      </button>
      <p class={open ? 'passage' : 'passage peek'} lang={textTag(language)}>
        {open
          ? item.beads.map((bead) => <Passage key={bead} bead={bead} texts={texts} side={side} lit={lit === bead} />)
          : firstLine(item, texts, side)}
      </p>
    </li>
  )
})

interface PassageProps {
  readonly bead: number
  readonly texts: Props['texts']
  readonly side: PageSide
  readonly lit: boolean
}

function Passage({ bead, texts, side, lit }: PassageProps) {
  const sentences = texts.alignment.beads[bead]![side]
  const stretch = stretchOf(sentences, texts[side])
  if (!stretch) return null
  const text = texts[side].text.slice(stretch.start, stretch.end)
  const previous = sentences[0]! - 1
  const startsParagraph =
    texts[side].paragraphs[previous] !== undefined &&
    texts[side].paragraphs[previous] !== texts[side].paragraphs[sentences[0]!]
  return (
    <>
      {startsParagraph && <br />}
      <span class={lit ? 'twin' : undefined} data-bead={bead}>
        {text}
      </span>{' '}
    </>
  )
}

/** Enough for a line, cut by the ellipsis of the style. */
const LINE = 120

function firstLine(item: Props['item'], texts: Props['texts'], side: PageSide): string {
  const stretch = stretchOf(
    item.beads.flatMap((bead) => texts.alignment.beads[bead]![side]),
    texts[side],
  )
  return stretch ? texts[side].text.slice(stretch.start, Math.min(stretch.end, stretch.start + LINE)) : ''
}
