import type { ComponentChildren } from 'preact'
import { fill } from '../i18n.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { listIn, nameIn, sayIn, chineseTag } from '../tongue.ts'
import type { CardProps } from './Card.tsx'
import { Facts } from './Facts.tsx'
import { Links } from './Links.tsx'
import { shownKind } from './shown-kind.ts'

/** The line that stays (kind, pin, close), then what scrolls: the names, the gloss, what is known; then `children`. */
export function CardHead(props: CardProps & { readonly children: ComponentChildren }) {
  const { entry, mention, words, pinned, onPin, onClose, onBack, backTo, onGrab } = props
  const kind = shownKind(entry, mention)
  return (
    <>
      <div class={pinned && onGrab ? 'what draggable' : 'what'} onPointerDown={pinned ? onGrab : undefined}>
        {onBack && backTo ? (
          <IconButton icon="back" label={fill(words.card.back, { name: backTo })} onPress={onBack} />
        ) : (
          <KindMark kind={kind} />
        )}
        <span>{kindWord(props)}</span>
        <span class="actions">
          <IconButton
            icon="pin"
            label={pinned ? words.card.unpin : words.card.pin}
            pressed={pinned}
            onPress={() => onPin(!pinned)}
          />
          <IconButton icon="close" label={words.card.close} onPress={onClose} />
        </span>
      </div>
      <div class="scroll">
        <header>
          <CardNames {...props} />
          {entry && <Gist {...props} entry={entry} />}
          {entry && <Facts entry={entry} tongue={props.tongue} words={words} />}
          {/* A name that only may be someone is not searched for: the candidates come first. */}
          {mention.evidence.by !== 'candidates' && <Links {...props} />}
        </header>
        {props.children}
      </div>
    </>
  )
}

function kindWord({ entry, mention, words }: CardProps): string {
  const subtype = entry && (words.subtypes as Readonly<Record<string, string>>)[entry.subtype]
  if (subtype) return subtype
  // Nobody knows it, but a person by its place: that much can be said.
  return words.kinds[
    entry || mention.kind === 'person' || mention.sureness !== 'unknown' ? (entry?.kind ?? mention.kind) : 'unknown'
  ]
}

function CardNames({ entry, mention, surface, aliases, tongue, words }: CardProps) {
  if (!entry) {
    const undecided = mention.evidence.by === 'candidates'
    return (
      <>
        <h2 lang={/\p{Script=Han}/u.test(surface) ? chineseTag(tongue) : 'en'}>{surface}</h2>
        <p class="also">{undecided ? words.card.undecided : words.card.notKnown}</p>
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

function Gist({ entry, tongue }: CardProps & { readonly entry: NonNullable<CardProps['entry']> }) {
  const gloss = sayIn(entry.gloss, tongue)
  return gloss ? (
    <p class="gist" lang={tongue.ui === 'en' ? 'en' : chineseTag(tongue)}>
      {gloss}
    </p>
  ) : null
}
