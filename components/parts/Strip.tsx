import type { Kind, Span } from '../../engine/model.ts'

interface Props {
  readonly kind: Kind | 'unknown'
  /** Where the mentions stand in the text, 0..1, ascending; null: only the room for them, where nobody sees it yet. */
  readonly ticks: readonly number[] | null
  /** Width of the drawing's grid, px. */
  readonly width: number
  /** The tick the reader is at. */
  readonly current?: number | null
  /** What is on the screen, 0..1; `around`: as an element around it says (`around(view)`), for long lists. */
  readonly view?: Span | 'around' | null
  /** Called with the index of the tick nearest to the pointer. The drawing is for the pointer only: keys have other ways. */
  readonly onPick?: (tick: number) => void
}

/** One tick a mention along the whole text; the pale band is what is on the screen. */
export function Strip({ kind, ticks, width, current, view, onPick }: Props) {
  const pick = (event: MouseEvent): void => {
    if (!onPick || !ticks) return
    event.stopPropagation()
    const box = (event.currentTarget as SVGElement).getBoundingClientRect()
    onPick(nearest(ticks, box.width ? (event.clientX - box.left) / box.width : 0))
  }
  return (
    <svg
      class={`strip ${kind}${onPick ? ' clickable' : ''}`}
      viewBox={`0 0 ${width} 10`}
      width={width}
      height="10"
      preserveAspectRatio="none"
      aria-hidden="true"
      onClick={onPick ? pick : undefined}
    >
      {ticks && drawing(ticks, { width, current, view, target: onPick !== undefined })}
    </svg>
  )
}

interface Drawing extends Pick<Props, 'width' | 'current' | 'view'> {
  /** It can be pressed. */
  readonly target: boolean
}

function drawing(ticks: readonly number[], { width, current, view, target }: Drawing) {
  return (
    <>
      {/* A larger target than the line itself. */}
      {target && <rect y="-8" width={width} height="26" fill="transparent" />}
      {view === 'around' && <rect class="view around" height="10" rx="2" />}
      {view && view !== 'around' && (
        <rect
          class="view"
          x={view.start * width}
          width={Math.max(2, (view.end - view.start) * width)}
          height="10"
          rx="2"
        />
      )}
      <path class="track" d={`M0 5H${width}`} />
      <path
        class="tick"
        d={drawn(ticks, width)
          .map((x) => `M${x} 1V9`)
          .join('')}
      />
      {current != null && ticks[current] !== undefined && (
        <path class="tick now" d={`M${place(ticks[current], width)} -1V11`} />
      )}
    </>
  )
}

/** The style of an element whose strips all show the same stretch: it moves them without drawing them again. */
export function around(view: Span | null): Record<string, string> | undefined {
  return view ? { '--view-start': String(view.start), '--view-end': String(view.end) } : undefined
}

/** Ticks closer than this become one, px. */
const MERGE = 2

function drawn(ticks: readonly number[], width: number): number[] {
  const marks: number[] = []
  for (const tick of ticks) {
    const x = place(tick, width)
    if (marks.length === 0 || x - marks.at(-1)! >= MERGE) marks.push(x)
  }
  return marks
}

function place(tick: number, width: number): number {
  return Math.round(Math.min(Math.max(tick * width, 1), width - 1) * 10) / 10
}

function nearest(ticks: readonly number[], at: number): number {
  let best = 0
  for (let i = 1; i < ticks.length; i++) if (Math.abs(ticks[i]! - at) < Math.abs(ticks[best]! - at)) best = i
  return best
}
