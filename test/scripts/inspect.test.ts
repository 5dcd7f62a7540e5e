import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../scripts/inspect.ts'
import type { ReadModule } from '../../scripts/lexicon-cache.ts'

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/inspect.mjs')
let directory: string

const CHINESE = '沙泽尔的新公司\n诺姆·沙泽尔(Noam Shazeer)离开谷歌之后创办了一家公司。沙泽尔说，他还会回来。\n'
const PAGE = `<!doctype html><html lang="en"><head><title>A founder returns</title>
<link rel="canonical" href="https://example.org/returns"></head><body><nav><a href="/">Home</a></nav><article><h1>A founder returns</h1>
${'<p>Noam Shazeer worked at Google for many years before he started a company of his own, and then he went back to where he came from, to nobody’s surprise.</p>'.repeat(5)}
</article></body></html>`

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'bandu-inspect-'))
  writeFileSync(path.join(directory, 'story.txt'), CHINESE)
  writeFileSync(path.join(directory, 'page.html'), PAGE)
  writeFileSync(path.join(directory, 'empty.txt'), ' \n')
  writeFileSync(path.join(directory, 'shell.html'), '<!doctype html><title>x</title><body></body>')
  writeFileSync(path.join(directory, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
})
afterAll(() => rmSync(directory, { recursive: true }))

const read: ReadModule = (file) => import(path.resolve(import.meta.dirname, '../../scripts', file))

/** The command's own function; what it would print is kept. Files are those of the directory. */
async function inspect(...args: string[]): Promise<{ stdout: string; stderr: string; status: number }> {
  const printed = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      printed[stream] += String(chunk)
      return true
    })
  try {
    const inPlace = args.map((arg) => (/^[a-z]+\.[a-z]+$/.test(arg) ? path.join(directory, arg) : arg))
    const status = await main(inPlace, read)
    return { status, stdout: printed.stdout, stderr: printed.stderr.replaceAll(directory + path.sep, '') }
  } finally {
    vi.restoreAllMocks()
  }
}

interface Line {
  file: string
  article: {
    url: string
    title: string
    language: string
    text: string
    segments: { id: number; start: number; end: number }[]
  }
  mentions: {
    start: number
    end: number
    surface: string
    type: string
    entry: { id: string | null; en: string | null; zh: string | null } | null
    evidence: object
  }[]
  pairs: { zh: string; en: string; abbr: string | null; start: number; end: number }[]
}

describe('npm run -s inspect', () => {
  it('reads a plain text as it is, one JSON line a file, in the order given', async () => {
    const { stdout, status } = await inspect('page.html', 'story.txt')
    const [page, story] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
    expect(status).toBe(0)
    expect([page!.file, story!.file].map((file) => path.basename(file))).toEqual(['page.html', 'story.txt'])
    expect(story!.article).toMatchObject({ title: '沙泽尔的新公司', language: 'zh-Hans', text: CHINESE })
    expect(story!.pairs).toMatchObject([{ zh: '诺姆·沙泽尔', en: 'Noam Shazeer', abbr: null }])
    for (const { start, end, surface } of story!.mentions) expect(CHINESE.slice(start, end)).toBe(surface)
    expect(story!.mentions.map(({ surface, type }) => `${type} ${surface}`)).toEqual(
      expect.arrayContaining(['person 诺姆·沙泽尔', 'person Noam Shazeer', 'person 沙泽尔', 'organisation 谷歌']),
    )
  })

  it('calls a name that no pack knows by its fullest form in the text, in both languages where the text has them', async () => {
    const text = '蔣瑩（Meng Jiang）談論 OpenAI 的 GPT-4 與 Google 的 Gemini。Jiang 的團隊自己用 Zorbli-7B。\n'
    writeFileSync(path.join(directory, 'names.txt'), text)
    const { mentions } = JSON.parse((await inspect('names.txt')).stdout) as Line
    const entryOf = (wanted: string) => mentions.find(({ surface }) => surface === wanted)?.entry
    const jiang = { id: null, en: 'Meng Jiang', zh: '蒋莹' }
    expect(entryOf('蔣瑩')).toEqual(jiang)
    expect(entryOf('Meng Jiang')).toEqual(jiang)
    expect(entryOf('Jiang')).toEqual(jiang)
    expect(entryOf('Zorbli-7B')).toEqual({ id: null, en: 'Zorbli-7B', zh: null })
  })

  it('numbers segments by sentence and lets them lie in the text', async () => {
    const { article } = JSON.parse((await inspect('story.txt')).stdout) as Line
    expect(article.segments.map(({ id }) => id)).toEqual([0, 1, 2])
    expect(article.segments.map(({ start, end }) => CHINESE.slice(start, end).trim())).toEqual([
      '沙泽尔的新公司',
      '诺姆·沙泽尔(Noam Shazeer)离开谷歌之后创办了一家公司。',
      '沙泽尔说，他还会回来。',
    ])
  })

  it('extracts the article of a saved page, with the address it names or is given', async () => {
    const own = JSON.parse((await inspect('page.html')).stdout) as Line
    expect(own.article).toMatchObject({
      url: 'https://example.org/returns',
      title: 'A founder returns',
      language: 'en',
    })
    expect(own.article.text).not.toContain('Home')
    expect(own.mentions.find(({ surface }) => surface === 'Google')?.entry?.id).toBe('organisation/google')
    const given = JSON.parse((await inspect('page.html', '--url', 'https://example.net/copy')).stdout) as Line
    expect(given.article.url).toBe('https://example.net/copy')
  })

  it('pairs an article with its original', async () => {
    const line = JSON.parse((await inspect('story.txt', '--original', 'page.html')).stdout) as Line & {
      original: Line
      alignment: { beads: { original: number[]; translation: number[] }[] }
    }
    expect(line.original.article.language).toBe('en')
    const seen = line.alignment.beads.flatMap(({ translation }) => translation)
    expect(seen).toEqual(line.article.segments.map(({ id }) => id))
  })

  it.each([
    [['nowhere.txt'], 'inspect: nowhere.txt: no such file'],
    [['picture.png'], 'inspect: picture.png: not text'],
    [['empty.txt'], 'inspect: empty.txt: no article in it (it is empty)'],
    [['shell.html'], 'inspect: shell.html: no article in it'],
    [['story.txt', '--frobnicate'], 'inspect: unknown option --frobnicate'],
    [['story.txt', '--url', 'nonsense'], 'inspect: not a URL: nonsense'],
    [['--original'], 'inspect: --original needs a value'],
    [[], 'inspect: no file given'],
  ])('says what is wrong with %j and exits with 2', async (args, message) => {
    const { stderr, stdout, status } = await inspect(...args)
    expect(stderr.split('\n')[0]).toBe(message)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('reads the other files when one cannot be read', async () => {
    const { stdout, status } = await inspect('nowhere.txt', 'story.txt')
    expect(JSON.parse(stdout).file).toMatch(/story\.txt$/)
    expect(status).toBe(2)
  })

  it('runs from a terminal', () => {
    expect(execFileSync(process.execPath, [SCRIPT, '--help'], { encoding: 'utf8' })).toMatch(
      /^usage: npm run -s inspect/,
    )
  })
})
