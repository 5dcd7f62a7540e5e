import type { Kind } from '../../engine/model.ts'
import { WebLink } from '../parts/WebLink.tsx'
import { nameIn, namesFor } from '../tongue.ts'
import type { Words } from '../words.ts'
import type { CardProps } from './Card.tsx'

interface Props extends Pick<CardProps, 'entry' | 'surface' | 'namesHere' | 'tongue'> {
  readonly mention: { readonly kind: Kind }
  readonly words: Pick<Words, 'card'>
}

/** The verified links; where there is none, searches made from the name. */
export function Links({ entry, mention, surface, namesHere, tongue, words }: Props) {
  if (entry && entry.links.length > 0)
    return (
      <p class="links">
        {entry.links.map(({ type, url }) => (
          <WebLink key={url} href={url}>
            {words.card.links[type]}
          </WebLink>
        ))}
      </p>
    )
  const name = entry
    ? (nameIn(entry, tongue).en ?? nameIn(entry, tongue).zh ?? surface)
    : namesFor(surface, namesHere ?? null)[0]
  return <SearchLinks name={name} kind={entry?.kind ?? mention.kind} known={entry !== null} words={words} />
}

interface SearchProps {
  readonly name: string
  readonly kind: Kind | null
  /** It is somebody's or something's, not only written so. */
  readonly known: boolean
  readonly words: Pick<Words, 'card'>
}

/** Where else to look. */
export function SearchLinks({ name, kind, known, words }: SearchProps) {
  // A first name alone finds a thousand strangers: only a name that is someone's is looked for among scholars.
  const scholar = kind === 'person' && (known || /[\s\p{Script=Han}]/u.test(name.slice(1)))
  return (
    <p class="links">
      {scholar && <WebLink href={scholarSearch(name)}>{words.card.searchScholar}</WebLink>}
      {known && <WebLink href={wikipediaSearch(name)}>{words.card.searchWikipedia}</WebLink>}
      <WebLink href={webSearch(name)}>{words.card.searchWeb}</WebLink>
    </p>
  )
}

function scholarSearch(name: string): string {
  return `https://scholar.google.com/scholar?q=${encoded(`author:"${name}"`)}`
}

function wikipediaSearch(name: string): string {
  const language = /\p{Script=Han}/u.test(name) ? 'zh' : 'en'
  return `https://${language}.wikipedia.org/w/index.php?search=${encoded(name)}`
}

function webSearch(name: string): string {
  return `https://duckduckgo.com/?q=${encoded(`"${name}"`)}`
}

/** Half a character, which a page may hold, cannot be put into an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
