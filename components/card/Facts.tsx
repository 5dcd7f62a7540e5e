import type { Entry, Fact } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { chineseTag, dateIn, factsInOrder, sayIn, type Tongue } from '../tongue.ts'
import type { Words } from '../words.ts'
import type { CardProps } from './Card.tsx'
import { NamesIn } from './NamesIn.tsx'

/** What is known, each with its date: what changes (a role, an owner) is never shown as if it were timeless. */
export function Facts(props: Props) {
  const { facts } = props.entry
  if (facts.length === 0) return null
  return (
    <dl>
      {factsInOrder(facts).map((fact, i) => (
        <FactLine key={i} {...props} fact={fact} />
      ))}
    </dl>
  )
}

type Props = Pick<CardProps, 'tongue' | 'names' | 'onOpenEntry'> & {
  readonly entry: Entry
  readonly words: Pick<Words, 'card'>
}

function FactLine({ fact, tongue, words, names, onOpenEntry }: Props & { readonly fact: Fact }) {
  const when = dated(fact, tongue, words)
  return (
    <>
      <dt>{words.card.facts[fact.label]}</dt>
      <dd class={fact.until ? 'past' : undefined}>
        <span lang={tongue.ui === 'en' ? 'en' : chineseTag(tongue)}>
          <NamesIn text={sayIn(fact.value, tongue)} names={names} words={words} onOpenEntry={onOpenEntry} />
        </span>
        {when && ' '}
        {when && <span class="dated">{when}</span>}
      </dd>
    </>
  )
}

/** What happened once: its date says when, not since when. */
const MOMENTS: readonly Fact['label'][] = ['born', 'founded', 'held', 'published', 'released', 'renamed']

function dated({ label, value, from, until, asOf }: Fact, tongue: Tongue, words: Pick<Words, 'card'>): string | null {
  const say = (iso: string): string => dateIn(iso, tongue)
  // Most of them are nothing but the date, and need it no second time.
  if (from && MOMENTS.includes(label)) return value.en.includes(from.slice(0, 4)) ? null : say(from)
  if (from && until) return fill(words.card.between, { from: say(from), until: say(until) })
  if (until) return fill(words.card.until, { date: say(until) })
  if (asOf) return fill(words.card.asOf, { date: say(asOf) })
  return from ? fill(words.card.since, { date: say(from) }) : null
}
