import { useEffect, useRef } from 'preact/hooks'
import type { Entry } from '../../engine/model.ts'
import type { PackNote } from '../../engine/pack-table.ts'
import { fill } from '../i18n.ts'
import { KindMark } from '../parts/KindMark.tsx'
import type { OptionsWords } from './Options.tsx'

/** A file that was chosen. */
export type Offer =
  | { readonly state: 'reading' }
  | {
      readonly state: 'ready'
      readonly title: string
      readonly count: number
      /** The first few. */
      readonly sample: readonly Entry[]
      readonly warnings: readonly PackNote[]
      /** It would take the place of one of the same title. */
      readonly replaces: boolean
    }
  | { readonly state: 'refused'; readonly title: string; readonly errors: readonly PackNote[] }

interface Props {
  readonly offer: Exclude<Offer, { state: 'reading' }>
  readonly words: OptionsWords
  readonly onTake: () => void
  readonly onCancel: () => void
}

/** What is in the file, before it is taken; or line by line why it cannot be. */
export function PackOffer({ offer, words, onTake, onCancel }: Props) {
  const { packs } = words
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [offer])
  const refused = offer.state === 'refused'
  const title = refused ? packs.refused : offer.replaces ? packs.replaceThis : packs.addThis
  return (
    <div class="pack-offer" role="group" aria-labelledby="pack-offer">
      <h3 id="pack-offer" ref={heading} tabIndex={-1}>
        {fill(title, { title: offer.title })}
      </h3>
      {refused ? (
        <>
          <p class="say">{packs.refusedText}</p>
          <Notes id="pack-errors" title={packs.errors} notes={offer.errors} words={words} />
        </>
      ) : (
        <>
          {offer.replaces && <p class="say">{packs.replaceText}</p>}
          <p class="say">{fill(packs.entries, { n: offer.count })}</p>
          <Notes id="pack-warnings" title={packs.warnings} notes={offer.warnings} words={words} />
          <h4>{packs.first}</h4>
          <ul class="pack-sample">
            {offer.sample.map((entry) => (
              <Sample key={entry.id} entry={entry} words={words} />
            ))}
          </ul>
        </>
      )}
      <div class="control">
        {!refused && (
          <button type="button" class="button primary" onClick={onTake}>
            {offer.replaces ? packs.replace : packs.take}
          </button>
        )}
        <button type="button" class="button plain" onClick={onCancel}>
          {refused ? packs.close : packs.cancel}
        </button>
      </div>
    </div>
  )
}

function Sample({ entry, words }: { readonly entry: Entry; readonly words: OptionsWords }) {
  const { kind, forms, gloss } = entry
  return (
    <li>
      <KindMark kind={kind} />
      <div>
        <p>
          {forms.slice(0, 6).map((form) => (
            <b key={form.text} lang={form.language === 'zh' ? 'zh' : 'en'}>
              {form.text}
            </b>
          ))}{' '}
          <small>{words.kinds[kind]}</small>
        </p>
        {gloss.en && <p lang="en">{gloss.en}</p>}
        {gloss.zh && <p lang="zh">{gloss.zh}</p>}
      </div>
    </li>
  )
}

interface NotesProps {
  readonly id: string
  readonly title: string
  readonly notes: readonly PackNote[]
  readonly words: OptionsWords
}

/** As many as are told fit on a page or two; the list scrolls by itself. */
function Notes({ id, title, notes, words: { packs } }: NotesProps) {
  if (notes.length === 0) return null
  return (
    <>
      <h4 id={id}>{title}</h4>
      <ol class="pack-notes" tabIndex={0} aria-labelledby={id}>
        {notes.map(({ line, problem, values }, at) => (
          <li key={at}>
            <b>{fill(packs.line, { line })}</b> {fill(packs.problems[problem], values)}
          </li>
        ))}
      </ol>
    </>
  )
}
