import type { extractBySteps } from '../../engine/dom/extract.ts'
import { looksLikeArticle } from '../../engine/dom/readerable.ts'
import { buildTextMap, type TextMap } from '../../engine/dom/text-map.ts'
import type { Entry, Language, Mention, Reading, ReadingState, Span } from '../../engine/model.ts'
import { askMentions, TEXT_LIMIT, type Found } from '../background/messages.ts'
import type { ChineseVariety } from '../options/settings.ts'
import { NamedEntries } from './named-entries.ts'
import { PageArticle, placed } from './page-article.ts'
import { PageCorrections, type CorrectionsOptions } from './page-corrections.ts'

interface PageReadingOptions {
  onChange(reading: Reading): void
  /** The address at which the gate has just seen an article; asked once a reading. */
  takeSeen(): string | null
  /** What makes the Article; null where it cannot be had. */
  extractor(): Promise<typeof extractBySteps | null>
  readonly corrections: CorrectionsOptions
}

/**
 * The page's Reading as it grows: text and mentions first, the Article when something needs it.
 *
 * Two coordinate systems meet here. Marks live in page text (the TextMap's walk); what the panel sees lies in
 * `article.text` once there is one. `pageSpans[i]` is where `reading.mentions[i]` stands in page text, always.
 */
export class PageReading {
  reading: Reading
  pageSpans: readonly Span[] = []
  textMap: TextMap | null = null
  #entries = new NamedEntries()
  #article: PageArticle
  /** As the recogniser found them, in page text: what the reader corrects lies over them, and can be taken off. */
  #found: readonly Mention[] = []
  #corrections: PageCorrections
  #document: Document
  #options: PageReadingOptions
  #ended = false

  constructor(document: Document, options: PageReadingOptions) {
    this.#document = document
    this.#options = options
    this.#article = new PageArticle(document, options.extractor)
    this.#corrections = new PageCorrections(document, options.corrections)
    this.reading = emptyReading(document)
  }

  /** The variety of Chinese that its entries are in. */
  get chinese(): ChineseVariety {
    return this.#entries.chinese
  }

