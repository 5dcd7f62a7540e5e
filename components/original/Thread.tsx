import { useEffect, useRef } from 'preact/hooks'
import type { PanelWords } from '../panel/Panel.tsx'
import { Alone } from './Alone.tsx'
import { PairBead } from './PairBead.tsx'
import { moveThroughBeads } from './thread-keys.ts'
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
}

/** The two texts as beads on a thread. */
export function Thread(props: ThreadProps) {
  const { items, scrollTo, words, onScrolledTo } = props
  const thread = useRef<HTMLOListElement>(null)

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

  return (
    <ol class="thread" ref={thread} aria-label={words.pairing.paired.thread} onKeyDown={moveThroughBeads}>
      {items.map((item, i) =>
        item.kind === 'pair' ? (
          <PairBead key={item.bead} {...props} item={item} reachable={i === 0} />
        ) : (
          <Alone key={item.beads[0]} {...props} item={item} />
        ),
      )}
    </ol>
  )
}

/** A run of sentences is one element for all its beads. */
function beadElement(thread: HTMLElement | null, bead: number): HTMLElement | null {
  let found: HTMLElement | null = null
  for (const element of thread?.children ?? []) {
    if (Number((element as HTMLElement).dataset['bead']) > bead) break
    found = element as HTMLElement
  }
  return found
}

/** Where a reader's eye rests: the upper third of the panel. */
function beadAtReadingLine(thread: HTMLElement | null): number | null {
  if (!thread) return null
  const box = thread.getBoundingClientRect()
  const element = document
    .elementFromPoint(box.left + box.width / 2, innerHeight / 3)
    ?.closest<HTMLElement>('[data-bead]')
  return element && thread.contains(element) ? Number(element.dataset['bead']) : null
}

function calm(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
