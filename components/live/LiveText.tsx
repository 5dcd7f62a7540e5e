import type { Mention, Span } from '../../engine/model.ts'
import type { ranksOf } from '../marks.ts'
import type { PageSide } from '../original/thread.ts'
import { mentionId } from './mention-id.ts'
import { textRuns } from './text-runs.ts'

/** One text of a page of ours, with what is named in it. */
export interface MarkedSide {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly ranks: ReturnType<typeof ranksOf>
}

interface Props {
  readonly side: MarkedSide
  readonly which: PageSide
  readonly span: Span
  readonly underlined?: readonly Span[]
}

/** A stretch of a text with its names marked. It is our own page, so marks are elements; whoever shows it opens cards. */
export function LiveText({ side, which, span, underlined }: Props) {
  return (
    <>
      {textRuns(span, side.mentions, underlined).map((run) => {
        const text = side.text.slice(run.start, run.end)
        const shown = run.underlined ? <mark key={run.start}>{text}</mark> : text
        if (run.mention === null) return shown
        const { kind } = side.mentions[run.mention]!
        const rank = side.ranks[run.mention]
        return (
          <span
            key={run.start}
            class={rank ? `mention ${rank === 'unknown' ? '' : kind} ${rank}` : 'mention'}
            data-mention={mentionId(which, run.mention)}
          >
            {shown}
          </span>
        )
      })}
    </>
  )
}