  /** Reads the page as it stands now. `anyway`: though it does not look like an article. */
  async read(anyway: boolean): Promise<void> {
    if (this.#ended) return
    const document = this.#document
    this.#article.forget()
    this.reading = { ...emptyReading(document), entries: this.reading.entries }
    const closed = whyNotReadable(document)
    if (closed) return this.#end(closed)
    const seen = this.#options.takeSeen() === document.URL
    if (!anyway && !seen && !looksLikeArticle(document, document.URL)) return this.#end('not-article')

    const textMap = buildTextMap(document.body, { limit: TEXT_LIMIT })
    if (textMap.text.trim() === '') return this.#end('empty')
    this.textMap = textMap
    this.#push({ length: textMap.text.length, truncated: textMap.truncated })
    const found = await this.#find(textMap.text)
    if (this.#ended || this.textMap !== textMap) return
    if (!found) return this.#end('failed')
    if (found.language === 'other') return this.#end('other-language')
    this.#show(found)
  }

  /**
   * After the page changed: the same text only needs its nodes again, another text is read again. Returns whether the
   * marks must be painted anew.
   */
  async refresh(): Promise<boolean> {
    if (!this.textMap) return false
    const textMap = buildTextMap(this.#document.body, { limit: TEXT_LIMIT })
    const same = textMap.text === this.textMap.text
    this.textMap = textMap
    if (same) return true
    const found = await this.#find(textMap.text)
    if (this.#ended || !found || this.textMap?.text !== textMap.text) return false
    this.#article.drop()
    this.reading = { ...this.reading, article: null, length: textMap.text.length }
    this.#show(found)
    if (this.#article.isWanted) void this.extractArticle()
    return true
  }

  /** Names and glosses in another variety of Chinese: the same text is asked about again. */
  async renew(): Promise<void> {
    const { textMap, reading } = this
    if (!textMap || reading.state !== 'read') return
    const found = await this.#find(textMap.text, reading.language)
    if (this.#ended || !found || this.textMap?.text !== textMap.text) return
    this.#hold(found)
    this.#push(this.#placed())
  }

  /**
   * The entries that the text names, which a card needs: once it was asked for they come with every reading. Answers
   * whether they are there.
   */
  async loadEntries(): Promise<boolean> {
    this.#entries.want()
    // Else they come with what is found.
    if (this.reading.state !== 'read') return true
    const found = this.#found
    const { chinese } = this
    const entries = await this.#entries.of(found, this.#corrections.entryIds(), chinese)
    if (!entries) return false
    // She may have corrected something meanwhile.
    const own = this.reading.entries.filter(({ id }) => !entries.some((entry) => entry.id === id))
    if (this.#found === found) this.#setEntries([...entries, ...own], chinese)
    return true
  }

  /** Runs Readability, once for a text. Mentions outside the Article are dropped, no other moves. */
  async extractArticle(): Promise<void> {
    await this.#article.make({
      text: () => (this.#ended || this.reading.state !== 'read' ? null : (this.textMap?.text ?? null)),
      mapAnew: () => {
        const textMap = buildTextMap(this.#document.body, { limit: TEXT_LIMIT })
        // Else the page has changed under the mentions: it is looked at again soon, and then they fit.
        return textMap.text === this.textMap?.text ? (this.textMap = textMap) : null
      },
      onMade: ({ article }) => {
        const { title, siteName, text } = article
        this.#push({ article, ...this.#placed(), title, siteName, length: text.length, pairs: [] })
      },
    })
  }

  /** Where a span of the Reading stands in page text. */
  toPage(span: Span): Span | null {
    return this.#article.made ? this.#article.made.toPage(span) : span
  }

  /** Where a place of page text stands in the Reading; null: outside its article. */
  fromPage(span: Span): Span | null {
    return this.#article.made ? this.#article.made.fromPage(span) : span
  }

  /** The reader's own word for what a mention means on this page, wherever it is written so; null: no entry. Answers whether it is kept. */
  async correct(index: number, entry: Entry | null): Promise<boolean> {
    const mention = this.reading.mentions[index]
    if (!mention) return false
    const { form } = mention.evidence
    const found = this.#found.find(({ evidence }) => evidence.form === form)?.entryId ?? null
    return this.#corrections.add({ form, entryId: entry?.id ?? null, found }, () => {
      const { entries } = this.reading
      if (entry && !entries.some(({ id }) => id === entry.id)) this.#setEntries([...entries, entry], this.chinese)
      this.#push(this.#placed())
    })
  }

  /** As it was found. */
  async takeBack(index: number): Promise<boolean> {
    const mention = this.reading.mentions[index]
    return !mention || this.#corrections.takeBack(mention, () => this.#push(this.#placed()))
  }

  /** The reader has switched this site off. */
  turnOff(): void {
    this.#end('off')
  }

  dispose(): void {
    this.#ended = true
  }

  /** `language`: null until the background has told. */
  async #find(text: string, language: Language | null = null): Promise<Found | null> {
    const [found] = await Promise.all([
      askMentions({ text, language, chinese: null, bare: true }),
      this.#corrections.load(),
    ])
    if (!found) return null
    const entries = await this.#entries.of(found.mentions, this.#corrections.entryIds(), found.chinese)
    return entries && { ...found, entries }
  }

  #show(found: Found): void {
    this.#hold(found)
    // What took the text's place for a moment may say nothing.
    const language = found.language === 'other' ? this.reading.language : found.language
    this.#push({ state: 'read', language, pairs: found.pairs, ...this.#placed() })
  }

  #hold({ mentions, entries, chinese }: Found): void {
    this.#found = mentions
    this.#setEntries(entries, chinese)
  }

  #setEntries(entries: readonly Entry[], chinese: ChineseVariety): void {
    this.#entries.hold(entries, chinese)
    this.reading = { ...this.reading, entries }
  }

  /** The mentions as corrected, where they stand now: in the article once there is one, and then only those in it. */
  #placed(): { mentions: readonly Mention[] } {
    const { mentions, pageSpans } = placed(
      this.#corrections.over(this.#found, this.reading.entries),
      this.#article.made,
    )
    this.pageSpans = pageSpans
    return { mentions }
  }

  #end(state: ReadingState): void {
    this.textMap = null
    this.pageSpans = []
    this.#found = []
    this.#push({ state, mentions: [], pairs: [] })
  }

  #push(change: Partial<Reading>): void {
    this.reading = { ...this.reading, ...change }
    this.#options.onChange(this.reading)
  }
}

function emptyReading(document: Document): Reading {
  return {
    state: 'reading',
    url: document.URL,
    title: document.title,
    siteName: null,
    language: 'other',
    length: 0,
    mentions: [],
    entries: [],
    pairs: [],
    article: null,
    truncated: false,
  }
}

/** What no walk of the text could help. */
function whyNotReadable(document: Document): ReadingState | null {
  if (/^application\/(x-)?pdf$/.test(document.contentType)) return 'pdf'
  if (!document.body || document.body.childElementCount === 0) return 'empty'
  return null
}
