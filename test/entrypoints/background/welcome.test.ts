import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { welcome } from '../../../entrypoints/background/welcome.ts'

beforeEach(() => fakeBrowser.reset())

/** Addresses of the tabs that are opened, and how the browser calls them. */
function opened(): readonly string[] {
  const urls: string[] = []
  vi.spyOn(browser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) => urls.push(url)) as never)
  return urls
}

it('The page of first steps opens after the installation, and never a second time', async () => {
  const urls = opened()
  await welcome('install')
  await welcome('install')
  expect(urls.map((url) => new URL(url).pathname)).toEqual(['/first-run.html'])
})

it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
  'The page of first steps does not open after %s',
  async (reason) => {
    const urls = opened()
    await welcome(reason)
    expect(urls).toEqual([])
  },
)
