/**
 * The recogniser from a terminal: pages or texts in, one JSON line a file out.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ConverterFactory, Locale } from 'opencc-js/t2cn'
import { detectLanguage } from '../engine/language.ts'
import { openLexicon, type Lexicon } from '../engine/lexicon.ts'
import { findMentions } from '../engine/mentions.ts'
import type { Article, Entry, Mention } from '../engine/model.ts'
import { namesHere, type NamesHere } from '../engine/names-here.ts'
import { sentencesOf } from '../engine/sentences.ts'
import { splitParagraphs } from './paragraphs.ts'
import { cachedLexicon, type ReadModule } from './lexicon-cache.ts'

const USAGE = `usage: npm run -s inspect -- FILE… [--url URL] [--original FILE]

What Bandu reads in a saved page (.html, .htm) or a plain text (.txt, .md), one JSON line a file, in the order given:
  {"file", "article": {"url", "title", "language", "text", "segments": [{"id", "start", "end"}]},
   "mentions": [{"start", "end", "surface", "type", "entry": {"id", "en", "zh"} | null, "evidence"}],
   "pairs": [{"zh", "en", "abbr", "start", "end"}]}
start and end are UTF-16 offsets into article.text, which for plain text is the file's text unchanged. Segments are
sentences; the beads of an alignment are lists of their ids. A name that no glossary knows has an entry without an id: its
fullest form in this text, and its name in the other language where the text pairs them (else null). Chinese of entries is
Simplified. An entry is null where several fit.

  --url URL        the address the page was saved from
  --original FILE  the same text in the other language: adds "original" (as above) and "alignment": {"confidence", "beads"}
  --help           this
`

/** Exit code: 0, or 2 with a message on stderr when an argument or a file cannot be used. */
export async function main(args: readonly string[], read: ReadModule): Promise<number> {
  const request = readArguments(args)
  if ('help' in request) {
    process.stdout.write(USAGE)
    return 0
  }
  if ('error' in request) return fail(`${request.error}\n\n${USAGE}`)
  const lexicon = openLexicon(await cachedLexicon(read))
  const original = request.original === null ? null : await readArticle(request.original, null, read)
  if (typeof original === 'string') return fail(original)
  const alignment = async (from: Article, to: Article) => {
    const { alignArticles } = await read<typeof import('./align-articles.ts')>('./align-articles.ts')
    return alignArticles(from, to)
  }
  let failures = 0
  for (const file of request.files) {
    const article = await readArticle(file, request.url, read)
    if (typeof article === 'string') {
      failures += fail(article)
      continue
    }
    const answer = { file, ...inspect(article, lexicon) }
    const pairing = original
      ? { original: inspect(original, lexicon), alignment: await alignment(original, article) }
      : {}
    process.stdout.write(`${JSON.stringify({ ...answer, ...pairing })}\n`)
  }
  return failures > 0 ? 2 : 0
}

type Request =
  | { readonly help: true }
  | { readonly error: string }
  | { readonly files: readonly string[]; readonly url: string | null; readonly original: string | null }

function readArguments(args: readonly string[]): Request {
  const files: string[] = []
  const values: { url: string | null; original: string | null } = { url: null, original: null }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg === '--help' || arg === '-h') return { help: true }
    if (arg === '--url' || arg === '--original') {
      const value = args[++i]
      if (value === undefined || value.startsWith('--')) return { error: `${arg} needs a value` }
      values[arg === '--url' ? 'url' : 'original'] = value
    } else if (arg.startsWith('-')) return { error: `unknown option ${arg}` }
    else files.push(arg)
  }
  if (files.length === 0) return { error: 'no file given' }
  if (values.url !== null && !URL.canParse(values.url)) return { error: `not a URL: ${values.url}` }
  return { files, ...values }
}

/** The article of a file, or what is wrong with it in one line. */
async function readArticle(file: string, url: string | null, read: ReadModule): Promise<Article | string> {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return `${file}: ${code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'is a directory' : 'cannot be read'}`
  }
  if (bytes.subarray(0, 8000).includes(0)) return `${file}: not text`
  const extension = path.extname(file).toLowerCase()
  if (extension === '.html' || extension === '.htm' || extension === '.xhtml') {
    const { readPage } = await read<typeof import('./saved-page.ts')>('./saved-page.ts')
    return readPage(bytes, { file, url })
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (text.includes('\uFFFD') && !bytes.includes(Buffer.from('\uFFFD'))) return `${file}: not text in UTF-8`
  if (text.trim() === '') return `${file}: no article in it (it is empty)`
  return articleOfText(text, { file, url })
}

function articleOfText(text: string, { file, url }: { file: string; url: string | null }): Article {
  const segments = splitParagraphs(text)
  const first = segments[0]
  return {
    url: url ?? '',
    title: first ? text.slice(first.span.start, first.span.end).slice(0, 200) : path.basename(file),
    canonical: null,
    byline: null,
    siteName: null,
    published: null,
    language: detectLanguage(text),
    text,
    segments,
    links: [],
  }
}

function inspect(article: Article, lexicon: Lexicon) {
  const { mentions, pairs } = findMentions(article.text, article.language, lexicon)
  const names = namesHere(mentions)
  const { url, title, language, text } = article
  return {
    article: { url, title, language, text, segments: sentencesOf(article).spans.map((span, id) => ({ id, ...span })) },
    mentions: mentions.map((mention, i) => lineOf(mention, { text, lexicon, names: names[i]!, language })),
    pairs: pairs.map(({ zh, en, abbr, span }) => ({ zh, en, abbr, ...span })),
  }
}

interface Line {
  readonly text: string
  readonly lexicon: Lexicon
  readonly names: NamesHere | null
  readonly language: Article['language']
}

function lineOf({ span, kind, entryId, sureness, evidence }: Mention, { text, lexicon, names, language }: Line) {
  const entry = entryId === null ? null : lexicon.entryById(entryId)
  return {
    ...span,
    surface: text.slice(span.start, span.end),
    type: kind,
    entry: entry ? namesOf(entry) : names && unknownEntry(names, language),
    sureness,
    evidence,
  }
}

/** A name that has no Chinese form is itself in Chinese too, and the other way round. */
function namesOf({ id, forms }: Entry) {
  const named = (language: string) => forms.find((form) => form.language === language && form.part === 'name')?.text
  const en = named('en')
  const zh = named('zh')
  return { id, en: en ?? zh ?? null, zh: zh ?? en ?? null }
}

/** Without an id; its Chinese in Simplified as that of the glossary. A Simplified text has it so: 蒋濛 is not 蒋蒙. */
function unknownEntry({ en, zh }: NamesHere, language: Article['language']) {
  return { id: null, en, zh: zh && (language === 'zh-Hans' ? zh : simplified(zh)) }
}

let convert: ((text: string) => string) | null = null

function simplified(text: string): string {
  convert ??= ConverterFactory(Locale.to.cn!)
  return convert(text)
}

function fail(message: string): 2 {
  process.stderr.write(`inspect: ${message.trimEnd()}\n`)
  return 2
}
