import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '../i18n.ts'
import { Menu } from '../parts/Menu.tsx'
import { Switch } from '../parts/Switch.tsx'
import { Option } from './Option.tsx'
import type { OptionsWords } from './Options.tsx'
import { PackOffer, type Offer } from './PackOffer.tsx'

export interface PackRow {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly on: boolean
}

/** What became of the last thing done; its words are found here. */
export interface PackNews {
  readonly what: 'added' | 'removed' | 'full' | 'tooManyPacks' | 'tooManyEntries' | 'unreadable'
  readonly title: string
  readonly n: number
}

export interface PacksProps {
  readonly words: OptionsWords
  readonly builtIn: readonly PackRow[]
  readonly own: readonly PackRow[]
  /** A file that was chosen: being read, to be taken or not, or refused. */
  readonly offer: Offer | null
  readonly news: PackNews | null
  /** Millions of bytes a file may have. */
  readonly megabytes: number
  readonly onSwitch: (id: string, on: boolean) => void
  readonly onFile: (file: File) => void
  readonly onTake: () => void
  readonly onCancel: () => void
  readonly onRemove: (id: string) => void
  readonly onExport: (id: string, format: 'json' | 'csv' | 'tsv') => void
}

/** The lists that pages are read with, switched one by one, and the reader's own in and out. */
export function Packs(props: PacksProps) {
  const { words, builtIn, own, offer, news } = props
  const { packs } = words
  const input = useRef<HTMLInputElement>(null)
  const offered = useRef(false)
  useEffect(() => {
    if (offered.current && !offer) input.current?.focus()
    offered.current = offer !== null
  }, [offer])
  const choose = (): void => {
    const file = input.current?.files?.[0]
    if (!file) return
    props.onFile(file)
    // The same file may be chosen again once it is corrected.
    input.current!.value = ''
  }
  return (
    <section class="packs" id="packs">
      <h2>{packs.title}</h2>
      <p class="say">{packs.text}</p>
      <h3>{packs.own}</h3>
      {own.length === 0 && <p class="say">{packs.none}</p>}
      <ul>
        {own.map((pack) => (
          <OwnRow key={pack.id} pack={pack} {...props} />
        ))}
      </ul>
      <Option title={packs.addTitle} text={fill(packs.addText, { n: props.megabytes })}>
        <label class="button">
          {packs.add}
          <input
            ref={input}
            type="file"
            class="hidden-text"
            accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,application/json"
            onChange={choose}
          />
        </label>
      </Option>
      <p class="say" role="status">
        {offer?.state === 'reading' ? packs.reading : news && fill(packs[news.what], { title: news.title, n: news.n })}
      </p>
      {offer && offer.state !== 'reading' && (
        <PackOffer offer={offer} words={words} onTake={props.onTake} onCancel={props.onCancel} />
      )}
      <h3>{packs.builtIn}</h3>
      <ul class="built-in">
        {builtIn.map((pack) => (
          <li key={pack.id}>
            <RowSwitch pack={{ ...pack, title: builtInTitle(pack, words) }} words={words} onSwitch={props.onSwitch} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnRow({ pack, words, onSwitch, onExport, onRemove }: PacksProps & { readonly pack: PackRow }) {
  const { packs } = words
  const [sure, setSure] = useState(false)
  const named = { title: pack.title }
  return (
    <li>
      <RowSwitch pack={pack} words={words} onSwitch={onSwitch} />
      <div class="control">
        {sure ? (
          <>
            <button type="button" class="button primary" onClick={() => onRemove(pack.id)}>
              {packs.removeYes}
            </button>
            <button type="button" class="button plain" onClick={() => setSure(false)}>
              {packs.removeNo}
            </button>
          </>
        ) : (
          <>
            <div role="group" aria-label={fill(packs.exportOf, named)}>
              <Menu
                label={packs.export}
                groups={[
                  {
                    title: packs.table,
                    items: [
                      { label: packs.table, hint: 'CSV', onPick: () => onExport(pack.id, 'csv') },
                      { label: packs.table, hint: 'TSV', onPick: () => onExport(pack.id, 'tsv') },
                    ],
                  },
                  {
                    title: packs.whole,
                    items: [{ label: packs.whole, hint: 'JSON', onPick: () => onExport(pack.id, 'json') }],
                  },
                ]}
              />
            </div>
            <button
              type="button"
              class="button plain"
              aria-label={fill(packs.removeOf, named)}
              onClick={() => setSure(true)}
            >
              {packs.remove}
            </button>
          </>
        )}
      </div>
    </li>
  )
}

function RowSwitch({ pack, words, onSwitch }: Pick<PacksProps, 'words' | 'onSwitch'> & { readonly pack: PackRow }) {
  return (
    <div class="pack">
      <Switch
        bare
        label={fill(words.packs.use, { title: pack.title })}
        on={pack.on}
        onChange={(on) => onSwitch(pack.id, on)}
      />
      <span class="pack-title">{pack.title}</span>
      <small>{fill(words.packs.entries, { n: pack.count })}</small>
    </div>
  )
}

/** Ours are called by their kind in the reader's language; one that has no such name, as it calls itself. */
function builtInTitle({ id, title }: PackRow, { kinds, packs: { titles } }: OptionsWords): string {
  const kind = id === 'people' ? 'persons' : id
  if (Object.hasOwn(titles, id)) return titles[id as keyof typeof titles]
  return Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : title
}
