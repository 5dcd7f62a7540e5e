import { describe, expect, it } from 'vitest'
import { mentionId, mentionOf } from '../../../components/live/mention-id.ts'
import { textRuns } from '../../../components/live/text-runs.ts'
import type { Mention, Span } from '../../../engine/model.ts'

const TEXT = 'The Google Brain team moved. Later Google Brain was merged.'

function mention(form: string, from = 0): Mention {
  const start = TEXT.indexOf(form, from)
  return {
    span: { start, end: start + form.length },
    kind: 'organisation',
    entryId: null,
    sureness: 'unknown',
    evidence: { by: 'context', form, cue: '', at: null },
  }
}

const spanOf = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const FIRST = spanOf('The Google Brain team moved.')
const MENTIONS = [mention('Google Brain team'), mention('Brain'), mention('Google Brain', 30)]

const drawn = (span: Span, underlined: readonly Span[] = []): string[] =>
  textRuns(span, MENTIONS, underlined).map(
    (run) => `${run.mention ?? '-'}${run.underlined ? '_' : ''} ${TEXT.slice(run.start, run.end)}`,
  )

describe('textRuns', () => {
  it('cuts a sentence at its mentions, the inner one before the one around it', () => {
    expect(drawn(FIRST)).toEqual(['- The ', '0 Google ', '1 Brain', '0  team', '-  moved.'])
  })

  it('takes mentions of this sentence alone', () => {
    expect(drawn(spanOf('Later Google Brain was merged.'))).toEqual(['- Later ', '2 Google Brain', '-  was merged.'])
  })

  it('cuts at what is underlined too, inside a mention and outside', () => {
    expect(drawn(FIRST, [spanOf('team moved')])).toEqual([
      '- The ',
      '0 Google ',
      '1 Brain',
      '0  ',
      '0_ team',
      '-_  moved',
      '- .',
    ])
  })

  it('gives the text back whole, wherever it is cut', () => {
    for (let start = 0; start < TEXT.length; start += 3)
      for (let end = start; end <= TEXT.length; end += 5)
        expect(
          textRuns({ start, end }, MENTIONS, [spanOf('Brain team moved')])
            .map((run) => TEXT.slice(run.start, run.end))
            .join(''),
        ).toBe(TEXT.slice(start, end))
  })
})

describe('The number of a mention', () => {
  it('says of which text it is', () => {
    expect([0, 1, 7].map((index) => mentionOf(mentionId('translation', index)))).toEqual(
      [0, 1, 7].map((index) => ({ which: 'translation', index })),
    )
    expect(mentionOf(mentionId('original', 3))).toEqual({ which: 'original', index: 3 })
  })
})
