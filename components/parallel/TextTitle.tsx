import { WebLink } from '../parts/WebLink.tsx'
import { hostOf } from '../parts/web-link.ts'
import { textTag } from '../reading-facts.ts'
import { dateIn, type Tongue } from '../tongue.ts'
import type { ParallelSide } from './texts.ts'

interface Props {
  readonly text: ParallelSide
  readonly place: 'first' | 'second'
  readonly tongue: Tongue
}

/** The head of one column: title, who, when, and the way to the page itself, whose address is printed in full. */
export function TextTitle({ text, place, tongue }: Props) {
  const host = hostOf(text.url)
  const facts = [text.byline ?? text.siteName, text.published && dateIn(text.published, tongue)].filter(Boolean)
  return (
    <div class={`title ${place}`}>
      <h1 lang={textTag(text.language)}>{text.title}</h1>
      <p>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span class="host">
          <WebLink href={text.url}>{host}</WebLink>
        </span>
        <span class="address">{text.url}</span>
      </p>
    </div>
  )
}
