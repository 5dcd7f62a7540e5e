import type { Entry } from '../../engine/model.ts'
import { KindMark } from '../parts/KindMark.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import { chineseTag, nameIn, sayIn, type Tongue } from '../tongue.ts'

interface Props {
  readonly entries: readonly Entry[]
  readonly tongue: Tongue
  readonly words: Pick<PanelWords, 'glossary'>
}

/** What the whole glossary has for the words searched, though this article has not. */
export function Elsewhere({ entries, tongue, words }: Props) {
  return (
    <section class="section elsewhere" aria-labelledby="kind-elsewhere">
      <h2 id="kind-elsewhere">
        {words.glossary.elsewhere}
        <small class="num">{entries.length}</small>
      </h2>
      <ul>
        {entries.map((entry) => {
          const { en, zh } = nameIn(entry, tongue)
          return (
            <li key={entry.id}>
              <div class="row" tabIndex={0}>
                <KindMark kind={entry.kind} />
                <span class="names">
                  {en && <b lang="en">{en}</b>}
                  {zh && zh !== en && <span lang={chineseTag(tongue)}>{zh}</span>}
                </span>
                <span class="gloss" lang={tongue.ui === 'en' ? 'en' : chineseTag(tongue)}>
                  {sayIn(entry.gloss, tongue)}
                </span>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
