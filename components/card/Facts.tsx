import type { Entry, Fact } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { chineseTag, dateIn, factsInOrder, sayIn, type Tongue } from '../tongue.ts'
import type { Words } from '../words.ts'

/** What is known, each with its date: what changes (a role, an owner) is never shown as if it were timeless. */
export function Facts({
  entry,
  tongue,
  words,
}: {
  readonly entry: Entry
  readonly tongue: Tongue
  readonly words: Pick<Words, 'card'>
}) {
  if (entry.facts.length === 0) return null
  return (
    <dl>
      {factsInOrder(entry.facts).map((fact, i) => (
        <FactLine key={i} fact={fact} tongue={tongue} words={words} />
      ))}
    </dl>
  )
}

function FactLine({
  fact,
  tongue,
  words,
}: {
  readonly fact: Fact
  readonly tongue: Tongue
  readonly words: Pick<Words, 'card'>
}) {
  const when = dated(fact, tongue, words)
  return (
    <>
      <dt>{words.card.facts[fact.label]}</dt>
      <dd class={fact.until ? 'past' : undefined}>
        <span lang={tongue.ui === 'en' ? 'en' : chineseTag(tongue)}>{sayIn(fact.value, tongue)}</span>
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
