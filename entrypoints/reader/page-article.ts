import type { extractBySteps, Extraction } from '../../engine/dom/extract.ts'
import type { TextMap } from '../../engine/dom/text-map.ts'
import type { Mention, Span } from '../../engine/model.ts'
import { rest } from './idle.ts'

type Extracted = Extraction & { readonly ok: true }

interface Source {
  /** The page's text as it was read; null: there is none to read now. */
  text(): string | null
  /** The way from it to the page's nodes as they stand now; null where they hold another. */
  mapAnew(): TextMap | null
  onMade(article: Extracted): void
}

/** The Article of a page, once somebody wants it: made by Readability, once for a text. */
export class PageArticle {
  #document: Document
  #extractor: () => Promise<typeof extractBySteps | null>
  #made: Extracted | null = null
  #wanted = false
  /** It is being made of this text; another object, or null, where the page has been read anew since. */
  #making: { readonly text: string } | null = null

  /** `extractor`: what makes it; null where that cannot be had. */
  constructor(document: Document, extractor: () => Promise<typeof extractBySteps | null>) {
    this.#document = document
    this.#extractor = extractor
  }

  get made(): Extracted | null {
    return this.#made
  }

  /** Of the page as it is now. */
  get isWanted(): boolean {
    return this.#wanted
  }

  /** The page has another text, of which it may be wanted still. */
  drop(): void {
    this.#made = null
  }

  /** The page is another. */
  forget(): void {
    this.#made = null
    this.#making = null
    this.#wanted = false
  }

  /** Calls `onMade` in the moment it is there: nothing may come in between that takes it for shown. Does nothing where it was made before. */
  async make({ text: read, mapAnew, onMade }: Source): Promise<void> {
    this.#wanted = true
    const extract = await this.#extractor()
    const text = read()
    if (!extract || text === null || this.#made || this.#making?.text === text) return
    const mine = { text }
    this.#making = mine
    const textMap = mapAnew()
    const extraction = textMap && (await this.#run(extract, textMap))
    // On a page of ten thousands of names it takes as long again to tell the panel.
    await rest(this.#document)
    if (this.#making !== mine) return
    this.#making = null
    if (!extraction?.ok || read() !== text) return
    this.#made = extraction
    onMade(extraction)
  }

  /** Null where the page was left while the extractor came: its document is dead then, and Firefox throws at any touch. */
  async #run(extract: typeof extractBySteps, textMap: TextMap): Promise<Extraction | null> {
    const document = this.#document
    const isLeft = (): boolean => document.defaultView === null || document.visibilityState === 'hidden'
    try {
      await rest(document)
      return await extract(document, { url: document.URL, textMap }, () => rest(document))
    } catch (error) {
      if (isLeft()) return null
      throw error
    }
  }
}

/** Mentions of page text as they lie in the article, if there is one, and then only those in it; and where in page text. */
export function placed(
  mentions: readonly Mention[],
  article: Extracted | null,
): { readonly mentions: readonly Mention[]; readonly pageSpans: readonly Span[] } {
  if (!article) return { mentions, pageSpans: mentions.map(({ span }) => span) }
  const inArticle: Mention[] = []
  const pageSpans: Span[] = []
  for (const mention of mentions) {
    const span = article.fromPage(mention.span)
    if (!span) continue
    inArticle.push({ ...mention, span, evidence: moved(mention.evidence, article) })
    pageSpans.push(mention.span)
  }
  return { mentions: inArticle, pageSpans }
}

/** Evidence points at places of the text too. A place outside the article is kept as none where that is allowed. */
function moved(evidence: Mention['evidence'], { fromPage }: Extracted): Mention['evidence'] {
  if (!('at' in evidence) || evidence.at === null) return evidence
  const at = fromPage(evidence.at)
  if (evidence.by === 'cue' || evidence.by === 'context') return { ...evidence, at }
  return at ? { ...evidence, at } : evidence
}
