import type { Span } from '../../engine/model.ts'
import type { PairedTexts, ThreadItem } from './thread.ts'

interface Props {
  readonly texts: PairedTexts
  readonly items: readonly ThreadItem[]
  readonly lit: number | null
  /** Beads on the page's screen. */
  readonly view: Span | null
  readonly onJumpBead: (bead: number) => void
}

/** The whole pairing on one line, in the thread's signs: a line where it follows the original, dashes where it is the editors' own, rings where something was left out. For the pointer; keys have the digest. */
export function DigestMap({ texts: { alignment }, items, lit, view, onJumpBead }: Props) {
  const { beads } = alignment
  const total = Math.max(1, beads.length)
  const percent = (bead: number): string => `${Math.round((bead / total) * 10000) / 100}%`
  const pick = (event: MouseEvent): void => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect()
    onJumpBead(
      Math.min(total - 1, Math.max(0, Math.floor(((event.clientX - box.left) / Math.max(1, box.width)) * total))),
    )
  }
  return (
    <svg class="digest-map" aria-hidden="true" onClick={pick}>
      {view && (
        <rect
          class="view"
          x={percent(view.start)}
          width={percent(Math.max(1, view.end - view.start))}
          y="0"
          height="11"
          rx="3"
        />
      )}
      {runsOf(items).map(({ status, start, end }) =>
        status === 'left-out' ? (
          <circle key={start} class="ring" cx={percent((start + end) / 2)} cy="13" r="2.4" />
        ) : (
          <line
            key={start}
            class={status === 'added' ? 'own' : 'follows'}
            x1={percent(start)}
            x2={percent(end)}
            y1="5.5"
            y2="5.5"
          />
        ),
      )}
      {lit !== null && <line class="lit" x1={percent(lit + 0.5)} x2={percent(lit + 0.5)} y1="0" y2="11" />}
    </svg>
  )
}

interface Run {
  readonly status: 'aligned' | 'left-out' | 'added'
  /** Beads, half-open. */
  readonly start: number
  readonly end: number
}

function runsOf(items: readonly ThreadItem[]): Run[] {
  const runs: Run[] = []
  for (const item of items) {
    const status = item.kind === 'pair' ? 'aligned' : item.status
    const start = item.kind === 'pair' ? item.bead : item.beads[0]!
    const end = start + (item.kind === 'pair' ? 1 : item.beads.length)
    const last = runs.at(-1)
    if (last && last.status === status && last.end === start) runs[runs.length - 1] = { ...last, end }
    else runs.push({ status, start, end })
  }
  return runs
}
