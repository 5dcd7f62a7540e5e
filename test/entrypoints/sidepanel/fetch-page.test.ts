import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchPage } from '../../../entrypoints/sidepanel/fetch-page.ts'

const URL_ = 'https://blog.example/returning'
const never = new AbortController().signal

const answer = (body: BodyInit | null, init: ResponseInit = {}) => {
  const asked = vi.fn<typeof fetch>(
    async () => new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' }, ...init }),
  )
  vi.stubGlobal('fetch', asked)
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('fetchPage', () => {
  it('asks once, without cookies and without a referrer', async () => {
    const asked = answer('<p>Back at Google DeepMind.</p>')
    const page = await fetchPage(URL_, { signal: never })
    expect(page).toMatchObject({ ok: true, html: '<p>Back at Google DeepMind.</p>' })
    expect(asked).toHaveBeenCalledTimes(1)
    expect(asked.mock.calls[0]![1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'login'],
    [403, 'login'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('answers %i with %s', async (status, reason) => {
    answer('gone', { status })
    expect(await fetchPage(URL_, { signal: never })).toEqual({ ok: false, reason, detail: String(status) })
  })

  it.each(['application/pdf', 'image/png', 'application/json'])('refuses %s', async (type) => {
    answer('x', { headers: { 'content-type': type } })
    expect(await fetchPage(URL_, { signal: never })).toEqual({ ok: false, reason: 'wrong-type', detail: type })
  })

  it('stops reading at the limit, whether or not the length was told', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000
        controller.enqueue(new Uint8Array(1000))
      },
    })
    answer(endless)
    expect(await fetchPage(URL_, { signal: never, limit: 10_000 })).toMatchObject({ ok: false, reason: 'too-large' })
    expect(sent).toBeLessThan(20_000)
    answer('x', { headers: { 'content-type': 'text/html', 'content-length': '10000001' } })
    expect(await fetchPage(URL_, { signal: never })).toMatchObject({ ok: false, reason: 'too-large' })
  })

  it('gives up when the time is over', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason))),
    )
    expect(await fetchPage(URL_, { signal: never, timeout: 5 })).toMatchObject({ ok: false, reason: 'timeout' })
  })

  it.each(['ftp://files.example/a', 'javascript:alert(1)', 'not an address', 'data:text/html,x'])(
    'does not even ask for %s',
    async (url) => {
      const asked = answer('x')
      expect(await fetchPage(url, { signal: never })).toMatchObject({ ok: false, reason: 'bad-url' })
      expect(asked).not.toHaveBeenCalled()
    },
  )

  it('tells being offline from being refused', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
    vi.stubGlobal('navigator', { onLine: false })
    expect(await fetchPage(URL_, { signal: never })).toMatchObject({ reason: 'offline' })
    vi.stubGlobal('navigator', { onLine: true })
    expect(await fetchPage(URL_, { signal: never })).toMatchObject({ reason: 'refused' })
  })
})
