import { Quote } from '../parts/Quote.tsx'
import type { CardWords, OtherSide } from './Card.tsx'

/** How the other text of the pair puts the mention's sentence; that there is none is worth saying too. */
export function OtherText({ other, words: { card } }: { readonly other: OtherSide; readonly words: CardWords }) {
  const original = other.from === 'original'
  return (
    <section>
      <h3>
        {original ? card.inOriginal : card.inTranslation}
        {other.quote && other.rough && ` · ${card.roughly}`}
      </h3>
      {other.quote ? (
        <Quote quote={other.quote} />
      ) : (
        <p class="why">{original ? card.noneInOriginal : card.noneInTranslation}</p>
      )}
    </section>
  )
}
