// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { Sites, type SitesProps } from '../../components/options/Sites.tsx'
import { fill } from '../../components/i18n.ts'
import { press, show, type, wordsOf } from './stage.ts'

const words = wordsOf('en').options

function props(change: Partial<SitesProps> = {}): SitesProps {
  return {
    rules: [
      { host: 'blog.example', rule: 'on' },
      { host: 'huxiu.com', rule: 'off' },
    ],
    isListed: (host) => host === 'huxiu.com',
    onRule: vi.fn(async () => true),
    ...change,
  }
}

const choices = (root: Element, host: string) =>
  [...root.querySelectorAll(`[aria-label="${fill(words.siteRule, { host })}"] label`)].map((each) => each.textContent)

async function add(root: Element, address: string): Promise<void> {
  await type(root.querySelector('input[type=url]'), address)
  await press(root.querySelector('button[type=submit]'))
}

describe('The sites', () => {
  it('may be on, asked for or off; those of the list read by themselves are on or off', async () => {
    const root = await show(<Sites {...props()} words={words} />)
    expect(choices(root, 'blog.example')).toEqual([words.siteOn, words.siteUsual, words.siteOff])
    expect(choices(root, 'huxiu.com')).toEqual([words.siteOn, words.siteOff])
  })

  it.each([
    ['news.example', 'news.example'],
    ['https://www.news.example/a/b?c', 'www.news.example'],
  ])('takes %s as the address of a site', async (address, host) => {
    const onRule = vi.fn(async () => true)
    const root = await show(<Sites {...props({ onRule })} words={words} />)
    await add(root, address)
    expect(onRule).toHaveBeenCalledExactlyOnceWith(host, 'on')
  })

  it.each(['', 'two words', 'javascript:alert(1)', 'localhost'])('does not take "%s"', async (address) => {
    const onRule = vi.fn(async () => true)
    const root = await show(<Sites {...props({ onRule })} words={words} />)
    await add(root, address)
    expect(onRule).not.toHaveBeenCalled()
    expect(root.textContent).toContain(words.siteBad)
  })

  it('says so when the browser was not given leave', async () => {
    const root = await show(<Sites {...props({ onRule: async () => false })} words={words} />)
    await add(root, 'news.example')
    await vi.waitFor(() => expect(root.textContent).toContain(fill(words.siteRefused, { host: 'news.example' })))
  })
})
