import { pageKey, type Correction } from '../../engine/corrections.ts'
import { canonicalOf } from '../../engine/dom/page-facts.ts'
import type { Entry, EntryId, Mention } from '../../engine/model.ts'
import type { Corrector } from './messages.ts'

export interface CorrectionsOptions {
  /** All that are stored, whatever page they are of. */
  stored(): Promise<readonly Correction[]>
  /** To be kept beyond this page's life: a correction, or that it holds no more. Answers whether it is. */
  keep(correction: Correction, holds: boolean): Promise<boolean>
  /** What lays them over mentions: hardly a page needs it, so that it comes when one does. Null where it cannot be had. */
  corrector(): Corrector | null | Promise<Corrector | null>
}

/** What the reader knew better on this page. */
export class PageCorrections {
  #ofPage: readonly Correction[] = []
  #corrector: Corrector | null = null
  #document: Document
  #options: CorrectionsOptions

  constructor(document: Document, options: CorrectionsOptions) {
    this.#document = document
    this.#options = options
  }

  /** As they are stored now, of the page as it is now. */
  async load(): Promise<void> {
    const all = await this.#options.stored()
    if (all.length === 0 && this.#ofPage.length === 0) return
    const page = this.#key()
    const stored = all.filter((each) => each.page === page)
    // Made in a private window, one is nowhere but here, and holds as long as the page is open.
    const unstored = this.#ofPage.filter((own) => own.page === page && !stored.some(({ form }) => form === own.form))
    this.#ofPage = [...stored, ...unstored]
    if (this.#ofPage.length > 0) await this.#ready()
  }

  /** Of the entries that are meant, the latest. */
  entryIds(): readonly EntryId[] {
    return this.#ofPage
      .slice(-MOST_CORRECTED)
      .map(({ entryId }) => entryId)
      .filter((id) => id !== null)
  }

  /** Mentions as they are corrected. */
  over(found: readonly Mention[], entries: readonly Entry[]): readonly Mention[] {
    if (this.#ofPage.length === 0 || !this.#corrector) return found
    return this.#corrector.applyCorrections(found, this.#ofPage, new Map(entries.map((entry) => [entry.id, entry])))
  }

  /** This form means that here, wherever it stands; `onHeld` is called when it does. Answers whether it is kept. */
  async add(correction: Omit<Correction, 'page' | 'time'>, onHeld: () => void): Promise<boolean> {
    // A card shows what holds as soon as it has said so: where the corrector is there, nothing may come in between.
    const corrector = this.#corrector ?? (await this.#ready())
    if (!corrector) return false
    const one = { page: this.#key(), ...correction, time: Date.now() }
    this.#ofPage = corrector.withCorrection(this.#ofPage, one)
    onHeld()
    return this.#options.keep(one, true)
  }

  /** What was found holds again. */
  async takeBack(mention: Mention, onHeld: () => void): Promise<boolean> {
    const corrector = this.#corrector ?? (await this.#ready())
    const correction = corrector?.correctionOf(mention, this.#ofPage)
    if (!corrector || !correction) return true
    this.#ofPage = corrector.withoutCorrection(this.#ofPage, correction)
    onHeld()
    return this.#options.keep(correction, false)
  }

  async #ready(): Promise<Corrector | null> {
    return (this.#corrector = await this.#options.corrector())
  }

  #key(): string {
    return pageKey(this.#document.URL, canonicalOf(this.#document, this.#document.URL))
  }
}

const MOST_CORRECTED = 100
