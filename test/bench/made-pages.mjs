/** Pages as they are on the web, made to length, and a server that stands for all of it. */
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { ROOT } from './bundle.mjs'
import { PROSE } from './prose.mjs'

/** Always the same: a name every hundred characters as in an AI story, or as often as is asked for. */
export function articleText({ language, length, apart = 100 }) {
  const names = glossaryNames(language)
  const prose = PROSE[language].replaceAll('\n', ' ')
  const parts = []
  for (let at = 0, made = 0, nth = 0; made < length; nth++) {
    const piece = prose.slice(at, at + apart - 8)
    const name = names[(nth * 7919) % names.length]
    parts.push(piece, language === 'Chinese' ? name : ` ${name} `)
    made += piece.length + name.length
    at = (at + piece.length) % prose.length
  }
  return parts.join('').slice(0, length)
}

function glossaryNames(language) {
  const wanted = language === 'Chinese' ? /^[\u4e00-\u9fff]{2,}$|^[A-Z][\w-]{3,}$/ : /^[A-Z][\w-]{3,}(?: [A-Z][\w-]+)*$/
  const folder = path.join(ROOT, 'assets/packs')
  const packs = fs.readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'schema.json')
  return packs
    .toSorted()
    .flatMap((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')).entries)
    .flatMap(({ forms }) => forms.slice(0, 2))
    .filter((form) => typeof form === 'string' && wanted.test(form))
}

function articlePage(options) {
  const text = articleText(options)
  const paragraphs = text.match(options.language === 'Chinese' ? /.{1,140}/gs : /.{1,420}/gs)
  const body = paragraphs
    .map((each, nth) => {
      const words = escape(each)
      if (nth % 9 === 4) return `<h2>${words.slice(0, 30)}</h2><p>${words}</p>`
      if (nth % 5 === 2)
        return `<p><span style="font-size:17px"><strong>${words.slice(0, 12)}</strong>${words.slice(12)}</span></p>`
      return `<p>${words}</p>`
    })
    .join('\n')
  return page(
    options.language === 'Chinese' ? 'zh' : 'en',
    `<article class="content"><h1>${escape(text.slice(0, 24))}</h1><p class="meta">2024-11-05</p>${body}</article>`,
  )
}

function frontPage() {
  const lines = PROSE.Chinese.split('\n')
  const teasers = Array.from({ length: 80 }, (_, nth) => {
    const line = escape(lines[nth % lines.length])
    return `<div class="card"><a href="/news/${nth}"><h3>${line.slice(0, 22)}</h3></a><p>${line.slice(0, 60)}…</p><span>2024-11-05</span></div>`
  })
  return page('zh', `<div class="list">${teasers.join('\n')}</div>`)
}

function page(language, main) {
  const links = Array.from({ length: 24 }, (_, nth) => `<li><a href="/c/${nth}">频道 ${nth}</a></li>`).join('')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>A page</title>
<meta property="article:published_time" content="2024-11-05T08:30:00+08:00">
<style>body{margin:0;font:17px/1.8 sans-serif;color:#222;background:#fff}main{max-width:760px;margin:0 auto;padding:24px}nav ul{display:flex;flex-wrap:wrap;gap:8px;list-style:none}</style></head>
<body><header><nav><ul>${links}</ul></nav></header><main>${main}</main>
<aside class="related"><ul>${links}</ul></aside><footer><p>© 2024</p></footer></body></html>`
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Paths of the pages that are measured. */
const PAGES = {
  '/front': frontPage,
  '/zh-5k': () => articlePage({ language: 'Chinese', length: 5_000 }),
  '/zh-50k': () => articlePage({ language: 'Chinese', length: 50_000 }),
  '/en-50k': () => articlePage({ language: 'English', length: 50_000 }),
  '/dense': () => articlePage({ language: 'Chinese', length: 195_000, apart: 36 }),
}

/** A proxy that answers for every host, as test/browser/site.mjs does, with these pages alone. */
export async function serveMadePages() {
  const made = new Map(Object.entries(PAGES).map(([name, make]) => [name, make()]))
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, `http://${request.headers.host}`)
    response
      .writeHead(made.has(pathname) ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(made.get(pathname) ?? '<!doctype html><title>Nothing</title>')
  })
  const sockets = new Set()
  server.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket))))
  // Nothing of the browser's own gets out.
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: server.address().port,
    fingerprint: '',
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
