import { cardContent, entryContent, type CardContent } from '../../components/card/card-content.ts'
import type { Box } from '../../components/card/place-card.ts'
import { pickLanguage } from '../../components/i18n.ts'
import { callName, type Tongue } from '../../components/tongue.ts'
import { rangeOf } from '../../engine/dom/live-range.ts'
import type { Span } from '../../engine/model.ts'
import { chineseFor } from '../options/settings.ts'
import type { CardSubject } from './card-view.tsx'
import { cardWords } from './card-words.ts'
import type { CardHostOptions } from './messages.ts'

/** What the page and the settings say of a card's subject now: asked anew each time, for both change under the card. */
export interface CardFacts {
  tongue(): Tongue
  text(): string
  /** Null where the subject is neither a mention nor an entry, or the page has lost it. */
  content(subject: CardSubject | null): CardContent | null
  /** Its index among the Reading's mentions; -1: none. */
  mention(subject: CardSubject | null): number
  /** As a way back calls it. */
  name(subject: CardSubject): string
  /** Where a span of page text stands in the window. */
  lines(span: Span): readonly Box[]
}

type Sources = Pick<CardHostOptions, 'page' | 'settings' | 'twins'>

export function createCardFacts(view: Window, { page, settings, twins }: Sources): CardFacts {
  const facts: CardFacts = {
    tongue() {
      const now = settings()
      const ui = pickLanguage(now.uiLanguage, view.navigator.languages)
      return { ui, chinese: chineseFor(now, ui, page().reading.language), convert: (text) => text }
    },
    text() {
      const { reading, textMap } = page()
      return reading.article?.text ?? textMap?.text ?? ''
    },
    content(subject) {
      const { reading } = page()
      if (subject?.at === 'entry') return entryContent(reading, facts.text(), subject.entry)
      const mention = subject?.at === 'mention' || subject?.at === 'wrong' ? facts.mention(subject) : -1
      return mention < 0 ? null : cardContent(reading, facts.text(), mention, twins())
    },
    mention: (subject) => (subject && 'span' in subject ? indexOf(page().pageSpans, subject.span) : -1),
    name(subject) {
      const tongue = facts.tongue()
      if (subject.at === 'help') return cardWords(tongue.ui).card.help
      if (subject.at === 'found') return subject.text.slice(0, LONGEST_NAME)
      const content = facts.content(subject)
      return content?.entry ? callName(content.entry, tongue).text : (content?.surface ?? '')
    },
    lines: (span) => [...(rangeOf(view.document, page().textMap, span)?.getClientRects() ?? [])],
  }
  return facts
}

/** Of words that were looked up, UTF-16. */
const LONGEST_NAME = 40

function indexOf(spans: readonly Span[], { start, end }: Span): number {
  return spans.findIndex((span) => span.start === start && span.end === end)
}
