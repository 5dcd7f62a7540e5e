import { useState } from 'preact/hooks'
import type { RefObject } from 'preact'
import type { Entry, EntryId } from '../../engine/model.ts'
import { KindMark } from '../parts/KindMark.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import { sayIn, sayTag, type Tongue } from '../tongue.ts'
import { EntryFacts } from './EntryFacts.tsx'
import { EntryTools } from './EntryTools.tsx'
import type { GlossaryProps } from './Glossary.tsx'
import { EntryNames } from './Row.tsx'

interface Props {
  readonly entries: readonly Entry[]
  readonly known: ReadonlySet<EntryId>
  readonly saved: ReadonlySet<EntryId>
  readonly canKnow: boolean
  readonly tongue: Tongue
  readonly words: PanelWords
  readonly latest: RefObject<GlossaryProps>
}

/**
 * What the whole glossary has for the words searched, though this article has not; each opens like a card. None can be
 * saved: the notebook keeps places of articles.
 */
export function Elsewhere({ entries, known, saved, canKnow, tongue, words, latest }: Props) {
  const [open, setOpen] = useState<EntryId | null>(null)
  const heard = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || open === null) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(null)
    ;(event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('.row')?.focus()
  }
  return (
    <section class="section elsewhere" aria-labelledby="kind-elsewhere">
      <h2 id="kind-elsewhere">
        {words.glossary.elsewhere}
        <small class="num">{entries.length}</small>
      </h2>
      <div onKeyDown={heard}>
        <ul>
          {entries.map((entry) => (
            <li key={entry.id} data-entry={entry.id}>
              <button
                type="button"
                class={`row${open === entry.id ? ' open' : ''}${known.has(entry.id) ? ' known' : ''}`}
                aria-expanded={open === entry.id}
                onClick={() => setOpen(open === entry.id ? null : entry.id)}
              >
                <KindMark kind={entry.kind} />
                <span class="names">
                  <EntryNames entry={entry} tongue={tongue} />
                </span>
                <span class="gloss" lang={sayTag(tongue)}>
                  {sayIn(entry.gloss, tongue)}
                </span>
              </button>
              {open === entry.id && (
                <div class="more">
                  <EntryFacts entry={entry} tongue={tongue} words={words} />
                  <div class="tools">
                    <EntryTools
                      entry={entry}
                      known={known.has(entry.id)}
                      saved={saved.has(entry.id)}
                      can={canKnow ? 'know' : ''}
                      words={words}
                      latest={latest}
                    />
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
