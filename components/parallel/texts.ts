import type { Language, Segment } from '../../engine/model.ts'
import type { MarkedSide } from '../live/LiveText.tsx'
import type { PairedTexts } from '../original/thread.ts'

/** One text as the page shows it: its words with what is named in them, and what it says of itself. */
export interface ParallelSide extends MarkedSide {
  readonly url: string
  readonly title: string
  readonly byline: string | null
  readonly siteName: string | null
  /** ISO date. */
  readonly published: string | null
  readonly language: Language
  readonly segments: readonly Segment[]
}

export interface ParallelTexts {
  readonly original: ParallelSide
  readonly translation: ParallelSide
  readonly paired: PairedTexts
}
