import { MARK_NAMES, markName, plainMarkName, ranksOf } from '../../components/marks.ts'
import type { TextMap } from '../../engine/dom/text-map.ts'
import type { EntryId, Mention, Span } from '../../engine/model.ts'
import { identity, namesHere } from '../../engine/names-here.ts'
import type { Settings } from '../options/settings.ts'

/**
 * The marks: CSS custom highlights over StaticRanges, so that no node of the page is touched and the page's own work on
 * its nodes costs nothing more (live Ranges slow it 31 to 226 times). The registry is shared with the page, so only our
 * own names are ever touched. `assets/theme/marks.css` says how they look, on light ground and on dark.
 */
export interface Marks {
  readonly mentions: readonly Mention[]
  /** Where each stands, in page text. */
  readonly spans: readonly Span[]
  readonly known: ReadonlySet<EntryId>
  /** What the reader looks for, an entry's id or a name without one: all other marks fade. null: nothing. */
  readonly focus: string | null
  readonly settings: Pick<Settings, 'kinds' | 'marks'>
  readonly dark: boolean
  /** Only what lies here is painted; null: everything. */
  readonly near: Span | null
}

/** Paints all marks; what was painted before goes. */
export function paintMarks(textMap: TextMap, { mentions, spans, known, focus, settings, dark, near }: Marks): void {
  const groups = new Map<string, StaticRange[]>()
  const surface = (i: number): string => textMap.text.slice(spans[i]!.start, spans[i]!.end)
  const ranks = ranksOf(mentions, surface, { ...settings, known })
  const names = focus === null ? [] : namesHere(mentions)
  mentions.forEach((mention, i) => {
    const { kind } = mention
    const looked = focus !== null && identity(mention, names[i]!) === focus
    // Every place of what she looks for is shown, whatever is marked otherwise.
    const rank = ranks[i] ?? (looked ? 'first' : null)
    if (rank === null || (near && (spans[i]!.end <= near.start || spans[i]!.start >= near.end))) return
    const name =
      focus !== null && !looked
        ? plainMarkName('dim', dark)
        : rank === 'unknown'
          ? plainMarkName(rank, dark)
          : markName(kind, rank, dark)
    const ranges = groups.get(name) ?? []
    groups.set(name, ranges)
    for (const range of textMap.rangesOf(spans[i]!)) ranges.push(new StaticRange(range))
  })
  clearMarks()
  for (const [name, ranges] of groups) register(name, new Highlight(...ranges))
}

/** Lights up some spans under one of the names that lie above the marks. An empty list puts the light out. */
export function light(textMap: TextMap, name: 'open' | 'lit', spans: readonly Span[], dark: boolean): void {
  for (const shade of [false, true]) CSS.highlights.delete(plainMarkName(name, shade))
  if (spans.length === 0) return
  const highlight = new Highlight(
    ...spans.flatMap((span) => textMap.rangesOf(span).map((range) => new StaticRange(range))),
  )
  highlight.priority = 1
  register(plainMarkName(name, dark), highlight)
}

/** Takes every mark and light away. */
export function clearMarks(): void {
  // The first time there is nothing as a rule, and fifty names to ask for.
  if (CSS.highlights.size > 0) for (const name of registered) CSS.highlights.delete(name)
  registered.clear()
}

/** What may lie there: at first every name, since a reader of another version may have left it. */
const registered = new Set(MARK_NAMES)

function register(name: string, highlight: Highlight): void {
  registered.add(name)
  CSS.highlights.set(name, highlight)
}

/** Does the page's own ground read dark? The nearest painted background above the article decides. */
export function isDark(view: Window, element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const channels = view
      .getComputedStyle(at)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number)
    if (!channels || channels.length < 3 || channels[3] === 0) continue
    const [red, green, blue] = channels as [number, number, number]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110
  }
  return (
    view.getComputedStyle(view.document.documentElement).colorScheme.includes('dark') &&
    view.matchMedia('(prefers-color-scheme: dark)').matches
  )
}
