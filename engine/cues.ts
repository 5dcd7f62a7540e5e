/**
 * Cues: what must be around a form before it means an entry. Words are compared folded; a Latin cue must be a whole word,
 * a Chinese one may stand anywhere.
 */
import { fold } from './fold.ts'
import type { Cues, Span } from './model.ts'

export type { Cues } from './model.ts'

/** What was found: the strongest place, the word there, and how many cues stand there. */
export type Cue =
  | { readonly found: 'frame' | 'sentence' | 'text'; readonly word: string; readonly at: Span; readonly count: number }
  | { readonly found: 'nothing' }

export interface Surroundings {
  readonly folded: string
  readonly at: Span
  readonly sentence: Span
}

/** Looks up the cues of a form that stands at `at`. `found: 'nothing'` means: not this entry here. */
export function findCue(cues: Cues, around: Surroundings): Cue {
  if (cues.against?.some((word) => place(around, word, around.sentence))) return { found: 'nothing' }
  const frame = cues.frames && framed(cues.frames, around)
  if (frame) return frame
  if (cues.near) return near(cues.near, around)
  // Cues that only speak against: absence of them is enough.
  return cues.frames ? { found: 'nothing' } : { found: 'sentence', word: '', at: around.at, count: 0 }
}

function framed(frames: readonly string[], { folded, at }: Surroundings): Cue | null {
  for (const frame of frames) {
    const [before = '', after = ''] = fold(frame).split('{}')
    if (
      folded.startsWith(before, at.start - before.length) &&
      at.start >= before.length &&
      folded.startsWith(after, at.end)
    ) {
      return {
        found: 'frame',
        word: frame,
        at: { start: at.start - before.length, end: at.end + after.length },
        count: 1,
      }
    }
  }
  return null
}

function near(words: readonly string[], around: Surroundings): Cue {
  for (const scope of ['sentence', 'text'] as const) {
    const span = scope === 'sentence' ? around.sentence : { start: 0, end: around.folded.length }
    const places = words.flatMap((word) => {
      const at = place(around, word, span)
      return at ? [{ word, at }] : []
    })
    const first = places[0]
    if (first) return { found: scope, ...first, count: places.length }
  }
  return { found: 'nothing' }
}

/** Where a cue stands in `span`, outside the form itself. */
function place({ folded, at }: Surroundings, word: string, span: Span): Span | null {
  const key = fold(word)
  for (
    let start = folded.indexOf(key, span.start);
    start >= 0 && start + key.length <= span.end;
    start = folded.indexOf(key, start + 1)
  ) {
    const end = start + key.length
    if (start < at.end && at.start < end) continue
    if (/[a-z\d]/.test(key[0]!) && /[a-z\d]/.test(folded[start - 1] ?? '')) continue
    // A plural or a possessive of a cue is the cue.
    if (/[a-z\d]$/.test(key) && /^(?!s\b|'s)[a-z\d]/.test(folded.slice(end, end + 2))) continue
    return { start, end }
  }
  return null
}
