import type { Entry } from '../../engine/model.ts'
import { Facts } from '../card/Facts.tsx'
import { Links } from '../card/Links.tsx'
import { NameList } from '../parts/NameList.tsx'
import { Sentence } from '../parts/Sentence.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import { nameIn, type Tongue } from '../tongue.ts'

interface Props {
  readonly entry: Entry
  readonly tongue: Tongue
  readonly words: Pick<PanelWords, 'glossary' | 'card' | 'kinds' | 'subtypes'>
}

/** What a card says of an entry besides its names and its gloss: what it is, other names, facts with dates, links. */
export function EntryFacts({ entry, tongue, words }: Props) {
  const names = nameIn(entry, tongue)
  const others = entry.forms
    .filter(({ part, status, text }) => part === 'name' && status !== 'deprecated' && !isSame(text, names, tongue))
    .map(({ text, language }) => (language === 'zh' ? tongue.convert(text) : text))
  const also = [...new Set(others)].slice(0, MOST_NAMES)
  const what = (words.subtypes as Readonly<Record<string, string>>)[entry.subtype] ?? words.kinds[entry.kind]
  return (
    <div class="facts">
      <p class="aliases">
        {what}
        {also.length > 0 && (
          <>
            {' · '}
            <Sentence template={words.glossary.also} values={{ names: <NameList names={also} tongue={tongue} /> }} />
          </>
        )}
      </p>
      <Facts entry={entry} tongue={tongue} words={words} />
      <Links entry={entry} mention={entry} surface={names.en ?? names.zh ?? ''} tongue={tongue} words={words} />
    </div>
  )
}

const MOST_NAMES = 6

function isSame(text: string, { en, zh }: { en: string | null; zh: string | null }, tongue: Tongue): boolean {
  return text === en || tongue.convert(text) === zh
}
