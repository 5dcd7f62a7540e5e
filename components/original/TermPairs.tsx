import type { Entry, EntryId, Mention, Reading, TermPair } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { KindMark } from '../parts/KindMark.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import { textTag } from '../reading-facts.ts'
import type { PageSide, PairedTexts } from './thread.ts'

interface Props {
  readonly termPairs: readonly TermPair[]
  readonly texts: PairedTexts
  readonly reading: Reading
  readonly pageIs: PageSide
  readonly words: PanelWords
}

/** What each text calls the same thing, the commonest first; the page's own wording leads. */
export function TermPairs({ termPairs, texts, reading, pageIs, words }: Props) {
  const { paired } = words.pairing
  const entries = new Map<EntryId, Entry>(reading.entries.map((entry) => [entry.id, entry]))
  const other = pageIs === 'translation' ? 'original' : 'translation'
  return (
    <details class="term-pairs fold">
      <summary>
        {paired.termPairs} <small class="num">{termPairs.length}</small>
      </summary>
      <ul>
        {termPairs.map((pair) => (
          <li key={pair.entryId}>
            <KindMark kind={entries.get(pair.entryId)?.kind ?? 'unknown'} />
            <Renderings mentions={pair[pageIs]} side={pageIs} texts={texts} words={words} />
            <Renderings mentions={pair[other]} side={other} texts={texts} words={words} />
          </li>
        ))}
      </ul>
    </details>
  )
}

interface RenderingsProps {
  readonly mentions: readonly Mention[]
  readonly side: PageSide
  readonly texts: PairedTexts
  readonly words: PanelWords
}

function Renderings({ mentions, side, texts, words }: RenderingsProps) {
  const language = side === 'original' ? texts.originalLanguage : texts.translationLanguage
  const counts = new Map<string, number>()
  for (const { span } of mentions) {
    const surface = texts[side].text.slice(span.start, span.end)
    counts.set(surface, (counts.get(surface) ?? 0) + 1)
  }
  if (counts.size === 0) return <span class="quiet">{words.pairing.paired.untranslated}</span>
  return (
    <span class="renderings" lang={textTag(language)}>
      {[...counts]
        .toSorted((a, b) => b[1] - a[1])
        .map(([surface, count]) => (
          <span key={surface}>
            {surface}
            {count > 1 && <small class="num"> {fill(words.glossary.times, { n: count })}</small>}
          </span>
        ))}
    </span>
  )
}
