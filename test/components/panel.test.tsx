// @vitest-environment jsdom
import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Panel, type PanelProps } from '../../components/panel/Panel.tsx'
import type { UiLanguage } from '../../components/i18n.ts'
import { ACTS } from '../fakes/gallery/acts.ts'
import { SCENES } from '../fakes/gallery/scenes.tsx'
import { byText, key, press, show, TONGUE, wordsOf } from './stage.ts'

const scene = (name: string, ui: UiLanguage = 'en') =>
  SCENES[name]!({ tongue: { ...TONGUE, ui }, words: wordsOf(ui), theme: 'light' })
const panels = Object.keys(SCENES).filter(
  (name) => !name.startsWith('card') && !name.startsWith('many') && name !== 'marks',
)

describe('every state of the panel', () => {
  it.each(panels)('%s leaves no place unfilled and nothing that axe-core objects to', async (name) => {
    for (const ui of ['en', 'zh_CN', 'zh_TW'] as const) {
      const root = await show(scene(name, ui))
      expect(root.textContent).not.toMatch(/\{\w+\}|undefined|\[object/)
    }
    const root = await show(scene(name))
    await act(() => ACTS[name]?.(root))
    // What was typed is drawn in the next task, and what it leads to in the one after.
    await act(() => new Promise((done) => setTimeout(done, 20)))
    // Colours need a real browser; the title and language are the page's own.
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  })

  it.each([
    ['reading', 'Reading this page'],
    ['not-article', 'This page does not read like an article'],
    ['other-language', 'This article is in another language'],
    ['empty', 'There is no text here yet'],
    ['failed', 'This page could not be read'],
    ['unread', 'This page has not been read yet'],
    ['restricted', 'Browsers keep extensions off this page'],
    ['pdf-tab', 'This is a PDF'],
    ['off', 'Off on example.com'],
    ['none', 'No original known'],
    ['candidate', 'Looks like the original'],
    ['permission', 'Read the original at yitay.net?'],
    ['searching', 'Reading the original'],
    ['failed-not-found', 'The original could not be read'],
    ['failed-unrelated', 'These two texts do not match'],
  ])('%s has its own plain sentence', async (name, title) => {
    const root = await show(scene(name))
    expect(root.querySelector('.panel-state > :is(h1, h2)')?.textContent).toBe(title)
  })
})

describe('the map of the keys', () => {
  it('comes over the panel at its key, not while something is typed, and says what the rows’ keys do', async () => {
    const root = await show(scene('glossary'))
    const dialog = () => root.querySelector<HTMLDialogElement>('dialog')
    await key('?', root.querySelector('.find input'))
    expect(dialog()).toBeNull()
    await key('?', root.querySelector('.row'))
    expect(dialog()?.open).toBe(true)
    expect(dialog()!.textContent).toContain(wordsOf('en').keys.panel.focus)
    await press(dialog()!.querySelector('header button'))
    expect(dialog()).toBeNull()
  })
})

describe('the tabs', () => {
  it('are one stop for the tab key and move with the arrows', async () => {
    const root = await show(scene('glossary'))
    const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')]
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1])
    tabs[0]!.focus()
    await key('ArrowRight')
    expect(document.activeElement).toBe(tabs[1])
  })

  it('are named for what they show', async () => {
    expect((await show(scene('original'))).querySelector('[aria-selected=true]')?.textContent).toBe('Original')
    expect((await show(scene('original-as-original'))).querySelector('[aria-selected=true]')?.textContent).toBe(
      'Translation',
    )
  })
})

describe('one entry in focus', () => {
  const focused = async (onFocus: () => void): Promise<HTMLElement> => {
    const panel = scene('focused').props as unknown as PanelProps
    const glossary = { ...panel.glossary, onFocus }
    return show(<Panel {...panel} glossary={glossary} />)
  }

  it('is said above the list, and ends with its button or Escape from anywhere', async () => {
    const onFocus = vi.fn()
    const root = await focused(onFocus)
    expect(root.querySelector('.focus-bar')?.textContent).toContain('Only Denny Zhou')
    await press(byText(root, 'Show all'))
    await key('Escape', document.body)
    expect(onFocus.mock.calls).toEqual([[null], [null]])
  })

  it('leaves Escape to a search that is not empty', async () => {
    const onFocus = vi.fn()
    const root = await focused(onFocus)
    const input = root.querySelector('input')!
    await act(() => {
      input.value = 'reka'
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await key('Escape', input)
    expect([input.value, onFocus.mock.calls.length]).toEqual(['', 0])
  })
})

describe('what screen readers are told', () => {
  afterEach(() => void vi.useRealTimers())

  const said = (root: ParentNode): string[] =>
    [...root.querySelectorAll('[role=status]')].map((each) => each.textContent!).filter(Boolean)

  it.each([
    ['searching', 'Looking for the original'],
    ['glossary', 'Paired with yitay.net'],
    ['failed-login', 'Not paired'],
    ['none', ''],
  ])('%s: how the pairing stands, once it has stood still', async (name, expected) => {
    vi.useFakeTimers()
    const root = await show(scene(name))
    const [own] = root.querySelectorAll('.panel > [role=status]')
    expect(own!.textContent).toBe('')
    await act(() => void vi.advanceTimersByTime(600))
    expect(own!.textContent).toBe(expected)
  })

  it('counts what a search has found when the typing stops, not at every key', async () => {
    vi.useFakeTimers()
    const root = await show(scene('glossary'))
    const input = root.querySelector('input')!
    for (const text of ['r', 're', 'rek']) {
      await act(() => {
        input.value = text
        input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      })
      await act(() => void vi.advanceTimersByTime(200))
      expect(said(root).some((each) => each.startsWith('Found'))).toBe(false)
    }
    await act(() => void vi.advanceTimersByTime(600))
    expect(said(root)).toContain('Found: 2')
  })
})

describe('what was not kept', () => {
  it.each(['en', 'zh_CN', 'zh_TW'] as const)('is said at once and can be put away (%s)', async (language) => {
    const read = vi.fn()
    const { props } = scene('glossary') as unknown as { props: PanelProps }
    const words = wordsOf(language)
    const root = await show(<Panel {...props} words={words} notKept onNotKeptRead={read} />)
    const alert = root.querySelector('[role=alert]')!
    expect(alert.textContent).toContain(words.panel.notKept)
    await press(alert.querySelector('button')!)
    expect(read).toHaveBeenCalledOnce()
  })
})
