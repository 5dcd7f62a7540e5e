/**
 * The second wire: one port between panel and page, opened by the panel. The page pushes its Reading whenever it grows;
 * the panel sends commands. Closing the port is the clean-up on both sides. The background takes no part.
 */
import type { applyCorrections, correctionOf, withCorrection, withoutCorrection } from '../../engine/corrections.ts'
import type { extractBySteps } from '../../engine/dom/extract.ts'
import type { MentionColumns } from '../../engine/mention-columns.ts'
import type { Entry, Reading, Span, Twin } from '../../engine/model.ts'
import type { CreateCard } from '../card/messages.ts'
import type { ChineseVariety } from '../options/settings.ts'

export const PANEL_PORT = 'bandu-panel'

/** What scripts that are injected later leave for the reader, in the world they share with it. */
export interface Parts {
  createCard?: CreateCard
  corrector?: Corrector
  extract?: typeof extractBySteps
}

/** What reads and changes corrections (engine/corrections.ts), with the table of letters that it folds by. */
export interface Corrector {
  readonly applyCorrections: typeof applyCorrections
  readonly correctionOf: typeof correctionOf
  readonly withCorrection: typeof withCorrection
  readonly withoutCorrection: typeof withoutCorrection
}

export function parts(): Parts {
  const world = globalThis as { banduParts?: Parts }
  return (world.banduParts ??= {})
}

export function forgetParts(): void {
  ;(globalThis as { banduParts?: Parts }).banduParts = {}
}

/**
 * Where the gate has just seen an article, told in the world it shares with the reader: what was looked at is not looked
 * at again. It holds for one reading.
 */
export function tellSeen(url: string): void {
  ;(globalThis as { banduSeen?: string }).banduSeen = url
}

export function takeSeen(): string | null {
  const world = globalThis as { banduSeen?: string }
  const seen = world.banduSeen ?? null
  delete world.banduSeen
  return seen
}

/** Told to everyone (`runtime.sendMessage`) when a reader starts in a page, so that an open panel can connect to it. */
export const READER_STARTED = { type: 'readerStarted' } as const

/** Background → page: what the browser's own commands and menu ask for. */
export type ToReader =
  | { readonly type: 'command'; readonly command: string }
  /** Look these words up, which are selected in the page or in one of its frames. */
  | { readonly type: 'lookUp'; readonly text: string }
  /** The toolbar button was pressed. Answered with `true` by a reader that shows what it reads. */
  | { readonly type: 'readAgain' }

/** Page → panel. */
export type PageMessage =
  | { readonly type: 'reading'; readonly reading: Reading; readonly chinese: ChineseVariety }
  /** The part of the text that is on the screen. */
  | { readonly type: 'view'; readonly span: Span }
  /** The pointer or the keyboard rests on this mention (index), or on none. */
  | { readonly type: 'hovered'; readonly mention: number | null }
  /** The pointer rests on this place of the article's text, or on none. */
  | { readonly type: 'hoveredText'; readonly offset: number | null }
  | { readonly type: 'canGoBack'; readonly canGoBack: boolean }

/** The same as it travels. */
export type SentPageMessage = Exclude<PageMessage, { type: 'reading' }> | SentReading

export interface SentReading {
  readonly type: 'reading'
  /** Without its entries: the panel asks the background for those it does not have, in this variety of Chinese. */
  readonly reading: Omit<Reading, 'mentions' | 'entries'> & {
    readonly mentions: MentionColumns
    readonly chinese: ChineseVariety
  }
}

/** Panel → page. */
export type PanelMessage =
  /** Scroll there and light the place up; `focus` also opens the mention's card. */
  | { readonly type: 'reveal'; readonly span: Span; readonly open: boolean }
  /** Scroll so that this place stands where the panel's own is; never moves the focus. */
  | { readonly type: 'follow'; readonly offset: number }
  /** Back to where the reader was before the last jump. */
  | { readonly type: 'goBack' }
  /**
   * The panel points at this (an entry's id, or the name as written where there is none): only its marks stand out, the
   * others fade. null: at nothing.
   */
  | { readonly type: 'hoverEntry'; readonly key: string | null }
  /** Light up these sentences. */
  | { readonly type: 'light'; readonly spans: readonly Span[] }
  /** The page does not read like an article, but the reader wants it read. */
  | { readonly type: 'readAnyway' }
  /** The Article is wanted: the panel has drawn what it was told, or shows a pair. */
  | { readonly type: 'extract' }
  /** The pairing's twins, for the card and the lit sentence; null: not paired. */
  | { readonly type: 'twins'; readonly twins: readonly Twin[] | null }
  /** Candidates chosen for a short name, for this article. */
  | { readonly type: 'choose'; readonly mention: number; readonly entry: Entry }
