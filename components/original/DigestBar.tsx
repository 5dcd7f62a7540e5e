import { useState } from 'preact/hooks'
import type { Span } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import { DigestMap } from './DigestMap.tsx'
import type { PairedTexts, ThreadItem } from './thread.ts'

interface Props {
  readonly texts: PairedTexts
  readonly items: readonly ThreadItem[]
  readonly lit: number | null
  readonly view: Span | null
  readonly words: PanelWords
  readonly onJumpBead: (bead: number) => void
}

type Part = 'here' | 'leftOut' | 'own'

/** What is here, what was left out, what the editors added: the legend of the thread's signs, and a way to each. */
export function DigestBar({ texts, items, lit, view, words, onJumpBead }: Props) {
  const { paired } = words.pairing
  const { original, translation } = texts.digest
  const [last, setLast] = useState<Readonly<Record<Part, number>>>({ here: -1, leftOut: -1, own: -1 })
  // Each press goes to the next of its kind, and round.
  const go = (part: Part): void => {
    const beads = items.filter((item) => partOf(item) === part).map(firstBead)
    const next = beads.find((bead) => bead > last[part]) ?? beads[0]
    if (next === undefined) return
    setLast({ ...last, [part]: next })
    onJumpBead(next)
  }
  return (
    <section class="digest">
      <ul>
        <DigestPart
          sign="here"
          text={fill(paired.here, { a: original.sentences.translated, b: original.sentences.total })}
          onPress={() => go('here')}
        />
        {original.sentences.alone > 0 && (
          <DigestPart
            sign="leftOut"
            text={fill(paired.leftOut, { n: original.sentences.alone })}
            onPress={() => go('leftOut')}
          />
        )}
        {translation.sentences.alone > 0 && (
          <DigestPart
            sign="own"
            text={fill(paired.own, { n: translation.sentences.alone })}
            onPress={() => go('own')}
          />
        )}
      </ul>
      <p class="quiet">
        {fill(paired.paragraphs, {
          a: original.paragraphs.translated,
          b: original.paragraphs.alone,
          c: translation.paragraphs.alone,
        })}
      </p>
      <DigestMap texts={texts} items={items} lit={lit} view={view} onJumpBead={onJumpBead} />
    </section>
  )
}

function DigestPart({
  sign,
  text,
  onPress,
}: {
  readonly sign: Part
  readonly text: string
  readonly onPress: () => void
}) {
  return (
    <li>
      <button type="button" onClick={onPress}>
        <svg class="sign" viewBox="0 0 9 11" aria-hidden="true">
          {sign === 'here' && <circle class="solid" cx="4.5" cy="5.5" r="3.5" />}
          {sign === 'leftOut' && <circle class="ring" cx="4.5" cy="5.5" r="3.4" />}
          {sign === 'own' && <path class="dashes" d="M4.5 0V11" />}
        </svg>
        {text}
      </button>
    </li>
  )
}

/** null: a single sentence that may be either, and is counted as neither. */
function partOf(item: ThreadItem): Part | null {
  if (item.kind === 'pair') return 'here'
  if (!item.sure) return null
  return item.status === 'added' ? 'own' : 'leftOut'
}

function firstBead(item: ThreadItem): number {
  return item.kind === 'pair' ? item.bead : item.beads[0]!
}
