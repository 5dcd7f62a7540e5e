import { charClass, DIGIT, isHan, LOWER, OTHER, UPPER } from './boundary.ts'
import { otherSpellings } from './english-spellings.ts'
import { fold, foldCode } from './fold.ts'

/**
 * How one name may be spelt: `GPT-4`, `GPT 4`, `GPT4`; `Long-Range Arena`, `LongRangeArena`; `谷歌 DeepMind`, `谷歌DeepMind`.
 *
 * A gap is what separates parts of a name: white space (a line break too), a hyphen, a middle dot. In a key all gaps are
 * one, GAP. A written gap may be left out, and one may be put where letters turn to digits, lower case to upper, or Han
 * to Latin: each choice makes a key, at build time, so that matching stays one walk. Two of the choices would make
 * everyday words into names (`to get her`, `yi tay` in a URL): their keys are `loose`, and `fits` looks at the text again.
 */
export interface Key {
  /** Folded letters and GAP. */
  readonly key: string
  /** Whether a hit must be checked against the form's own spelling. */
  readonly loose: boolean
}

/** What stands for any gap in a key. */
export const GAP = ' '

/** Keys of a form, its own spelling first. An `english` one is a word or words that may be spelt in other ways and have a plural. */
export function keysOf(form: string, english: boolean): Key[] {
  // Of a name with one spelling no two choices of gaps are alike.
  if (!english && !form.includes('.')) return expand(partsOf(form))
  const keys = new Map<string, boolean>()
  const undotted = form.includes('.') ? form.replace(INITIAL_DOT, '$1') : form
  for (const spelling of undotted === form ? [form] : [form, undotted]) {
    const parts = partsOf(spelling)
    for (const key of expand(parts))
      if (!keys.has(key.key) || !key.loose) keys.set(key.key, key.loose && keys.get(key.key) !== false)
  }
  // Of those only what needs no second look, which would compare it with the form as the pack has it.
  for (const other of english ? otherSpellings(form) : [])
    for (const { key, loose } of keysOf(other, false)) if (!loose && !keys.has(key)) keys.set(key, false)
  if (english && CONSONANT_Y.test(form)) keys.set(keysOf(form.slice(0, -1) + 'ies', false)[0]!.key, false)
  return [...keys].map(([key, loose]) => ({ key, loose }))
}

/** Quoc V. Le, Quoc V Le. */
const INITIAL_DOT = /(?<![\p{L}\p{N}])(\p{Lu})\.(?=[\s-]|$)/gu
const CONSONANT_Y = /[b-df-hj-np-tv-z]y$/

type GapKind = 'none' | 'space' | 'hyphen' | 'dot'

interface Part {
  readonly letters: string
  /** What stands before it. */
  readonly gap: GapKind
}

/** Cut at written gaps and wherever one could be. */
function partsOf(form: string): Part[] {
  const parts: Part[] = []
  let letters = ''
  let gap: GapKind = 'none'
  const close = (next: GapKind): void => {
    if (letters !== '') {
      parts.push({ letters, gap })
      letters = ''
      gap = next
    } else if (next !== 'none' && gap !== 'dot') gap = next
  }
  for (let at = 0; at < form.length; at++) {
    const kind = gapKind(form.charCodeAt(at))
    if (kind !== null) close(kind)
    else if (isIgnorable(form.charCodeAt(at))) continue
    else {
      if (letters !== '' && mayPart(form, at)) close('none')
      letters += form[at]!
    }
  }
  close('none')
  return parts
}

function mayPart(form: string, at: number): boolean {
  const before = charClass(form.charCodeAt(at - 1))
  const after = charClass(form.charCodeAt(at))
  if (isHan(form.charCodeAt(at - 1)) !== isHan(form.charCodeAt(at))) return (before === OTHER) !== (after === OTHER)
  if (!isLetter(form, at - 2) || !isLetter(form, at - 1)) return false
  if (after === DIGIT) return true
  // Deep|Mind, Llama|3; with one letter on a side (Mo|E, A|100) the parts would be anything.
  return before === LOWER && after === UPPER && isLetter(form, at + 1)
}

function isLetter(text: string, at: number): boolean {
  const kind = at < 0 || at >= text.length ? OTHER : charClass(text.charCodeAt(at))
  return kind === LOWER || kind === UPPER
}

function expand(parts: readonly Part[]): Key[] {
  if (parts.length === 1) return [{ key: fold(parts[0]!.letters), loose: false }]
  const joints = parts.slice(1).map((part, at) => jointOf(parts[at]!.letters, part))
  const own = joints.map((joint) => joint.own)
  const choices = [own]
  const free = joints.flatMap((joint, at) => (joint.other === null ? [] : [at]))
  // All combinations of a few gaps; of many only each alone and all together; of a whole sentence, all.
  const subsets =
    free.length <= 4
      ? Array.from({ length: 2 ** free.length - 1 }, (_, at) => free.filter((_, nth) => (at + 1) & (1 << nth)))
      : free.length <= 12
        ? [...free.map((at) => [at]), free]
        : [free]
  for (const flipped of subsets)
    choices.push(own.map((choice, at) => (flipped.includes(at) ? joints[at]!.other! : choice)))
  return choices.map((choice) => ({
    key: fold(
      parts[0]!.letters +
        parts
          .slice(1)
          .map((part, at) => (choice[at]!.gap ? GAP : '') + part.letters)
          .join(''),
    ),
    loose: choice.some((one) => one.loose),
  }))
}

