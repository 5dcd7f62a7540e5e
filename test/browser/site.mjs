/**
 * The whole web, as far as the tests are concerned: one server on 127.0.0.1 that the browsers use as their proxy.
 *
 * Being the proxy rather than a mapped host name has four merits: any host can be had, on its usual port, so that the
 * shipped manifest is tried unedited; https works (a CONNECT is answered by this very server, with a certificate made
 * for the run); no name is ever looked up; and every request either browser makes is seen here, so that "nothing was
 * sent" can be asserted of the whole browser.
 *
 * Every host serves the same pages; only the address differs. `npm start` uses the same server for the demo.
 */
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { selfSigned } from './certificate.mjs'
import { encode } from './encodings.mjs'
import { bigArticle, copiedStory, namesArticle, pdf } from './made-pages.mjs'

const PAGES = path.resolve(import.meta.dirname, '../pages')
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

/**
 * @typedef {object} Seen a request as it came in; `url` is absolute.
 * @property {string} method
 * @property {string} url
 * @property {string} host
 * @property {string} path with query
 * @property {http.IncomingHttpHeaders} headers
 * @property {number} time ms since 1970
 * @property {string | null} sendsOn where the answer sent the one who asked
 */

/**
 * @typedef {object} Made a page of a test's own
 * @property {string | Buffer} [body]
 * @property {number} [status]
 * @property {http.OutgoingHttpHeaders} [headers]
 * @property {(response: http.ServerResponse) => void} [answer] in place of these, for what no page should do
 */

/**
 * Starts the server.
 * @returns {Promise<{port: number, requests: Seen[], refused: string[], pages: Map<string, Made>, certificate: string, fingerprint: string, close(): Promise<void>}>}
 *   `requests` grows as they come; `refused` names what a browser asked of its own accord (host:port); `pages`, by path,
 *   come before all others, on every host.
 */
