import { LiveText, type MarkedSide } from '../live/LiveText.tsx'
import type { PageSide } from '../original/thread.ts'

export interface SampleText extends MarkedSide {
  /** BCP 47. */
  readonly lang: string
}

interface Props {
  readonly original: SampleText
  readonly translation: SampleText
  /** The one she would be reading. */
  readonly first: PageSide
}

/** One sentence and its twin, both alive. */
export function Sample({ first, ...texts }: Props) {
  const order: readonly PageSide[] = first === 'original' ? ['original', 'translation'] : ['translation', 'original']
  return (
    <div class="sample-pair">
      {order.map((which) => (
        <p key={which} class={which === first ? 'here' : 'twin'} lang={texts[which].lang}>
          <LiveText side={texts[which]} which={which} span={{ start: 0, end: texts[which].text.length }} />
        </p>
      ))}
    </div>
  )
}
