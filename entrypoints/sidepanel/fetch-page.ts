import type { ReadFailure } from '../../engine/model.ts'
import { decodePage } from './decode-page.ts'

export interface FetchedPage {
  readonly ok: true
  /** After redirects. */
  readonly url: string
  readonly html: string
}

export interface NotFetched {
  readonly ok: false
  readonly reason: ReadFailure
  /** A status or a type, for the sentence; null where there is nothing to add. */
  readonly detail: string | null
}

export interface FetchOptions {
  readonly signal: AbortSignal
  /** 0..1, as far as the page tells its length. */
  onProgress?(fraction: number): void
  /** ms */
  readonly timeout?: number
  /** bytes */
  readonly limit?: number
}

const TIMEOUT = 20_000
const LIMIT = 8_000_000

/**
 * One request to one page, because the reader asked for it: no cookies, no referrer, no more than 8 MB, no longer than
 * 20 s. Every way it can fail is a value.
 */
export async function fetchPage(url: string, options: FetchOptions): Promise<FetchedPage | NotFetched> {
  const { signal, onProgress, timeout = TIMEOUT, limit = LIMIT } = options
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return failed('bad-url')
  const clock = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html,application/xhtml+xml,text/plain;q=0.8' },
      signal: AbortSignal.any([signal, clock]),
    })
    const refused = refusal(response, limit)
    if (refused) {
      await response.body?.cancel()
      return refused
    }
    const bytes = await readBytes(response, limit, onProgress)
    if (!bytes) return failed('too-large')
    return { ok: true, url: response.url || url, html: decodePage(bytes, response.headers.get('content-type')) }
  } catch {
    if (clock.aborted) return failed('timeout')
    return failed(navigator.onLine ? 'refused' : 'offline')
  }
}

function refusal({ status, headers }: Response, limit: number): NotFetched | null {
  if (status === 401 || status === 403 || status === 407) return failed('login', String(status))
  if (status >= 500) return failed('server-error', String(status))
  if (status >= 400) return failed('not-found', String(status))
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== '' && !/^(text\/(html|plain)|application\/xhtml\+xml)$/.test(type)) return failed('wrong-type', type)
  if (Number(headers.get('content-length')) > limit) return failed('too-large')
  return null
}

/** null: more than the limit. */
async function readBytes(
  response: Response,
  limit: number,
  onProgress?: (fraction: number) => void,
): Promise<Uint8Array | null> {
  const expected = Number(response.headers.get('content-length')) || 0
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
    if (expected) onProgress?.(Math.min(1, length / expected))
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function failed(reason: ReadFailure, detail: string | null = null): NotFetched {
  return { ok: false, reason, detail }
}
