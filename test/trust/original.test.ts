import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fetchPage } from '../../entrypoints/sidepanel/fetch-page.ts'
import { rounds } from './size.mjs'

const signal = new AbortController().signal
const WORDS = '她回到了谷歌，这是她的经理。'
/** By hand: Node decodes these and encodes none of them. */
const GBK = Buffer.from('cbfdbbd8b5bdc1cbb9c8b8e8a3acd5e2cac7cbfdb5c4beadc0eda1a3', 'hex')

let server: Server | null = null
let asked: { url: string; headers: Record<string, unknown> }[] = []

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }))

afterEach(async () => {
  vi.unstubAllGlobals()
  server?.closeAllConnections()
  await new Promise((done) => (server ? server.close(done) : done(null)))
  server = null
  asked = []
})

async function serve(answer: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    asked.push({ url: request.url!, headers: request.headers })
    answer(request, response)
  })
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`
}

const html =
  (body: string | Buffer, type = 'text/html'): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body)

it('one request is made, without cookies, referrer or a word of the page', async () => {
  const url = await serve(html('<p>x'))
  await fetchPage(url, { signal })
  expect(asked.map((each) => each.url)).toEqual(['/a'])
  for (const name of ['cookie', 'referer', 'authorization', 'origin']) expect(asked[0]!.headers[name]).toBeUndefined()
})

it.each([
  [404, 'not-found'],
  [410, 'not-found'],
  [429, 'not-found'],
  [401, 'login'],
  [403, 'login'],
  [500, 'server-error'],
  [503, 'server-error'],
])('%i is told as %s', async (status, reason) => {
  const url = await serve((_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end('x'))
  expect(await fetchPage(url, { signal })).toEqual({ ok: false, reason, detail: String(status) })
})

it('a redirect that comes back to itself ends, and is told', async () => {
  const url = await serve((_, response) => response.writeHead(302, { location: '/a' }).end())
  expect((await fetchPage(url, { signal })).ok).toBe(false)
  expect(asked.length).toBeLessThan(30)
})

it('a server that says nothing more is left when the time is over', async () => {
  const url = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'))
  expect(await fetchPage(url, { signal, timeout: 300 })).toMatchObject({ ok: false, reason: 'timeout' })
})

it('a connection that breaks is told', async () => {
  const url = await serve((_, response) => response.socket!.destroy())
  expect(await fetchPage(url, { signal })).toMatchObject({ ok: false, reason: 'refused' })
})

it('a page without end is left at the limit, whether it tells its length or not', async () => {
  const total = rounds(4e7, 2e8)
  let sent = 0
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const chunk = Buffer.alloc(1e6, 'a')
    const more = (): void => {
      while (sent < total && !response.destroyed) {
        sent += chunk.length
        if (!response.write(chunk)) return void response.once('drain', more)
      }
      response.end()
    }
    more()
  })
  expect(await fetchPage(url, { signal })).toMatchObject({ ok: false, reason: 'too-large' })
  expect(sent).toBeLessThan(total)
})

it.each(['application/pdf', 'image/png', 'video/mp4', 'application/octet-stream', 'text/css'])(
  '%s is told as no page',
  async (type) => {
    expect(await fetchPage(await serve(html('x', type)), { signal })).toEqual({
      ok: false,
      reason: 'wrong-type',
      detail: type,
    })
  },
)

it.each([
  ['named in the header', 'text/html; charset=gbk', Buffer.concat([Buffer.from('<p>'), GBK])],
  ['named in the page', 'text/html', Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), GBK])],
  ['not named', 'text/html', Buffer.concat([Buffer.from('<p>'), GBK])],
  ['named wrongly', 'text/html; charset=utf-8', Buffer.concat([Buffer.from('<p>'), GBK])],
  ['named as nothing known', 'text/html; charset=klingon', Buffer.concat([Buffer.from('<p>'), GBK])],
  ['UTF-8 called something else', 'text/html; charset=big5', Buffer.from(`<p>${WORDS}`)],
])('Chinese is read where its encoding is %s', async (_, type, body) => {
  const page = await fetchPage(await serve(html(body, type)), { signal })
  expect(page.ok && page.html).toContain(WORDS)
})

it('any bytes are some text', async () => {
  for (let n = 0; n < rounds(20, 500); n++) {
    const bytes = Buffer.from(Array.from({ length: 300 }, (_, at) => (at * (n * 37 + 11) + n * n) % 256))
    server?.close()
    const page = await fetchPage(await serve(html(bytes)), { signal })
    expect(page.ok).toBe(true)
    server?.closeAllConnections()
  }
})

it('no address but one of the web is asked for', async () => {
  for (const url of ['file:///etc/passwd', 'javascript:1', 'data:text/html,x', 'ftp://a.example', 'a', ''])
    expect(await fetchPage(url, { signal })).toMatchObject({ ok: false, reason: 'bad-url' })
})
