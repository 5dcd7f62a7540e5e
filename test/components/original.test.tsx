// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { OriginalTab, type OriginalTabProps } from '../../components/original/OriginalTab.tsx'
import { threadItems } from '../../components/original/thread.ts'
import type { Pairing, ReadFailure } from '../../engine/model.ts'
import { READING, TERM_PAIRS, TEXTS } from '../fakes/gallery/fake-article.ts'
import { byText, key, press, show, TONGUE, type, wordsOf } from './stage.ts'

const URL = 'https://www.yitay.net/blog/returning'

function props(pairing: Pairing, change: Partial<OriginalTabProps> = {}): OriginalTabProps {
  return {
    reading: READING,
    pairing,
    pageIs: 'translation',
    tongue: TONGUE,
    words: wordsOf('en'),
    texts: TEXTS,
    termPairs: TERM_PAIRS,
    lit: null,
    view: null,
    scrollTo: null,
    scrollTogether: true,
    tabs: [],
    onScrollTogether: vi.fn(),
    onHoverBead: vi.fn(),
    onJumpBead: vi.fn(),
    onPair: vi.fn(),
    onPairTab: vi.fn(),
    onAllow: vi.fn(),
    onNotNow: vi.fn(),
    onStop: vi.fn(),
    onRetry: vi.fn(),
    onChooseAnother: vi.fn(),
    onOpenTab: vi.fn(),
    ...change,
  }
}

const PAIRED: Pairing = { state: 'paired', url: URL, title: 'Returning' }

describe('the thread', () => {
  it('gathers neighbours that only one text has', () => {
    const alone = threadItems(TEXTS, 'translation').filter((item) => item.kind === 'alone')
    expect(alone.map(({ status, sentences }) => [status, sentences])).toEqual([
      ['added', 2],
      ['added', 3],
      ['left-out', 2],
      ['added', 4],
    ])
  })

  it('is never surer than the aligner', () => {
    const pairs = threadItems(TEXTS, 'translation').filter((item) => item.kind === 'pair')
    expect(pairs.map(({ sureness }) => sureness).slice(-2)).toEqual(['rough', 'paragraph'])
  })

  it('counts the sentences and the paragraphs of both texts', async () => {
    const root = await show(<OriginalTab {...props(PAIRED)} />)
    const { original, translation } = TEXTS.digest
    const said = root.querySelector('.digest')!.textContent!
    expect(said).toContain(`${original.sentences.translated} of 10`)
    expect(said).toContain(`${translation.sentences.alone} editors`)
    expect(said).toContain(`${original.paragraphs.alone} left out`)
    expect([original.sentences.translated, original.sentences.alone, translation.sentences.alone]).toEqual([8, 2, 9])
  })

  it('does not call a single sentence left out where it may be melted into its neighbour', async () => {
    const unsure = {
      ...TEXTS,
      digest: { ...TEXTS.digest, runs: TEXTS.digest.runs.map((run) => ({ ...run, sure: false })) },
    }
    const root = await show(<OriginalTab {...props(PAIRED, { texts: unsure })} />)
    expect(root.querySelector('.bead.out')?.textContent).toContain(wordsOf('en').pairing.paired.noneFound)
  })

  it('sets the page’s own text above', async () => {
    const root = await show(<OriginalTab {...props(PAIRED)} />)
    expect(root.querySelector('.bead .here')?.textContent).toContain('宣布回到')
    const turned = await show(<OriginalTab {...props(PAIRED, { pageIs: 'original' })} />)
    expect(turned.querySelector('.bead .here')?.textContent).toContain('is back at')
  })

  it('goes to a bead’s sentence on a press of its dot or its text, and not when the reader opens a run', async () => {
    const onJumpBead = vi.fn()
    const root = await show(<OriginalTab {...props(PAIRED, { onJumpBead })} />)
    await press(root.querySelector('.jump'))
    await press(root.querySelectorAll('.bead .there')[1])
    await press(root.querySelector('.disclose'))
    expect(onJumpBead.mock.calls).toEqual([[2], [3]])
  })

  it('keeps the editors’ own folded, and opens it', async () => {
    const root = await show(<OriginalTab {...props(PAIRED)} />)
    const run = root.querySelector('.bead.own')!
    expect(run.querySelector('.peek')).not.toBeNull()
    await press(run.querySelector('.disclose'))
    expect(run.querySelector('.passage')?.textContent).toContain('離開大廠的人為什麼回頭')
  })

  it('tells which bead is pointed at, once a bead', async () => {
    const onHoverBead = vi.fn()
    const root = await show(<OriginalTab {...props(PAIRED, { onHoverBead })} />)
    const [first, second] = root.querySelectorAll('.bead:not(.apart)')
    for (const target of [first!, first!.querySelector('.here')!, second!])
      target.dispatchEvent(new MouseEvent('pointerover', { bubbles: true }))
    expect(onHoverBead.mock.calls).toEqual([[2], [3]])
  })

  it('lights the twin', async () => {
    const root = await show(<OriginalTab {...props(PAIRED, { lit: 3 })} />)
    expect(root.querySelector('.bead.lit .twin')?.textContent).toBe(
      'His title is senior research scientist. His manager, as before, is Quoc Le.',
    )
  })

  it('underlines both values and says once that they differ, or that they are equal', async () => {
    const root = await show(<OriginalTab {...props(PAIRED)} />)
    expect(root.textContent).toContain('Said otherwise, equal: 30 斤 / 15 kg')
    expect(root.textContent).toContain('Differs: 6000 萬美元 / 58 million dollars')
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      '30 斤',
      '15 kg',
      '6000 萬美元',
      '58 million dollars',
    ])
  })

  it('is walked with arrows', async () => {
    const root = await show(<OriginalTab {...props(PAIRED)} />)
    const stops = root.querySelectorAll<HTMLElement>('.stop')
    stops[0]!.focus()
    await key('ArrowDown')
    expect(document.activeElement).toBe(stops[1])
  })

  it('goes through what was left out by the digest', async () => {
    const onJumpBead = vi.fn()
    const root = await show(<OriginalTab {...props(PAIRED, { onJumpBead })} />)
    const own = byText(root, 'editors’ own', '.digest button')
    await press(own)
    await press(own)
    expect(onJumpBead.mock.calls).toEqual([[0], [4]])
  })
})

