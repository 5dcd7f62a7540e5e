// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { AllowedSites } from '../../components/options/AllowedSites.tsx'
import { Privacy } from '../../components/options/Privacy.tsx'
import { byText, press, show, wordsOf } from './stage.ts'

const words = wordsOf('en')

describe('The sites she allowed', () => {
  it('are listed, each with a way to take it back', async () => {
    const onTakeBack = vi.fn()
    const sites = [
      { pattern: '*://*/*', host: null },
      { pattern: '*://blog.example/*', host: 'blog.example' },
    ]
    const root = await show(<AllowedSites sites={sites} words={words.options} onTakeBack={onTakeBack} />)
    const rows = [...root.querySelectorAll('li span')].map((each) => each.textContent)
    expect(rows).toEqual([words.options.everySite, 'blog.example'])
    await press(root.querySelector('[aria-label*="blog.example"]'))
    expect(onTakeBack).toHaveBeenCalledExactlyOnceWith('*://blog.example/*')
    expect(document.activeElement).toBe(root.querySelector('h2'))
  })

  it('are none at first, and that is said', async () => {
    const root = await show(<AllowedSites sites={[]} words={words.options} onTakeBack={vi.fn()} />)
    expect(root.textContent).toContain(words.options.allowedNone)
    expect(root.querySelector('button')).toBeNull()
  })
})

describe('The privacy statement', () => {
  const { whole, ...parts } = words.privacy

  it('stands in the options, all of it, beside every permission', async () => {
    const root = await show(<Privacy words={words} />)
    expect(byText(root, whole, 'summary')).toBeDefined()
    for (const text of Object.values(parts)) expect(root.textContent).toContain(text)
  })

  it('is the one of PRIVACY.md', () => {
    const file = readFileSync(path.resolve(import.meta.dirname, '../../PRIVACY.md'), 'utf8').replace(/\s+/g, ' ')
    for (const text of Object.values(parts)) expect(file).toContain(text)
  })
})
