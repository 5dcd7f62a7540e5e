// @vitest-environment jsdom
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { UiLanguage } from '../../components/i18n.ts'
import { SCENES } from '../fakes/gallery/scenes.tsx'
import { key, show, TONGUE, wordsOf } from './stage.ts'

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
