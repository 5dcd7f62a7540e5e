import { languageTag } from '../i18n.ts'
import { nameTag, type Tongue } from '../tongue.ts'

interface Props {
  readonly names: readonly string[]
  readonly tongue: Tongue
  readonly type?: 'conjunction' | 'disjunction'
}

/** "A, 乙 and C": names of both languages in a sentence of ours, each set in its own. */
export function NameList({ names, tongue, type = 'conjunction' }: Props) {
  const parts = new Intl.ListFormat(languageTag(tongue.ui), { type, style: 'short' }).formatToParts(names)
  return (
    <>
      {parts.map((part, i) =>
        part.type === 'element' ? (
          <span key={i} lang={nameTag(part.value, tongue)}>
            {part.value}
          </span>
        ) : (
          part.value
        ),
      )}
    </>
  )
}
