// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readOriginal } from '../../../entrypoints/sidepanel/read-original.ts'

const URL_ = 'https://blog.example/posts/return'
const { signal } = new AbortController()

/** An essay of our own, long enough to be one. */
const PARAGRAPHS = [
  'Yi Tay spent a year and a half at Reka, the company he had helped to found, and then went back to Google DeepMind.',
  'The technical team never grew beyond fifteen people, and yet Reka Core reached the first five of the LMSYS ranking in May.',
  'He has said that the work was hard on his health and that he gained fifteen kilograms in those months.',
  'Quoc Le, who had been his manager before, became his manager once more, and the first week was full of new ideas.',
  'What he had missed most was research itself, the long talks about scaling and the freedom to follow a question to its end.',
]
const essay = (extra = '') =>
  `<!doctype html><title>Return</title><body><article><h1>Return</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${extra}</article>`

const serve = (html: string) =>
  vi.stubGlobal('fetch', async () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
const read = () => readOriginal(URL_, 'zh-Hant', { signal })

afterEach(() => vi.unstubAllGlobals())

describe('readOriginal', () => {
  it('extracts the article of a fetched page', async () => {
    serve(essay())
    const answer = await read()
    if (!answer.ok) throw new Error(answer.reason)
    expect(answer.article.language).toBe('en')
    expect(answer.article.segments.filter(({ kind }) => kind === 'paragraph')).toHaveLength(PARAGRAPHS.length)
  })

  it.each([
    ['relative to the page', '', '../about', 'https://blog.example/about'],
    ['relative to the page’s base', '<base href="https://other.example/x/">', 'y', 'https://other.example/x/y'],
    ['whole already', '', 'https://third.example/', 'https://third.example/'],
  ])('knows where a link leads: %s', async (_, base, href, expected) => {
    serve(
      essay(
        `<p>More of this is told on <a href="${href}">another page</a>, with the names of all who were there at that time.</p>`,
      ).replace('<title>', `${base}<title>`),
    )
    const answer = await read()
    if (!answer.ok) throw new Error(answer.reason)
    expect(answer.article.links.map(({ url }) => url)).toContain(expected)
  })

  it('leaves out what the page’s own style hides, without applying any style', async () => {
    serve(
      essay(
        '<p style="display: none">This paragraph is for machines and nobody was ever meant to see it on the page.</p>',
      ).replace('<p>', '<p style="color: red">'),
    )
    const answer = await read()
    if (!answer.ok) throw new Error(answer.reason)
    expect(answer.article.text).not.toContain('for machines')
    expect(answer.article.text).toContain(PARAGRAPHS[0])
  })

  it('runs nothing of the page', async () => {
    serve(essay('<script>window.ran = 1</script><img src="x" onerror="window.ran = 2">'))
    await read()
    expect(window).not.toHaveProperty('ran')
  })

  it.each([
    [
      'a login page',
      '<body><form><p>Log in to go on reading this story and many others.</p><input type="password"></form>',
      'login',
    ],
    ['a page that only a script fills', '<body><div id="app"></div><script src="/app.js"></script>', 'empty-shell'],
    ['a page without an article', '<body><p>Nothing.</p>', 'no-article'],
    [
      'the same language',
      essay().replaceAll(
        /<p>[^<]*<\/p>/g,
        `<p>${'他在创业一年半之后回到谷歌,重新做起了研究,每天都很高兴。'.repeat(6)}</p>`,
      ),
      'same-language',
    ],
  ])('tells %s apart', async (_, html, reason) => {
    serve(html)
    const answer = await read()
    expect(answer).toMatchObject({ ok: false, reason })
  })
})
