import { fill } from '../i18n.ts'
import { Quote } from '../parts/Quote.tsx'
import { Stepper } from '../parts/Stepper.tsx'
import { Strip } from '../parts/Strip.tsx'
import type { CardProps } from './Card.tsx'
import { shownKind } from './shown-kind.ts'

/** Where it stands in this text, and the sentence that introduces it. */
export function InArticle({ entry, mention, occurrences, introduction, words, onJump }: CardProps) {
  const { index, total, ticks, view } = occurrences
  const kind = shownKind(entry, mention)
  const step = (by: number): void => onJump((index + by + total) % total)
  return (
    <section>
      <div class="where">
        <h3>{words.card.inArticle}</h3>
        <span class="num">{fill(words.card.times, { n: total })}</span>
        <Strip
          kind={kind}
          ticks={ticks}
          width={96}
          view={view}
          current={total > 1 ? index : null}
          onPick={total > 1 ? onJump : undefined}
        />
        {total > 1 && (
          <Stepper index={index} total={total} words={words.card} onPrevious={() => step(-1)} onNext={() => step(1)} />
        )}
      </div>
      {introduction && (
        <>
          <h3 class="introduced">{words.card.introducedBy}</h3>
          <Quote quote={introduction} />
        </>
      )}
    </section>
  )
}
