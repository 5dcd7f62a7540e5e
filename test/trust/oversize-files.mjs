/**
 * Files that are too large, or as large as they may be and as bad as they can be. Run by oversize.test.ts as a process of
 * its own, so that its time and its memory are those of one import: `node oversize-files.mjs FOLDER CASE` prints
 * `{refused, line, cpu (ms), memory (MB over the start)}`.
 */
import { pathToFileURL } from 'node:url'

/** What still is opened: a little under the cap of 5 MB. */
const MOST = 4_990_000

const filled = (text) => text.repeat(Math.floor(MOST / text.length))
const rows = (make, most = 49_999) => {
  const made = []
  for (let n = 0, length = 0; n < most && length < MOST - 500; n++) {
    made.push(make(n))
    length += made.at(-1).length + 1
  }
  return made.join('\n')
}
const entry = (more) => `{"id":"p","entries":[{"id":"person/a","forms":["Ada"]${more}}]}`
const manyNames = Array.from({ length: 30 }, (_, n) => `s${n}`).join('|')

/** Name → file name and text. */
export const WITHIN = {
  'millions of rows': ['a.csv', () => rows((n) => `n${n},,`, Infinity)],
  'as many rows as there may be, full': ['a.csv', () => rows((n) => `name ${n} ${'y'.repeat(80)},,term,`)],
  'names that every row has': ['a.csv', () => rows((n) => `n${n}|${manyNames},`)],
  'rows that all are one thing': ['a.csv', () => rows((n) => `same|a${n}|b${n}|c${n}${'|x'.repeat(30)},`)],
  'nothing but line ends': ['a.csv', () => filled('\n')],
  'nothing but commas': ['a.csv', () => filled(',')],
  'nothing but quotes': ['a.csv', () => filled('"')],
  'a term of a megabyte': ['a.csv', () => `en,zh\n${'a'.repeat(1e6)},\n`],
  'accents on accents': ['a.csv', () => rows(() => `e${'\u0315\u0300'.repeat(1900)},`)],
  'one word': ['a.json', () => `{"id":${filled('a')}`],
  'one number': ['a.json', () => `{"id":1e${filled('9')}}`],
  'one key': ['a.json', () => `{"${filled('a')}":1}`],
  'one id': ['a.json', () => `{"id":"p","entries":[{"id":"person/${filled('a-')}!"}]}`],
  'one title of accents': ['a.json', () => `{"id":"p","title":"e${filled('\u0315\u0300')}","entries":[]}`],
  'one link': ['a.json', () => entry(`,"links":{"paper":"https://${filled('a.')}<"}`)],
  'links without end': [
    'a.json',
    () =>
      `{"id":"p","entries":[${Array.from({ length: 2400 }, (_, n) => `{"id":"person/a${n}","forms":["A"],"links":{"paper":"https://${'a.'.repeat(990)}<"}}`).join(',')}]}`,
  ],
  'one form of dashes': ['a.json', () => `{"id":"p","entries":[{"id":"person/a","forms":["${filled('-')}"]}]}`],
  'forms without end': ['a.json', () => `{"id":"p","entries":[{"id":"person/a","forms":[${filled('"a",')}"b"]}]}`],
  'frames in a frame': [
    'a.json',
    () => `{"id":"p","entries":[{"id":"person/a","forms":[{"text":"a","cues":{"frames":["${filled('{}')}"]}}]}]}`,
  ],
  'objects without end': ['a.json', () => `{"id":"p","entries":[${filled('{},')}{}]}`],
  'lists without end': ['a.json', () => `{"id":"p","entries":[${filled('[],')}[]]}`],
  'nothing but spaces': ['a.json', () => filled(' ')],
  'a quote that never closes': ['a.json', () => `{"id":"${filled('\\"')}`],
  'a name for the file as long as a file': [`${'a '.repeat(1e6)}.csv`, () => 'en,zh\n__proto__'],
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { importPack } = await import(pathToFileURL(`${process.argv[2]}/pack-import.js`).href)
  const { decodeFile } = await import(pathToFileURL(`${process.argv[2]}/decode-file.js`).href)
  const [file, make] = WITHIN[process.argv[3]]
  const bytes = new TextEncoder().encode(make())
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const began = process.cpuUsage()
  const read = importPack(decodeFile(bytes), file)
  const { user, system } = process.cpuUsage(began)
  const memory = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
  console.log(
    JSON.stringify({
      refused: !read.ok,
      line: read.ok ? 0 : read.errors[0].line,
      cpu: Math.round((user + system) / 1000),
      memory: Math.round(memory),
    }),
  )
}
