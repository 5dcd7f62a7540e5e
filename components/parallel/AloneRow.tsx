import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '../i18n.ts'
import { BeadDot } from '../original/BeadDot.tsx'
import type { PageSide, ThreadItem } from '../original/thread.ts'
import { Icon } from '../parts/Icon.tsx'
import { memo } from '../parts/memo.tsx'
import { textTag } from '../reading-facts.ts'
import type { Words } from '../words.ts'
import { Passages } from './ParallelRow.tsx'
import { foldRun, passagesOf } from './passages.ts'
import type { ParallelTexts } from './texts.ts'

interface Props {
  readonly item: Extract<ThreadItem, { kind: 'alone' }>
  readonly texts: ParallelTexts
  readonly first: PageSide
  readonly words: Pick<Words, 'parallel' | 'pairing'>
  readonly lit: boolean
  /** Every passage is to be shown whole, or short, from now on; a new object says it again. */
  readonly all: { readonly open: boolean }
}

/** Sentences that only one text has: the editors' own, or what was left out. The other column says which. */
export const AloneRow = memo(function AloneRow({ item, texts, first, words, lit, all }: Props) {
  const { parallel, pairing } = words
  const [open, setOpen] = useState(all.open)
  useEffect(() => setOpen(all.open), [all])
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // The browser found something in what is folded, or a card leads there.
    const found = (): void => setOpen(true)
    const element = row.current
    element?.addEventListener('beforematch', found)
    return () => element?.removeEventListener('beforematch', found)
  }, [])

  const own = item.status === 'added'
  const which = own ? 'translation' : 'original'
  const sentences = item.beads.flatMap((bead) => texts.paired.alignment.beads[bead]![which])
  const { paragraphs } = texts.paired[which]
  const { shown, rest } = foldRun(sentences, paragraphs)
  const goesOn = paragraphs[rest[0]!] === paragraphs[shown.at(-1)!]
  const passages = (indices: readonly number[]) => passagesOf(indices, texts.paired[which], texts[which].segments)
  const leftOut = texts.translation.language === 'en' ? pairing.paired.leftOutEn : pairing.paired.leftOutZh
  const label = !item.sure ? pairing.paired.noneFound : own ? pairing.paired.ownLabel : leftOut
  const said = (
    <div class={`said ${which === first ? 'first' : 'second'}`} lang={textTag(texts[which].language)}>
      <Passages passages={passages(shown)} texts={texts} which={which} bead={null} />
      {rest.length > 0 && (
        <>
          <div class={goesOn ? 'rest goes-on' : 'rest'} hidden={open ? false : UNTIL_FOUND}>
            <Passages passages={passages(rest)} texts={texts} which={which} bead={null} />
          </div>
          <button type="button" class="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? parallel.fewer : fill(parallel.more, { n: rest.length })}
            <Icon name={open ? 'up' : 'down'} small />
          </button>
        </>
      )}
    </div>
  )
  const told = (
    <p class={`told ${which === first ? 'second' : 'first'}`}>
      {item.sentences > 1 ? fill(parallel.count, { label, n: item.sentences }) : label}
    </p>
  )
  const between = <span class="between">{!own && <BeadDot form="ring" />}</span>
  return (
    <li
      ref={row}
      class={['twins', 'apart', 'starts', own ? 'own' : 'out', lit && 'lit'].filter(Boolean).join(' ')}
      data-bead={item.beads[0]}
    >
      {which === first ? [said, between, told] : [told, between, said]}
    </li>
  )
})

/** Folded, yet the browser's own search looks in it and opens it. The types know `hidden` as a switch alone. */
const UNTIL_FOUND = 'until-found' as unknown as boolean
