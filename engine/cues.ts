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
  readonly words: WordPlaces
  readonly at: Span
  readonly sentence: Span
}

/** Looks up the cues of a form that stands at `at`. Found nothing: it is not this entry here. None: nothing was asked for. */
export function findCue(cues: Cues, around: Surroundings): Cue | 'none' {
  if (isBarred(cues, around)) return { found: 'nothing' }
  const frame = cues.frames && framed(cues.frames, around)
  if (frame) return frame
  if (cues.near) return near(cues.near, around)
  // Cues that only speak against: without them it is a form like any other.
  return cues.frames ? { found: 'nothing' } : 'none'
}

/** Does a word around it say that it is not this entry? */
export function isBarred(cues: Cues, around: Surroundings): boolean {
  return cues.against?.some((word) => speaksAgainst(word, around)) ?? false
}

/**
 * A longer word that the form is only a part of (其中国 for 中国, 预算力度 for 算力) speaks against this place and no other;
 * any other word against the whole sentence.
 */
function speaksAgainst(word: string, around: Surroundings): boolean {
  const { words, at, sentence } = around
  const key = fold(word)
  const form = words.folded.slice(at.start, at.end)
  if (!key.includes(form)) return within(around, word, sentence) !== null
  for (let inside = key.indexOf(form); inside >= 0; inside = key.indexOf(form, inside + 1))
    if (at.start >= inside && words.folded.startsWith(key, at.start - inside)) return true
  return false
}

function framed(frames: readonly string[], { words: { folded }, at }: Surroundings): Cue | null {
  for (const frame of frames) {
    const [before = '', after = ''] = fold(frame).split('{}')
    if (
      at.start >= before.length &&
      folded.startsWith(before, at.start - before.length) &&
      folded.startsWith(after, at.end)
    ) {
      const place = { start: at.start - before.length, end: at.end + after.length }
      return { found: 'frame', word: frame, at: place, count: 1 }
    }
  }
  return null
}

function near(words: readonly string[], around: Surroundings): Cue {
  for (const scope of ['sentence', 'text'] as const) {
    const span = scope === 'sentence' ? around.sentence : { start: 0, end: around.words.folded.length }
    const places = words.flatMap((word) => {
      const at = within(around, word, span)
      return at ? [{ word, at }] : []
    })
    const first = places[0]
    if (first) return { found: scope, ...first, count: places.length }
  }
  return { found: 'nothing' }
}

/** The first place of a cue in `span`, outside the form itself. */
function within({ words, at }: Surroundings, word: string, span: Span): Span | null {
  return words.find(word, span, at)
}

/** Where the words of a text stand; each word is looked for once. */
export interface WordPlaces {
  readonly folded: string
  /** The first place of `word` in `span` that does not touch `but`. */
  find(word: string, span: Span, but: Span): Span | null
}

export function wordPlaces(folded: string): WordPlaces {
  const known = new Map<string, readonly Span[]>()
  return {
    folded,
    find(word, span, but) {
      let places = known.get(word)
      if (!places) known.set(word, (places = placesOf(folded, fold(word))))
      let low = 0
      for (let high = places.length; low < high;) {
        const middle = (low + high) >> 1
        if (places[middle]!.start < span.start) low = middle + 1
        else high = middle
      }
      for (; low < places.length && places[low]!.end <= span.end; low++) {
        const place = places[low]!
        if (place.end <= but.start || place.start >= but.end) return place
      }
      return null
    },
  }
}

function placesOf(folded: string, key: string): Span[] {
  const places: Span[] = []
  for (let start = folded.indexOf(key); start >= 0; start = folded.indexOf(key, start + 1)) {
    const end = start + key.length
    if (/[a-z\d]/.test(key[0]!) && /[a-z\d]/.test(folded[start - 1] ?? '')) continue
    // A plural or a possessive of a cue is the cue.
    if (/[a-z\d]$/.test(key) && /^(?!s\b|'s)[a-z\d]/.test(folded.slice(end, end + 2))) continue
    places.push({ start, end })
  }
  return places
}
