import { rangeOf } from '../../engine/dom/live-range.ts'
import type { EntryId, Span } from '../../engine/model.ts'
import type { Settings } from '../options/settings.ts'
import { clearMarks, isDark, light, paintMarks } from './highlights.ts'
import type { PageReading } from './page-reading.ts'
import { seenSpan } from './visible-span.ts'

interface PainterOptions {
  page(): PageReading
  settings(): Settings
  known(): ReadonlySet<EntryId>
}

/** Everything that is painted on the page's text: marks, and what is lit above them. */
export interface Painter {
  /** All of it anew: the Reading, the page or what the reader wants has changed. */
  paint(): void
  /** This part of the page text is on the screen now: its marks are there, however many the page has. */
  follow(seen: Span): boolean
  /** Only part of the page is painted, so it matters what is on the screen. */
  isPartial(): boolean
  /** Only its marks stand out: an entry's id, or a name without one as it is written; null: all. */
  setFocus(key: string | null): void
  /** Sentences, as they lie in the Article. */
  lightSentences(spans: readonly Span[]): void
  /** A place that was jumped to, for a moment. */
  lightPlace(span: Span): void
  /** The mention whose card is open; null: none. */
  lightMention(mention: number | null): void
}

/** How long a place that was jumped to stays lit, ms. */
const LIT_TIME = 1200
/**
 * A page of more mentions than this has marks only about what is on the screen. Chromium puts every range of every
 * highlight in its place anew whenever a page asks for a layout after a change: thousands would slow the page's own work.
 */
const ALL_AT_ONCE = 400
/** At least so much of the text before and behind the screen, UTF-16 code units: a paragraph may stand in another column. */
const AROUND = 2000

export function createPainter(view: Window, { page, settings, known }: PainterOptions): Painter {
  const { document } = view
  let dark = false
  let focus: string | null = null
  let sentences: readonly Span[] = []
  let place: Span | null = null
  let clock = 0
  /** The part of the page text whose marks are painted; null: all of it. */
  let painted: Span | null = null

  function paint(): void {
    const { textMap, pageSpans: spans, reading } = page()
    if (!textMap || reading.state !== 'read') return clearMarks()
    const ground = rangeOf(document, textMap, spans[0] ?? { start: 0, end: 1 })?.startContainer.parentElement
    dark = isDark(view, ground ?? document.body)
    painted = spans.length > ALL_AT_ONCE ? around(seenSpan(view, textMap) ?? { start: 0, end: 0 }) : null
    paintMarks(textMap, {
      mentions: reading.mentions,
      spans,
      known: known(),
      focus,
      settings: settings(),
      dark,
      near: painted,
    })
    paintLit()
  }

  function lightUp(name: Parameters<typeof light>[1], spans: readonly Span[]): void {
    const { textMap } = page()
    if (textMap) light(textMap, name, spans, dark)
  }

  function paintLit(): void {
    const now = page()
    // What the panel lights lies in the Article, which may come later than its word.
    const spans = now.reading.article ? sentences.map((span) => now.toPage(span)).filter((span) => span !== null) : []
    lightUp('lit', place ? [...spans, place] : spans)
  }

  return {
    paint,
    follow({ start, end }) {
      if (!painted || (start >= painted.start && end <= painted.end)) return false
      paint()
      return true
    },
    isPartial: () => painted !== null,
    setFocus(key) {
      focus = key
      paint()
    },
    lightSentences(spans) {
      sentences = spans
      paintLit()
    },
    lightPlace(span) {
      place = span
      paintLit()
      view.clearTimeout(clock)
      clock = view.setTimeout(() => {
        place = null
        paintLit()
      }, LIT_TIME)
    },
    lightMention(mention) {
      const span = mention === null ? undefined : page().pageSpans[mention]
      lightUp('open', span ? [span] : [])
    },
  }
}

function around({ start, end }: Span): Span {
  const margin = Math.max(AROUND, end - start)
  return { start: start - margin, end: end + margin }
}
