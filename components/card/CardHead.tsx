import { fill } from '../i18n.ts'
import { listIn, nameIn, namesFor, nameTag, sayIn, chineseTag } from '../tongue.ts'
import type { CardProps } from './Card.tsx'
import { Facts } from './Facts.tsx'
import { Links } from './Links.tsx'
import { NamesIn } from './NamesIn.tsx'

/** The names, the gloss, what is known, and where to read on. No header: that would be a landmark of the page. */
export function CardHead(props: CardProps) {
  const { entry, mention } = props
  return (
    <div class="about">
      <CardNames {...props} />
      {entry && <Gist {...props} entry={entry} />}
      {entry && <Facts {...props} entry={entry} />}
      {/* A name that only may be someone is not searched for: the candidates come first. */}
      {mention.evidence.by !== 'candidates' && <Links {...props} />}
    </div>
  )
}

export function kindWord({ entry, mention, words }: CardProps): string {
  const subtype = entry && (words.subtypes as Readonly<Record<string, string>>)[entry.subtype]
  if (subtype) return subtype
  // Nobody knows it, but a person by its place: that much can be said.
  return words.kinds[
    entry || mention.kind === 'person' || mention.sureness !== 'unknown' ? (entry?.kind ?? mention.kind) : 'unknown'
  ]
}

function CardNames({ entry, mention, surface, namesHere, aliases, tongue, words }: CardProps) {
  if (!entry) {
    const { by } = mention.evidence
    const [name, twin] = namesFor(surface, namesHere ?? null)
    return (
      <>
        <h2 lang={nameTag(name, tongue)}>{name}</h2>
        {twin && (
          <p class="also" lang={nameTag(twin, tongue)}>
            {twin}
          </p>
        )}
        {/* Where the reader has said so, `Why` tells it. */}
        {by !== 'reader' && <p class="also">{by === 'candidates' ? words.card.undecided : words.card.notKnown}</p>}
      </>
    )
  }
  const { en, zh } = nameIn(entry, tongue)
  // A term of a Chinese text is met in Chinese: that name leads, the other is what the reader wants to know.
  const chineseFirst =
    en === null || (zh !== null && entry.kind !== 'person' && entry.kind !== 'model' && /\p{Script=Han}/u.test(surface))
  const [first, second] = chineseFirst ? [zh, en] : [en, zh]
  const used = aliases.filter((alias) => alias !== en && alias !== zh)
  return (
    <>
      <h2 lang={chineseFirst ? chineseTag(tongue) : 'en'}>{first}</h2>
      {second && second !== first && (
        <p class="also" lang={chineseFirst ? 'en' : chineseTag(tongue)}>
          {second}
        </p>
      )}
      {used.length > 0 && <p class="aliases">{fill(words.card.here, { names: listIn(used, tongue) })}</p>}
    </>
  )
}

function Gist({
  entry,
  tongue,
  names,
  words,
  onOpenEntry,
}: CardProps & { readonly entry: NonNullable<CardProps['entry']> }) {
  const gloss = sayIn(entry.gloss, tongue)
  return gloss ? (
    <p class="gist" lang={tongue.ui === 'en' ? 'en' : chineseTag(tongue)}>
      <NamesIn text={gloss} names={names} words={words} onOpenEntry={onOpenEntry} />
    </p>
  ) : null
}