export async function serveSite() {
  /** @type {Seen[]} */
  const requests = []
  const pages = new Map()
  const refused = []
  const lifetime = new AbortController()

  const answer = (scheme) => async (request, response) => {
    // A proxy is asked with the absolute URL in plain http; inside a CONNECT only the path comes.
    const url = new URL(request.url, `${scheme}://${request.headers.host}`)
    if (isBrowsersOwn(url.host)) {
      refused.push(url.host)
      response.writeHead(403).end()
      return
    }
    const seen = {
      method: request.method,
      url: url.href,
      host: url.hostname,
      path: url.pathname + url.search,
      headers: request.headers,
      time: Date.now(),
      sendsOn: null,
    }
    requests.push(seen)
    const writeHead = response.writeHead.bind(response)
    response.writeHead = (status, headers) => {
      if (headers?.location) seen.sendsOn = new URL(headers.location, url).href
      return writeHead(status, headers)
    }
    try {
      const made = pages.get(url.pathname)
      if (made?.answer) made.answer(response)
      else if (made) html(response, made.body, { 'cache-control': 'no-store', ...made.headers }, made.status)
      else await route(url, response, lifetime.signal)
    } catch (error) {
      if (lifetime.signal.aborted || error.code === 'ERR_STREAM_PREMATURE_CLOSE') response.destroy()
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error.stack))
    }
  }

  const { key, cert, der, fingerprint } = selfSigned()
  const secure = https.createServer({ key, cert }, answer('https'))
  const server = http.createServer(answer('http'))
  const sockets = new Set()
  server.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket))))
  server.on('connect', (request, socket) => {
    socket.on('error', () => socket.destroy())
    if (isBrowsersOwn(request.url)) {
      refused.push(request.url)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    secure.emit('connection', socket)
  })
  secure.on('tlsClientError', () => {})

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: server.address().port,
    requests,
    refused,
    pages,
    certificate: der,
    fingerprint,
    async close() {
      lifetime.abort()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Proxy auto-config, as a data: URL, that sends some hosts here and lets all others go their usual way. */
export function autoConfig(hosts, port) {
  const script = `function FindProxyForURL(url, host) { return ${JSON.stringify(hosts)}.includes(host) ? 'PROXY 127.0.0.1:${port}' : 'DIRECT' }`
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`
}

/** What Chromium and Firefox ask for by themselves, whatever the page; never part of what is tested. */
function isBrowsersOwn(hostAndPort) {
  return /(^|\.)(googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com|google\.com)(:\d+)?$/.test(
    hostAndPort,
  )
}

/** Paths that are more than a file. Every handler answers or throws. */
const ROUTES = [
  [/^\/$/, (_, r) => page(r, 'site/home.html')],
  [/^\/blog\/returning-to-google-deepmind$/, (_, r) => page(r, 'demo/original.html')],
  [/^\/demo\/([\w.-]+)$/, ([, name], r) => page(r, `demo/${name}`)],
  [/^\/(login|empty|rewrites|dialog|spa|unrelated|late)$/, ([, name], r) => page(r, `site/${name}.html`)],
  // An article under the strictest policy a site can have.
  [
    /^\/strict$/,
    (_, r) =>
      page(r, 'demo/story.html', {
        'content-security-policy':
          "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox",
      }),
  ],
  [
    /^\/copy\/(converted|hans|tw)$/,
    async ([, spelling], r) =>
      html(r, (await copiedStory(spelling)) ?? '<!doctype html><title>No articles here</title>'),
  ],
  [/^\/big$/, (_, r) => html(r, bigArticle(5_000_000))],
  [/^\/names$/, (_, r) => html(r, namesArticle())],
  [/^\/paper\.pdf$/, (_, r) => r.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf())],
  [
    /^\/status\/(\d{3})$/,
    ([, code], r) => html(r, `<!doctype html><title>${code}</title><h1>${code}</h1>`, {}, Number(code)),
  ],
  [/^\/redirect-loop$/, (_, r) => r.writeHead(302, { location: '/redirect-loop' }).end()],
  [/^\/redirect\/(.+)$/, ([, to], r) => r.writeHead(302, { location: `/${to}` }).end()],
  [/^\/(gb18030|big5)\/(header|meta|none|wrong)\/([\w.-]+)$/, encoded],
  [/^\/slow\/(\d+)$/, slow],
  [/^\/huge$/, huge],
]

async function route(url, response, signal) {
  for (const [pattern, handle] of ROUTES) {
    const match = pattern.exec(decodeURIComponent(url.pathname))
    if (match) return handle(match, response, signal)
  }
  html(response, '<!doctype html><title>Not found</title><h1>404</h1>', {}, 404)
}

async function page(response, file, headers = {}) {
  let body
  try {
    body = await readFile(path.join(PAGES, file))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    html(response, '<!doctype html><title>Not found</title><h1>404</h1>', {}, 404)
    return
  }
  response
    .writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...headers,
    })
    .end(body)
}

function html(response, body, headers = {}, status = 200) {
  response.writeHead(status, { 'content-type': TYPES['.html'], ...headers }).end(body)
}

/**
 * `/gb18030/header/story.hans.html`: a demo page in an old encoding, which is told by the Content-Type, by the page's
 * own <meta>, by nobody, or wrongly (the header says utf-8).
 */
async function encoded([, encoding, told, name], response) {
  const text = await readFile(path.join(PAGES, 'demo', path.basename(name)), 'utf8')
  const bytes = encode(
    text.replace('<meta charset="utf-8">', told === 'meta' ? `<meta charset="${encoding}">` : ''),
    encoding,
  )
  const type =
    told === 'header' ? `text/html; charset=${encoding}` : told === 'wrong' ? 'text/html; charset=utf-8' : 'text/html'
  response.writeHead(200, { 'content-type': type }).end(bytes)
}

/** `/slow/30000`: the English essay after so many milliseconds; the headers wait too. */
async function slow([, milliseconds], response, signal) {
  await wait(Number(milliseconds), undefined, { signal })
  await page(response, 'demo/original.html')
}

/** 200 MB of paragraphs, written as fast as they are taken and no faster. */
async function huge(_, response, signal) {
  response.writeHead(200, { 'content-type': TYPES['.html'] })
  const chunk = Buffer.from(`<p>${'The same sentence about Google DeepMind, over and over. '.repeat(1165)}</p>\n`)
  const parts = function* () {
    yield '<!doctype html><title>Two hundred megabytes</title><article>'
    for (let sent = 0; sent < 200_000_000; sent += chunk.length) yield chunk
  }
  await pipeline(Readable.from(parts()), response, { signal })
}
