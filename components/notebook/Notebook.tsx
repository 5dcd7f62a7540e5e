import { useRef, useState } from 'preact/hooks'
import type { Line } from '../../engine/notebook/merge.ts'
import { moveThroughRows } from '../glossary/keys.ts'
import { fill } from '../i18n.ts'
import { useLatest } from '../parts/use-latest.ts'
import { dateIn, type Tongue } from '../tongue.ts'
import type { Words } from '../words.ts'
import { EmptyNotebook } from './EmptyNotebook.tsx'
import { KeptLine } from './KeptLine.tsx'
import { NotebookBar } from './NotebookBar.tsx'
import { NotebookNews, type News } from './NotebookNews.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import { groupsOf, wantedLines, type Grouping, type Wanted } from './shelf.ts'

export type NotebookWords = Pick<Words, 'notebook' | 'kinds' | 'glossary'>
export type NotebookExport = 'anki' | 'anki-cloze' | 'csv' | 'markdown' | 'json'

export interface NotebookProps {
  /** Newest first. */
  readonly lines: readonly Line[]
  /** Key of the article beside the panel, as `urlKey` makes it; null: there is none. */
  readonly article: string | null
  readonly news: readonly News[]
  readonly tongue: Tongue
  readonly words: NotebookWords
  readonly fold: (text: string) => string
  readonly urlKey: (url: string) => string
  /** Go to the sentence in its article. */
  readonly onOpen: (line: Line) => void
  readonly onEdit: (line: Line, note: string, tags: readonly string[]) => void
  readonly onDelete: (line: Line) => void
  readonly onUndo: () => void
  readonly onDismiss: (news: News) => void
  readonly onExport: (lines: readonly Line[], as: NotebookExport) => void
  readonly onImport: (file: File) => void
  readonly readTags: (text: string) => readonly string[]
}

/** Lines drawn at once; a longer notebook shows more when asked. */
const PAGE = 200

/** What she keeps: each in its sentence, with her note and tags, and a way back to where she met it. */
export function Notebook(props: NotebookProps) {
  const { lines, article, news, tongue, words } = props
  const latest = useLatest(props)
  const [wanted, setWanted] = useState<Wanted>({ query: '', kind: null, tag: null, article: null })
  const [grouping, setGrouping] = useState<Grouping>('article')
  const [editing, setEditing] = useState<string | null>(null)
  const [most, setMost] = useState(PAGE)
  const search = useRef<HTMLInputElement>(null)

  const shown = wantedLines(lines, { ...wanted, article: wanted.article && article }, props)
  const groups = groupsOf(shown.slice(0, most), grouping, props)
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = event.target as HTMLElement
    if (isTyping(target) && (target !== search.current || event.key !== 'ArrowDown')) return
    if (event.key === '/') search.current?.focus()
    else if (!moveThroughRows(event, target)) return
    event.preventDefault()
  }
  return (
    <div class="notebook" onKeyDown={keys}>
      <NotebookBar
        {...props}
        shown={shown}
        wanted={wanted}
        grouping={grouping}
        searchRef={search}
        onWanted={(change) => {
          setWanted({ ...wanted, ...change })
          setMost(PAGE)
        }}
        onGrouping={setGrouping}
      />
      <NotebookNews news={news} words={words.notebook} onUndo={props.onUndo} onDismiss={props.onDismiss} />
      {lines.length === 0 && <EmptyNotebook words={words.notebook} />}
      <p class="hidden-text" role="status">
        {lines.length > 0 && wanted.query && fill(words.glossary.results, { n: shown.length })}
      </p>
      {lines.length > 0 && shown.length === 0 && (
        <p class="nothing">
          {wanted.query ? fill(words.notebook.nothing, { query: wanted.query }) : words.notebook.noneSuch}
        </p>
      )}
      {groups.map((group) => (
        <section class="kept-group" key={group.key} aria-labelledby={`kept-${group.key}`}>
          <h2 id={`kept-${group.key}`}>
            {grouping === 'day' ? dateIn(group.key, tongue) : <ArticleHead line={group.lines[0]!} tongue={tongue} />}
          </h2>
          <ul>
            {group.lines.map((line) => (
              <KeptLine
                key={line.id}
                line={line}
                withArticle={grouping === 'day'}
                editing={editing === line.id}
                tongue={tongue}
                words={words}
                latest={latest}
                onEditing={setEditing}
              />
            ))}
          </ul>
        </section>
      ))}
      {shown.length > most && (
        <button type="button" class="button more-lines" onClick={() => setMost(most + PAGE)}>
          {fill(words.notebook.more, { n: shown.length - most })}
        </button>
      )}
    </div>
  )
}

function isTyping(target: HTMLElement): boolean {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
