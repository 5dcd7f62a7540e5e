/**
 * The network of a whole session, judged: which requests did no click ask for? Every spec is held to it at its end.
 *
 * A page that somebody opened says so (`upgrade-insecure-requests`), and what it loads names it as its referrer. All else
 * comes from the extension, and of that one kind only is allowed: the fetch of an original, one a press in the panel, of an
 * address that stands on a page or was typed, with no cookie, no referrer and nothing in it.
 */
import fs from 'node:fs'
import path from 'node:path'

/** What fetch-page.ts asks for; no browser sends the like. */
const ORIGINAL = 'text/html,application/xhtml+xml,text/plain;q=0.8'

const DEMO = path.resolve(import.meta.dirname, '../pages/demo')
const PRINTED = fs
  .readdirSync(DEMO)
  .filter((name) => name.endsWith('.html'))
  .map((name) => fs.readFileSync(path.join(DEMO, name), 'utf8'))
  .join('\n')

/**
 * @param {import('./site.mjs').Seen[]} requests
 * @param {{presses: number[], typed: string[]}} asked when the panel was pressed, and what was typed there
 * @returns {string[]} one line for each that should not have been
 */
export function unaskedRequests(requests, { presses, typed }) {
  const opened = requests.filter(isOpened).map(({ url }) => withoutScheme(url))
  const isNamed = (url) =>
    [PRINTED, ...typed].some((text) => text.includes(withoutScheme(url).replace(/^www\./, ''))) ||
    opened.includes(withoutScheme(url))
  const left = [...presses]
  const wrong = []
  /** Where the last answer sent the one who asked. */
  let sentOn = null
  for (const request of requests) {
    const problem = isOpened(request) ? null : isLoaded(request) ? sizeOf(request) : problemOf(request)
    if (problem) wrong.push(`${problem}: ${request.method} ${request.url}`)
  }
  return wrong

  function problemOf({ method, url, headers, time, sendsOn }) {
    if (headers.accept !== ORIGINAL) return 'nobody asked for'
    if (method !== 'GET' || Number(headers['content-length'] ?? 0) > 0) return 'something was sent along'
    if (headers.cookie !== undefined) return 'a cookie'
    // Sent on to another site by the first, a browser says `null`: that there was one.
    const origin = headers.origin ?? 'null'
    if (headers.referer !== undefined || origin !== 'null') return `says where it comes from (${origin})`
    const follows = sentOn === url
    sentOn = sendsOn
    if (follows) return null
    const press = left.findIndex((at) => at <= time)
    if (press < 0) return 'no press of hers came before'
    left.splice(0, press + 1)
    return isNamed(url) ? null : 'stands on no page'
  }
}

const isOpened = ({ headers }) => headers['upgrade-insecure-requests'] === '1'

/** By a page of the same site. */
const isLoaded = ({ host, headers }) => URL.parse(headers.referer)?.hostname === host

function sizeOf({ method, headers }) {
  return method === 'GET' && !Number(headers['content-length'] ?? 0)
    ? null
    : 'something was sent to the page’s own site'
}

const withoutScheme = (url) => url.replace(/^https?:\/\//, '')