describe('what each text calls a thing', () => {
  it('stands side by side, and says what was not translated', async () => {
    const root = await show(<OriginalTab {...props(PAIRED)} />)
    const terms = [...root.querySelectorAll('.term-pairs li')].map((item) => item.textContent)
    expect(terms).toContain('大型語言模型large language models')
    expect(terms).toContain('一作not in this article')
  })
})

describe('export', () => {
  it('is a menu: opened, walked, chosen from, left', async () => {
    const onExport = vi.fn()
    const root = await show(<OriginalTab {...props(PAIRED, { onExport })} />)
    await press(byText(root, 'Export'))
    expect(document.activeElement?.textContent).toContain('Markdown')
    await key('ArrowDown')
    await press(document.activeElement)
    expect(onExport).toHaveBeenCalledExactlyOnceWith({ what: 'sentences', as: 'tmx' })
    expect(root.querySelector('[role=menu]')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Export')
  })

  it('closes on Escape', async () => {
    const root = await show(<OriginalTab {...props(PAIRED, { onExport: vi.fn() })} />)
    await press(byText(root, 'Export'))
    await key('Escape')
    expect(root.querySelector('[role=menu]')).toBeNull()
  })
})

describe('on the way to a pair', () => {
  it('offers what looks like the original with its reasons, and reads it on a press only', async () => {
    const onPair = vi.fn()
    const root = await show(
      <OriginalTab
        {...props(
          {
            state: 'none',
            candidates: [{ url: URL, title: 'Returning', score: 0.9, reasons: ['label', 'last-link'] }],
          },
          { onPair },
        )}
      />,
    )
    expect([...root.querySelectorAll('.reasons li')].map((reason) => reason.textContent)).toEqual([
      'The article names it as its source.',
      'The link stands at the foot of the article.',
    ])
    expect(onPair).not.toHaveBeenCalled()
    await press(byText(root, 'Read it'))
    expect(onPair).toHaveBeenCalledExactlyOnceWith(URL)
  })

  it.each([
    ['yitay.net/blog', 'https://yitay.net/blog'],
    [' https://yitay.net/blog ', 'https://yitay.net/blog'],
  ])('takes the address %j', async (typed, url) => {
    const onPair = vi.fn()
    const root = await show(<OriginalTab {...props({ state: 'none', candidates: [] }, { onPair })} />)
    await type(root.querySelector('input'), typed)
    await press(byText(root, 'Pair'))
    root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    expect(onPair).toHaveBeenCalledWith(url)
  })

  it.each(['javascript:alert(1)', 'not an address', 'file:///etc/passwd'])(
    'refuses the address %j and says so',
    async (typed) => {
      const onPair = vi.fn()
      const root = await show(<OriginalTab {...props({ state: 'none', candidates: [] }, { onPair })} />)
      await type(root.querySelector('input'), typed)
      root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      await vi.waitFor(() =>
        expect(root.querySelector('[role=alert]')?.textContent).toBe('This is not the address of a web page.'),
      )
      expect(onPair).not.toHaveBeenCalled()
    },
  )

  it('asks for one site in words that say what is sent', async () => {
    const onAllow = vi.fn()
    const root = await show(
      <OriginalTab {...props({ state: 'needs-permission', url: URL, host: 'yitay.net' }, { onAllow })} />,
    )
    expect(root.textContent).toContain('Read the original at yitay.net?One request, to that page only.')
    await press(byText(root, 'Read it'))
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(URL)
  })

  const failures: ReadFailure[] = [
    'offline',
    'timeout',
    'too-large',
    'not-found',
    'server-error',
    'wrong-type',
    'login',
    'empty-shell',
    'no-article',
    'redirect-loop',
    'refused',
    'unrelated',
    'same-language',
    'bad-url',
    'tab-gone',
  ]
  it.each(failures)('says why after %s, and has a way on', async (reason) => {
    const root = await show(<OriginalTab {...props({ state: 'failed', url: URL, reason, detail: null })} />)
    expect(root.querySelector('[role=alert]')!.textContent!.length).toBeGreaterThan(10)
    expect(root.querySelector('[role=alert]')!.textContent).not.toMatch(/[{}]/)
    expect(root.querySelectorAll('.acts button').length).toBeGreaterThan(0)
  })
})
