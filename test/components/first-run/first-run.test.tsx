// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { FirstRun, type FirstRunProps, type PanelWays } from '../../../components/first-run/FirstRun.tsx'
import { keysOf } from '../../../components/first-run/Keys.tsx'
import { DEFAULT_KEYS } from '../../../components/keys/key-map.ts'
import { byText, press, show, wordsOf } from '../stage.ts'

const { firstRun } = wordsOf('en')
const CHROME: PanelWays = { browser: 'chrome', shortcut: 'Alt+Shift+B', pinned: false }

function page(ways: PanelWays, change: Partial<FirstRunProps> = {}): Promise<HTMLElement> {
  const nothing = (): void => {}
  return show(
    <FirstRun
      ui="en"
      words={firstRun}
      sample={<p>sample</p>}
      ways={ways}
      keys={DEFAULT_KEYS}
      onLanguage={nothing}
      onSettings={nothing}
      onStart={nothing}
      {...change}
    />,
  )
}

describe('The page of first steps', () => {
  it('says how the panel opens in this browser, with the keys that are set', async () => {
    const root = await page(CHROME)
    expect(root.textContent).toContain(firstRun.pinChrome)
    expect([...root.querySelectorAll('.three kbd')].map((key) => key.textContent)).toEqual(['Alt', 'Shift', 'B'])
  })

  it.each([
    ['chrome', 'chrome://extensions/shortcuts'],
    ['firefox', 'about:addons'],
  ] as const)('says where keys are set in %s when none are', async (browser, where) => {
    const root = await page({ browser, shortcut: null, pinned: null })
    expect(root.querySelector('.three code')?.textContent).toBe(where)
    expect(root.querySelector('.three kbd')).toBeNull()
  })

  it('names the keys as she has set them, and none that are switched off', async () => {
    const keysIn = (root: HTMLElement) => [...root.querySelectorAll('.try kbd')].map((key) => key.textContent)
    const keys = { ...DEFAULT_KEYS, next: 'n', previous: 'p', close: 'Delete', pin: null }
    expect(keysIn(await page(CHROME, { keys }))).toEqual(['P', 'N', 'Enter', 'Delete'])
    expect(keysIn(await page(CHROME, { keys: { ...keys, open: null } }))).toEqual([])
    expect(keysIn(await page(CHROME, { keys: null }))).toEqual([])
  })

  it('does not tell how to pin a button that is in sight', async () => {
    const root = await page({ ...CHROME, pinned: true })
    expect(root.textContent).toContain(firstRun.pinned)
    expect(root.textContent).not.toContain(firstRun.pinChrome)
  })

  it('changes the language, opens the settings and is left, each by one press', async () => {
    const change = { onLanguage: vi.fn(), onSettings: vi.fn(), onStart: vi.fn() }
    const root = await page(CHROME, change)
    await press(root.querySelectorAll('.segmented input')[2])
    await press(byText(root, firstRun.settings))
    await press(byText(root, firstRun.start))
    expect(change.onLanguage).toHaveBeenCalledWith('zh_TW')
    expect(change.onSettings).toHaveBeenCalledOnce()
    expect(change.onStart).toHaveBeenCalledOnce()
  })
})

describe('keysOf', () => {
  it.each([
    ['Alt+Shift+B', ['Alt', 'Shift', 'B']],
    ['⌥⇧B', ['⌥', '⇧', 'B']],
    ['[ ]', ['[', ']']],
    ['Esc', ['Esc']],
    ['⌘Space', ['⌘', 'Space']],
  ])('cuts %s into its keys', (chord, keys) => {
    expect(keysOf(chord)).toEqual(keys)
  })
})
