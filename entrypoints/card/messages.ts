/** What the reader of a page and its card ask of each other: two scripts in one world, the card's injected later. */
import type { Box, Point } from '../../components/card/place-card.ts'
import type { TextMap } from '../../engine/dom/text-map.ts'
import type { Entry, EntryId, Reading, Span, Twin } from '../../engine/model.ts'
import type { Settings } from '../options/settings.ts'

/** The page's Reading, as far as a card looks at it. */
export interface CardPage {
  readonly reading: Reading
  /** Where `reading.mentions[i]` stands in page text. */
  readonly pageSpans: readonly Span[]
  readonly textMap: TextMap | null
  /** The reader's own word for what a mention means on this page; null: no entry. Was it kept beyond this page's life? */
  correct(mention: number, entry: Entry | null): Promise<boolean>
  takeBack(mention: number): Promise<boolean>
}

export interface CardHostOptions {
  page(): CardPage
  twins(): readonly Twin[]
  settings(): Settings
  known(): ReadonlySet<EntryId>
  /** Ids of what is in the notebook. */
  kept(): ReadonlySet<string>
  canGoBack(): boolean
  goBack(): void
  /** Go to this mention and show its card. */
  showMention(mention: number): void
  /** Go to this place of the Reading's text. */
  showPlace(span: Span): void
  /** Null: the card shows no mention of the page. */
  onShown(mention: number | null): void
  /** What was shown, or was to be, is no mention any more. */
  onGone(span: Span): void
  onClosed(): void
}

export interface ShowOptions {
  /** Where the pointer is; null: shown by keyboard or from the panel. */
  readonly pointer: Point | null
  readonly pinned: boolean
  /** Move the focus into the card; it comes back when the card closes. */
  readonly focus: boolean
}

export interface CardHost {
  /** It is likely to be shown soon: what only the background knows of it is asked for. */
  expect(mention: number): void
  show(mention: number, options: ShowOptions): void
  /** What these words may mean, beside them; pinned, with the focus in it. */
  showFound(text: string, entries: readonly Entry[], lines: () => readonly Box[]): void
  /** The map of the keys; closes it where it shows already. */
  toggleHelp(): void
  isShowing(mention: number): boolean
  isPinned(): boolean
  /** Of a card that the pointer may close; null when there is none or it is pinned. */
  box(): Box | null
  /** By key. Returns whether there was anything to do it to. */
  act(action: 'pin' | 'know' | 'save' | 'copy'): boolean
  closeUnlessPinned(): void
  /** Returns whether there was one. */
  close(): boolean
  /** The Reading, the settings or what she knows has changed. */
  refresh(): void
}

export type CreateCard = (view: Window, options: CardHostOptions) => CardHost
