import type { Ref } from 'preact'
import type { Line } from '../../engine/notebook/merge.ts'
import { fill } from '../i18n.ts'
import { Icon } from '../parts/Icon.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { Menu } from '../parts/Menu.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import type { NotebookProps } from './Notebook.tsx'
import { kindsOf, tagsOf, type Grouping, type Wanted } from './shelf.ts'

interface Props extends NotebookProps {
  readonly shown: readonly Line[]
  readonly wanted: Wanted
  readonly grouping: Grouping
  readonly searchRef: Ref<HTMLInputElement>
  readonly onWanted: (change: Partial<Wanted>) => void
  readonly onGrouping: (grouping: Grouping) => void
}

/** Search, filters, grouping, and the ways out and in. With nothing kept there is only the way in. */
export function NotebookBar(props: Props) {
  const { lines, wanted, grouping, words, searchRef, onWanted, onGrouping } = props
  const { notebook, glossary } = words
  return (
    <>
      {lines.length > 0 && (
        <>
          <div class="find">
            <SearchField
              inputRef={searchRef}
              query={wanted.query}
              label={notebook.search}
              clear={glossary.clear}
              onQuery={(query) => onWanted({ query })}
            />
            <span class="select">
              <select
                aria-label={notebook.group}
                value={grouping}
                onChange={(event) => onGrouping(event.currentTarget.value as Grouping)}
              >
                <option value="article">{notebook.byArticle}</option>
                <option value="day">{notebook.byDay}</option>
              </select>
              <Icon name="down" small />
            </span>
          </div>
          <Filters {...props} />
        </>
      )}
      <InAndOut {...props} />
    </>
  )
}

function Filters({ lines, article, wanted, words, urlKey, onWanted }: Props) {
  const { notebook, kinds } = words
  const here = article !== null && lines.some((line) => urlKey(line.subject.value.article.url) === article)
  const present = kindsOf(lines)
  const tags = tagsOf(lines)
  return (
    <div class="kind-filter" role="group" aria-label={notebook.filter}>
      {here && (
        <button
          type="button"
          class="worded"
          aria-pressed={wanted.article !== null}
          onClick={() => onWanted({ article: wanted.article === null ? article : null })}
        >
          {notebook.thisArticle}
        </button>
      )}
      {present.length > 1 &&
        present.map(([kind, count]) => {
          const name = kind === 'sentence' ? notebook.sentences : kinds[`${kind}s`]
          return (
            <button
              type="button"
              key={kind}
              aria-pressed={wanted.kind === kind}
              title={name}
              onClick={() => onWanted({ kind: wanted.kind === kind ? null : kind })}
            >
              {kind === 'sentence' ? <Icon name="quote" small /> : <KindMark kind={kind} />}
              <span class="hidden-text">{name}</span>
              <span class="num">{count}</span>
            </button>
          )
        })}
      {tags.length > 0 && (
        <span class="select">
          <select
            aria-label={notebook.tags}
            value={wanted.tag ?? ''}
            onChange={(event) => onWanted({ tag: event.currentTarget.value || null })}
          >
            <option value="">{notebook.allTags}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                #{tag}
              </option>
            ))}
          </select>
          <Icon name="down" small />
        </span>
      )}
    </div>
  )
}

function InAndOut({ lines, shown, words: { notebook }, onExport, onImport }: Props) {
  const to = (as: Parameters<typeof onExport>[1]) => () => onExport(shown, as)
  return (
    <div class="toolbar notebook-bar">
      <span class="num">{lines.length > 0 && fill(notebook.count, { n: shown.length })}</span>
      <span class="spacer" />
      <label class="button plain">
        {notebook.import}
        <input
          type="file"
          class="hidden-text"
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file) onImport(file)
            currentTarget.value = ''
          }}
        />
      </label>
      {shown.length > 0 && (
        <Menu
          label={notebook.export}
          groups={[
            {
              title: notebook.cards,
              items: [
                { label: notebook.anki, hint: 'TSV', onPick: to('anki') },
                { label: notebook.ankiCloze, hint: 'TSV ', onPick: to('anki-cloze') },
              ],
            },
            {
              title: fill(notebook.exported, { n: shown.length }),
              items: [
                { label: notebook.markdown, hint: 'MD', onPick: to('markdown') },
                { label: notebook.csv, hint: 'CSV', onPick: to('csv') },
                { label: notebook.json, hint: 'JSON', onPick: to('json') },
              ],
            },
          ]}
        />
      )}
    </div>
  )
}
