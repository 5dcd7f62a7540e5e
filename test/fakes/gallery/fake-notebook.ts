import type { News } from '../../../components/notebook/NotebookNews.tsx'
import type { NotebookProps } from '../../../components/notebook/Notebook.tsx'
import { urlKey } from '../../../engine/known-pair.ts'
import { beadLine, entryLine } from '../../../engine/notebook/keep.ts'
import { withNote, withTags } from '../../../engine/notebook/change.ts'
import type { Line } from '../../../engine/notebook/merge.ts'
import type { Kind, Span } from '../../../engine/model.ts'
import { ENTRIES, MENTIONS, READING, TEXT } from './fake-article.ts'

const NOW = Date.UTC(2026, 10, 27, 9)
const DAY = 24 * 3600 * 1000

const nothing = (): void => {}

const ESSAY = {
  url: 'https://www.yitay.net/blog/returning',
  title: 'Returning to Google DeepMind',
  published: '2024-11-17',
  language: 'en' as const,
}

function sentenceAt(at: number): Span {
  const start = Math.max(TEXT.lastIndexOf('。', at) + 1, TEXT.lastIndexOf('\n', at) + 1)
  const stop = TEXT.indexOf('。', at)
  return { start, end: stop < 0 ? TEXT.length : stop + 1 }
}

function fromArticle(index: number, twin: string | null): Line[] {
  const mention = MENTIONS.filter(({ entryId }) => entryId !== null)[index]
  const entry = ENTRIES.find(({ id }) => id === mention?.entryId)
  if (!mention || !entry) return []
  const name = (language: string) => entry.forms.find((form) => form.language === language)?.text ?? null
  return [
    entryLine(
      {
        url: READING.url,
        title: READING.title,
        published: '2024-11-27',
        language: READING.language,
        text: TEXT,
        sentence: sentenceAt(mention.span.start),
        twin: twin === null ? null : { text: twin, language: 'en', url: ESSAY.url },
        entry,
        kind: entry.kind,
        surface: TEXT.slice(mention.span.start, mention.span.end),
        names: { en: name('en'), zh: name('zh') },
      },
      NOW - index * 60_000,
    ),
  ]
}

function fromEssay(text: string, name: string | null, kind: Kind, twin: string | null, at: number): Line {
  const met = {
    ...ESSAY,
    text,
    sentence: { start: 0, end: text.length },
    twin: twin === null ? null : { text: twin, language: 'zh-Hant' as const, url: READING.url },
  }
  return name === null ? beadLine(met, at) : entryLine({ ...met, entry: null, kind, surface: name, names: null }, at)
}

const first = fromArticle(0, 'I went back to work with Quoc and to build a team for reasoning.')
const LINES: readonly Line[] = [
  ...first.map((line) =>
    withTags(
      withNote(line, 'The colleague he went back for.\nSee also the interview of 2023.', NOW),
      ['people', 'google brain'],
      NOW,
    ),
  ),
  ...fromArticle(3, null),
  ...fromArticle(6, 'It was the first time that I had to think about money.').map((line) =>
    withTags(line, ['讀書會'], NOW),
  ),
  fromEssay(
    'It was a long and difficult year and a half, and I gained fifteen kilograms over the course of it.',
    null,
    'term',
    '那是漫長而艱難的一年半,期間我胖了十五公斤。',
    NOW - DAY,
  ),
  fromEssay(
    'My very first manager, Prof. Example Person, told me to write more.',
    'Example Person',
    'person',
    null,
    NOW - DAY - 1,
  ),
]

export const MANY_LINES: readonly Line[] = Array.from({ length: 450 }, (_, at) => {
  const line = LINES[at % LINES.length]!
  return { ...line, id: `${line.id}-${at}`, created: line.created - at * 3_600_000 }
})

export const NEWS: readonly News[] = [
  { what: 'deleted', name: 'Denny' },
  { what: 'here', n: 12 },
  {
    what: 'refused',
    errors: [
      { line: 3, problem: 'broken', message: 'kind' },
      { line: 8, problem: 'newer' },
    ],
  },
]

export const notebook: Omit<NotebookProps, 'tongue' | 'words'> = {
  lines: LINES,
  article: urlKey(READING.url),
  news: [],
  fold: (text) => text.toLowerCase(),
  urlKey,
  onOpen: nothing,
  onEdit: nothing,
  onDelete: nothing,
  onUndo: nothing,
  onDismiss: nothing,
  onExport: nothing,
  onImport: nothing,
  readTags: (text) => text.split(','),
}
