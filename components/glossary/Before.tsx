import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { fill } from '../i18n.ts'
import { calm } from '../parts/calm.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { callName, nameIn, nameTag, sayIn, sayTag, type Tongue } from '../tongue.ts'
import { neededFirst } from './needed-first.ts'
import type { GlossaryProps } from './Glossary.tsx'
import type { GlossaryRow } from './rows.ts'

/** Whom and what to know before the first line: a strip of small cards. */
export function Before({ rows, reading, known, tongue, words: { glossary, panel }, onJump, onHover }: GlossaryProps) {
  const [dismissed, setDismissed] = useState<string | null>(null)
  const needed = useMemo(
    () => neededFirst(rows, reading, known).filter(({ entry }) => entry !== null),
    [rows, reading, known],
  )
  const shown = needed.length >= FEWEST && dismissed !== reading.url
  const { strip, ends, scrolled, turn } = useStrip(shown ? needed.length : 0)
  if (!shown) return null
  const people = needed.filter(({ kind }) => kind === 'person').length
  const sides = ['strip-of-cards', !ends.atStart && 'more-before', !ends.atEnd && 'more-after']
    .filter(Boolean)
    .join(' ')
  return (
    <section class="before" aria-labelledby="before-head">
      <header>
        <div>
          <h2 id="before-head">{glossary.before}</h2>
          <small class="num">{fill(glossary.beforeCount, { p: people, t: needed.length - people })}</small>
        </div>
        <span class="turn">
          {!(ends.atStart && ends.atEnd) && (
            <>
              <IconButton icon="previous" label={glossary.backward} disabled={ends.atStart} onPress={() => turn(-1)} />
              <IconButton icon="next" label={glossary.forward} disabled={ends.atEnd} onPress={() => turn(1)} />
            </>
          )}
          <IconButton icon="close" label={panel.dismiss} onPress={() => setDismissed(reading.url)} />
        </span>
      </header>
      <div class={sides} onKeyDown={moveThroughCards}>
        <ol ref={strip} onScroll={scrolled}>
          {needed.map((row, i) => {
            const [name, other] = metAs(row, tongue)
            return (
              <li key={row.key} data-entry={row.entry!.id}>
                <button
                  type="button"
                  tabIndex={i === 0 ? 0 : -1}
                  onClick={() => onJump(row.mentions[0]!)}
                  onPointerEnter={() => onHover(row)}
                  onPointerLeave={() => onHover(null)}
                >
                  <b lang={nameTag(name, tongue)}>
                    <KindMark kind={row.kind} />
                    <span>{name}</span>
                  </b>
                  <span class="gist" lang={sayTag(tongue)}>
                    {other && (
                      <>
                        <span lang={nameTag(other, tongue)}>{other}</span>
                        {row.entry!.gloss.en && ' · '}
                      </>
                    )}
                    {sayIn(row.entry!.gloss, tongue)}
                  </span>
                </button>
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}

/** Which ends of the strip are in sight, and how to turn it by what is on the screen. */
function useStrip(cards: number) {
  const strip = useRef<HTMLOListElement>(null)
  const [ends, setEnds] = useState({ atStart: true, atEnd: true })
  const scrolled = (): void => {
    const list = strip.current
    if (!list) return
    const atStart = list.scrollLeft <= 1
    const atEnd = list.scrollLeft + list.clientWidth >= list.scrollWidth - 1
    setEnds((now) => (now.atStart === atStart && now.atEnd === atEnd ? now : { atStart, atEnd }))
  }
  useLayoutEffect(() => {
    // The panel may be drawn wider; jsdom has no observer. It tells at once too, when the layout is there anyway: to ask
    // before the first paint would make that wait for one more.
    if (!strip.current || typeof ResizeObserver !== 'function') return scrolled()
    const observer = new ResizeObserver(scrolled)
    observer.observe(strip.current)
    return () => observer.disconnect()
  }, [cards])
  const turn = (by: 1 | -1): void => {
    const list = strip.current
    list?.scrollBy({ left: by * list.clientWidth * 0.8, behavior: calm() })
  }
  return { strip, ends, scrolled, turn }
}

/** The strip is one stop for the tab key. */
function moveThroughCards(event: KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!by) return
  const cards = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')]
  const to = cards[cards.indexOf(event.target as HTMLElement) + by]
  event.preventDefault()
  to?.focus()
}

/** The name it will be met by in this text, and its name in the other language. People and models go by their full name. */
function metAs(row: GlossaryRow, tongue: Tongue): [name: string, other: string | null] {
  const { en, zh } = nameIn(row.entry!, tongue)
  const whole = row.kind === 'person' || row.kind === 'model'
  const name = whole ? callName(row.entry!, tongue).text : row.surfaces[0]!
  const other = /\p{Script=Han}/u.test(name) ? en : zh
  return [name, other && other !== name ? other : null]
}

/** A strip of one or two would only repeat the list below it. */
const FEWEST = 3
