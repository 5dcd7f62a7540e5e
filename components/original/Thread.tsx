import { useEffect, useRef } from 'preact/hooks'
import type { PanelWords } from '../panel/Panel.tsx'
import { calm } from '../parts/calm.ts'
import { Alone } from './Alone.tsx'
import { PairBead } from './PairBead.tsx'
import { beadAtReadingLine, beadElement, beadOf, isOn, moveThroughBeads } from './thread-events.ts'
import { useGrown } from '../parts/use-grown.ts'
import type { PageSide, PairedTexts, ThreadItem } from './thread.ts'

export interface ThreadProps {
  readonly texts: PairedTexts
  readonly items: readonly ThreadItem[]
  readonly pageIs: PageSide
  readonly words: PanelWords
  readonly lit: number | null
  readonly scrollTo: { readonly bead: number } | null
  readonly onHoverBead: (bead: number | null) => void
  readonly onJumpBead: (bead: number) => void
  readonly onScrolledTo?: (bead: number) => void
  readonly onCopyBead?: (bead: number) => void
  readonly saved?: ReadonlySet<number>
  readonly onSaveBead?: (bead: number, save: boolean) => void
}

/** The two texts as beads on a thread. Events are heard here for all of them: there may be thousands. */
/** So many beads at once. */
const FIRST = 40

export function Thread(props: ThreadProps) {
  const { texts, items, pageIs, lit, scrollTo, words, saved } = props
  const { onHoverBead, onJumpBead, onScrolledTo, onCopyBead, onSaveBead } = props
  const thread = useRef<HTMLOListElement>(null)
  const sought = scrollTo?.bead ?? lit
  const grown = useGrown(items.length, pageIs, sought === null ? FIRST : Math.max(FIRST, placeOf(sought, items) + 20))

  useEffect(() => {
    if (scrollTo) beadElement(thread.current, scrollTo.bead)?.scrollIntoView({ block: 'center', behavior: calm() })
  }, [scrollTo])

  useEffect(() => {
    if (!onScrolledTo) return
    let frame = 0
    const scrolled = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        const bead = beadAtReadingLine(thread.current)
        if (bead !== null) onScrolledTo(bead)
      })
    }
    addEventListener('scroll', scrolled, { passive: true })
    return () => {
      removeEventListener('scroll', scrolled)
      cancelAnimationFrame(frame)
    }
  }, [onScrolledTo])

  const pointedRef = useRef<number | null>(null)
  const point = (bead: number | null): void => {
    if (pointedRef.current === bead) return
    pointedRef.current = bead
    onHoverBead(bead)
  }
  const press = (event: MouseEvent): void => {
    const bead = beadOf(event)
    if (bead === null) return
    if (isOn(event, '.copy')) onCopyBead?.(bead)
    else if (isOn(event, '.save')) onSaveBead?.(bead, !saved?.has(bead))
    else onJumpBead(bead)
  }
  return (
    <div
      onPointerOver={(event) => point(beadOf(event))}
      onPointerLeave={() => point(null)}
      onFocusIn={(event) => point(beadOf(event))}
      onFocusOut={() => point(null)}
      onClick={press}
      onKeyDown={moveThroughBeads}
    >
      <ol class="thread" ref={thread} aria-label={words.pairing.paired.thread}>
        {items
          .slice(0, grown)
          .map((item) =>
            item.kind === 'pair' ? (
              <PairBead
                key={item.bead}
                item={item}
                texts={texts}
                pageIs={pageIs}
                words={words}
                lit={lit === item.bead}
                canCopy={onCopyBead !== undefined}
                canSave={onSaveBead !== undefined}
                saved={saved?.has(item.bead) === true}
              />
            ) : (
              <Alone
                key={item.beads[0]}
                item={item}
                texts={texts}
                words={words}
                lit={lit !== null && item.beads.includes(lit) ? lit : null}
              />
            ),
          )}
      </ol>
    </div>
  )
}

/** Where in the list the bead is. */
function placeOf(bead: number, items: readonly ThreadItem[]): number {
  return items.findIndex((item) => (item.kind === 'pair' ? item.bead === bead : item.beads.includes(bead)))
}
