import { charClass, DIGIT, LOWER, OTHER, UPPER } from './boundary.ts'
import { foldCode } from './fold.ts'

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

/** Keys of a form, its own spelling first. */
export function keysOf(form: string, plural: boolean): Key[] {
  const keys = new Map<string, boolean>()
  for (const spelling of [form, form.replace(INITIAL_DOT, '$1')]) {
    const parts = partsOf(spelling)
    for (const key of expand(parts))
      if (!keys.has(key.key) || !key.loose) keys.set(key.key, key.loose && keys.get(key.key) !== false)
  }
  if (plural && CONSONANT_Y.test(form)) keys.set(keysOf(form.slice(0, -1) + 'ies', false)[0]!.key, false)
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
  // Deep|Mind, but not Pa|LM, which nobody parts.
  return before === LOWER && after === UPPER && isLetter(form, at + 1)
}

function isLetter(text: string, at: number): boolean {
  const kind = at < 0 || at >= text.length ? OTHER : charClass(text.charCodeAt(at))
  return kind === LOWER || kind === UPPER
}

function expand(parts: readonly Part[]): Key[] {
  const joints = parts.slice(1).map((part, at) => jointOf(parts[at]!.letters, part))
  const own = joints.map((joint) => joint.own)
  const choices = [own]
  const free = joints.flatMap((joint, at) => (joint.other === null ? [] : [at]))
  // All combinations of a few gaps; of many only each alone and all together.
  const subsets =
    free.length <= 4
      ? Array.from({ length: 2 ** free.length }, (_, bits) => free.filter((_, nth) => bits & (1 << nth)))
      : [...free.map((at) => [at]), free]
  for (const flipped of subsets)
    choices.push(own.map((choice, at) => (flipped.includes(at) ? joints[at]!.other! : choice)))
  return choices.map((choice) => ({
    key: foldKey(
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

function foldKey(key: string): string {
  let folded = ''
  for (let at = 0; at < key.length; at++) folded += String.fromCharCode(foldCode(key.charCodeAt(at)))
  return folded
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
    while (at < end && (gapKind(text.charCodeAt(at)) !== null || isIgnorable(text.charCodeAt(at))))
      gapped ||= !isIgnorable(text.charCodeAt(at++))
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
  const folded = foldCode(code)
  if (folded === 0x20 || (code >= 9 && code <= 13)) return 'space'
  if (folded === 0x2d) return code === 0x2014 || code === 0x2015 || code === 0x2212 ? null : 'hyphen'
  return folded === 0xb7 ? 'dot' : null
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
export function isIgnorable(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xdfff)
}
