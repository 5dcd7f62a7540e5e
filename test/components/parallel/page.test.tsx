// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { ParallelPage, type ParallelPageProps } from '../../../components/parallel/ParallelPage.tsx'
import type { ParallelSide } from '../../../components/parallel/texts.ts'
import { DEFAULT_KEYS } from '../../../components/keys/key-map.ts'
import { threadItems } from '../../../components/original/thread.ts'
import { ranksOf } from '../../../components/marks.ts'
import { KINDS, type Mention, type Sentences } from '../../../engine/model.ts'
import { MENTIONS, TEXT, TEXTS } from '../../fakes/gallery/fake-article.ts'
import { byText, key, press, show, TONGUE, wordsOf } from '../stage.ts'

const words = wordsOf('en')

function side({ text }: Sentences, url: string, language: ParallelSide['language']): ParallelSide {
  const mentions: readonly Mention[] = text === TEXT ? MENTIONS : []
  const surface = (index: number): string => text.slice(mentions[index]!.span.start, mentions[index]!.span.end)
  const ranks = ranksOf(mentions, surface, { kinds: KINDS, marks: 'all', known: new Set() })
  const facts = { byline: null, siteName: 'a site', published: '2024-11-03', segments: [] }
  return { text, mentions, ranks, url, title: url, language, ...facts }
}

const PROPS: ParallelPageProps = {
  texts: {
    original: side(TEXTS.original, 'https://essay.example/a', TEXTS.originalLanguage),
    translation: side(TEXTS.translation, 'https://news.example/b?c', TEXTS.translationLanguage),
    paired: TEXTS,
  },
  first: 'translation',
  lit: null,
  saved: new Set(),
  tongue: TONGUE,
  words,
  keys: DEFAULT_KEYS,
  pageKeysOff: false,
  notKept: false,
  today: '2026-11-27',
  onNotKeptRead: () => {},
  onSwap: () => {},
  onExport: () => {},
  onPrint: () => {},
  onJumpBead: () => {},
  onSaveBead: () => {},
}

const page = (change: Partial<ParallelPageProps> = {}): Promise<HTMLElement> =>
  show(<ParallelPage {...PROPS} {...change} />)

/** The words of all rows' cells of one column, as the text has them. */
const column = (root: HTMLElement, which: 'first' | 'second'): string =>
  [...root.querySelectorAll(`.rows > li > .said.${which} .words`)].map((cell) => cell.textContent).join('')

const bare = (text: string): string => text.replace(/\s+/g, '')

describe('The page with both texts', () => {
  it('has a row for each bead or run, in order, and every word of both texts in them', async () => {
    const root = await page()
    expect(root.querySelectorAll('.rows > li')).toHaveLength(threadItems(TEXTS, 'translation').length)
    const all = (sentences: Sentences): string =>
      bare(sentences.spans.map(({ start, end }) => sentences.text.slice(start, end)).join(''))
    expect(bare(column(root, 'first'))).toBe(all(TEXTS.translation))
    expect(bare(column(root, 'second'))).toBe(all(TEXTS.original))
  })

  it('sets the other text first when it is to be', async () => {
    const root = await page({ first: 'original' })
    expect(bare(column(root, 'first'))).toContain(bare(TEXTS.original.text.slice(0, 20)))
  })

  it('says in the empty column what only the other has', async () => {
    const root = await page()
    const told = [...root.querySelectorAll('.told')].map((each) => each.textContent)
    expect(told.some((text) => text?.startsWith(words.pairing.paired.ownLabel))).toBe(true)
    for (const row of root.querySelectorAll('.twins.apart')) expect(row.querySelectorAll('.said')).toHaveLength(1)
  })

  it('folds long runs, and shows or shortens all at one press', async () => {
    const root = await page()
    const folded = (): number => root.querySelectorAll('.rest[hidden]').length
    expect(folded()).toBeGreaterThan(0)
    await press(byText(root, words.parallel.openAll))
    expect(folded()).toBe(0)
    await press(byText(root, words.parallel.closeAll))
    expect(folded()).toBeGreaterThan(0)
  })

  it('saves a pair beside its sign, and takes it back', async () => {
    const onSaveBead = vi.fn()
    const first = threadItems(TEXTS, 'translation').find((item) => item.kind === 'pair')!
    const button = (root: HTMLElement) =>
      root.querySelector<HTMLElement>(`[data-bead="${first.kind === 'pair' && first.bead}"] .between button`)!
    const root = await page({ onSaveBead })
    expect(button(root).getAttribute('aria-pressed')).toBe('false')
    await press(button(root))
    const bead = Number(onSaveBead.mock.calls[0]![0])
    expect(onSaveBead).toHaveBeenLastCalledWith(bead, true)
    const kept = await page({ onSaveBead, saved: new Set([bead]) })
    expect(button(kept).getAttribute('aria-pressed')).toBe('true')
    await press(button(kept))
    expect(onSaveBead).toHaveBeenLastCalledWith(bead, false)
  })

  it('prints both addresses and what the labels mean', async () => {
    const root = await page()
    expect([...root.querySelectorAll('.address')].map((each) => each.textContent)).toEqual([
      'https://news.example/b?c',
      'https://essay.example/a',
    ])
    const printed = root.querySelector('.printed')!.textContent
    expect(printed).toContain('27 Nov 2026')
    expect(printed).toContain(words.pairing.paired.ownLabel)
  })

  it('swaps and prints at a press', async () => {
    const change = { onSwap: vi.fn(), onPrint: vi.fn() }
    const root = await page(change)
    await press(byText(root, words.parallel.swap))
    await press(byText(root, words.parallel.print))
    expect(change.onSwap).toHaveBeenCalledOnce()
    expect(change.onPrint).toHaveBeenCalledOnce()
  })

  it.each(['en', 'zh_CN', 'zh_TW'] as const)(
    'says in her language that what she saved was not kept: %s',
    async (ui) => {
      const onNotKeptRead = vi.fn()
      const { panel } = wordsOf(ui)
      const root = await page({ tongue: { ...TONGUE, ui }, words: wordsOf(ui), notKept: true, onNotKeptRead })
      const alert = root.querySelector('[role=alert]')!
      expect(alert.textContent).toBe(panel.notKept)
      await press(alert.querySelector(`[aria-label="${panel.dismiss}"]`))
      expect(onNotKeptRead).toHaveBeenCalledOnce()
    },
  )

  it('shows the map of the keys when it is called for', async () => {
    const root = await page()
    expect(root.querySelector('dialog')).toBeNull()
    await key('?', root)
    expect(root.querySelector('dialog')!.textContent).toContain(words.keys.actions.lookUp)
  })
})
