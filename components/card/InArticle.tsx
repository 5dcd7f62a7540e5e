import { fill } from '../i18n.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { Quote } from '../parts/Quote.tsx'
import { Stepper } from '../parts/Stepper.tsx'
import { Strip } from '../parts/Strip.tsx'
import type { CardProps } from './Card.tsx'
import { shownKind } from './shown-kind.ts'

/** Where it stands in this text, and the sentence that introduces it. */
export function InArticle({ entry, mention, occurrences, introduction, words, onJump, onGoBack }: CardProps) {
  const { index, total, ticks, view } = occurrences
  const kind = shownKind(entry, mention)
  // Not at any of them: the first one is the next, the last one the previous.
  const canStep = total > 1 || index === null
  const step = (by: 1 | -1): void => onJump(index === null ? (by > 0 ? 0 : total - 1) : (index + by + total) % total)
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
          onPick={canStep ? onJump : undefined}
        />
        {canStep && (
          <Stepper
            index={index ?? -1}
            total={total}
            words={words.card}
            onPrevious={() => step(-1)}
            onNext={() => step(1)}
          />
        )}
        {onGoBack && <IconButton icon="back" label={words.card.goBack} onPress={onGoBack} />}
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