interface Choice {
  readonly gap: boolean
  readonly loose: boolean
}

function jointOf(before: string, { gap, letters }: Part): { own: Choice; other: Choice | null } {
  const written = { gap: true, loose: false }
  const joined = { gap: false, loose: false }
  const beside = isHan(before.charCodeAt(before.length - 1)) || isHan(letters.charCodeAt(0))
  if (gap === 'none') return { own: joined, other: beside ? written : { gap: true, loose: true } }
  if (endsInDigit(before) && charClass(letters.charCodeAt(0)) === DIGIT) return { own: written, other: null }
  return { own: written, other: beside || gap !== 'space' ? joined : { gap: false, loose: true } }
}

function endsInDigit(text: string): boolean {
  return charClass(text.charCodeAt(text.length - 1)) === DIGIT
}

/**
 * Whether a place of a text is spelt as the form allows: no gap put or left out but where the text's own capitals or
 * digits show it, and with `exact` every letter in the form's case.
 */
export function fits(form: string, text: string, start: number, end: number, exact: boolean): boolean {
  let at = start
  let gapBefore: GapKind = 'none'
  for (let of = 0; of < form.length; of++) {
    const code = form.charCodeAt(of)
    const gap = gapKind(code)
    if (gap !== null) {
      gapBefore = gap
      continue
    }
    if (isIgnorable(code)) continue
    let gapped = false
    for (; at < end && (gapKind(text.charCodeAt(at)) !== null || isIgnorable(text.charCodeAt(at))); at++)
      gapped ||= !isIgnorable(text.charCodeAt(at))
    if (at >= end) return form[of] === '.'
    const found = text.charCodeAt(at)
    if (foldCode(found) !== foldCode(code)) {
      if (form[of] === '.') continue
      return false
    }
    if (exact && charClass(found) !== charClass(code)) return false
    if (of > 0 && at > start && gapped !== (gapBefore !== 'none') && !partsByItself(text, at, gapBefore)) return false
    gapBefore = 'none'
    at++
  }
  return at === end
}

function partsByItself(text: string, at: number, written: GapKind): boolean {
  if (written === 'hyphen' || written === 'dot') return true
  const found = charClass(text.charCodeAt(at))
  return found !== LOWER || (charClass(text.charCodeAt(at - 1)) === OTHER && isHan(text.charCodeAt(at - 1)))
}

// ---- characters ----

/** Null: no gap. An em dash is none: it stands between clauses. */
export function gapKind(code: number): Exclude<GapKind, 'none'> | null {
  if (code > 0x2d && code < 0xa0) return null
  return GAP_KINDS.get(code) ?? null
}

/**
 * Where a gap that begins at `at` ends, or -1 where it is none that a name could have: a paragraph's end, a dash
 * (Google - DeepMind), a bullet. A hyphen may stand at the end of a line.
 */
export function gapEnd(text: string, at: number): number {
  let lines = 0
  let spaces = 0
  let mark = -1
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    const kind = gapKind(code)
    if (kind === 'space') {
      spaces++
      if (code === 10 || code === 0x2028 || code === 0x2029) lines++
    } else if (kind !== null) {
      if (mark >= 0) return -1
      mark = end
    } else if (!isIgnorable(code)) break
  }
  if (lines > 1 || spaces > WIDEST_GAP) return -1
  if (mark < 0 || spaces === 0) return end
  if (gapKind(text.charCodeAt(mark)) === 'dot') return isHan(text.charCodeAt(at - 1)) ? end : -1
  return mark === at && lines === 1 ? end : -1
}

/** An indented line of a page's source. */
const WIDEST_GAP = 60

/** What is in a page's text and not on its screen: zero-width marks, soft hyphens, combining accents. */
function isIgnorable(code: number): boolean {
  return code >= 0xad && IGNORABLES.has(code)
}

const GAP_KINDS = new Map<number, Exclude<GapKind, 'none'>>()
for (const code of codes('\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000'))
  GAP_KINDS.set(code, 'space')
for (const code of codes('\u002d\u2010-\u2013\ufe58\ufe63\uff0d')) GAP_KINDS.set(code, 'hyphen')
for (const code of codes('·•‧∙⋅・･')) GAP_KINDS.set(code, 'dot')
const IGNORABLES = new Set(codes('\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff'))

export const GAP_CODES: readonly number[] = [...GAP_KINDS.keys()]
export const IGNORABLE_CODES: readonly number[] = [...IGNORABLES]

/** The code units of a list like that of a character class; a range's hyphen is not its first. */
function codes(list: string): number[] {
  return [...list.matchAll(/(.)(?:-(.))?/gsu)].flatMap(([, first, last]) => {
    const from = first!.charCodeAt(0)
    return Array.from({ length: (last ?? first!).charCodeAt(0) - from + 1 }, (_, step) => from + step)
  })
}
