import { HAN_PAIRS } from './fold-data.ts'

/**
 * One key for all the ways a name is typed: full and half width, upper and lower case, Simplified and Traditional
 * (also where a converter chose the wrong twin: 後 后, 裡 裏 里, 乾 幹 干, 髮 發 发), accents of Latin letters, curly and
 * straight quotes, dashes, middle dots, kinds of space. Not for show: 皇后 and 皇後 fold alike.
 *
 * A table from code unit to code unit, so a folded text has the offsets of the text itself; NFKC would change
 * lengths (㎏, ﬁ). What would need two units stays as it is, and so does everything beyond the basic plane.
 */
export function fold(text: string): string {
  let same = 0
  while (same < text.length && foldCode(text.charCodeAt(same)) === text.charCodeAt(same)) same++
  if (same === text.length) return text
  if (text.length <= NAME) return foldName(text, same)
  let folded = ''
  for (let start = 0; start < text.length; start += CHUNK) {
    const end = Math.min(text.length, start + CHUNK)
    const codes = new Uint16Array(end - start)
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      codes[at - start] = known[code] || foldCode(code)
    }
    folded += String.fromCharCode.apply(null, codes as unknown as number[])
  }
  return folded
}

/** Names and cues are folded by the thousand, and an array for each takes 5 µs, ten times as long as its letters. */
const NAME = 64

function foldName(text: string, same: number): string {
  let folded = text.slice(0, same)
  for (let at = same; at < text.length; at++) folded += String.fromCharCode(foldCode(text.charCodeAt(at)))
  return folded
}

/** What `fold` makes of one UTF-16 code unit. */
export function foldCode(code: number): number {
  return known[code] || (known[code] = folded(code))
}

/** `String.fromCharCode` takes its units as arguments, and engines bound their number. */
const CHUNK = 8192

/** By code unit; 0: not asked for yet. A text has some hundreds of them, and the whole table takes 10 ms of a script that starts. */
const known = new Uint16Array(0x10000)

function folded(code: number): number {
  others ??= otherCodes()
  const han = others.get(code)
  if (han !== undefined) return han
  // Between the radicals and the compatibility ideographs no rule has anything to say: Han, kana, Hangul.
  if (code > 0x2fd5 && code < 0xf900) return code
  if (code >= 0xff01 && code <= 0xff5e) return foldLetter(code - 0xfee0)
  if (LETTERS.some(([first, last]) => code >= first && code <= last)) return foldLetter(code)
  // CJK radicals and compatibility ideographs, which PDF-born text carries instead of the characters themselves.
  const compatible = COMPATIBILITY.find(([first, last]) => code >= first && code <= last)
  if (!compatible) return code
  // They may stand for a Traditional character.
  const other = singleUnit(code, compatible[2])
  return others.get(other) ?? other
}

/** What no rule folds: Traditional characters and marks. */
let others: Map<number, number> | null = null

function otherCodes(): Map<number, number> {
  const codes = new Map<number, number>()
  for (const [to, from] of ALIKE) for (const one of from) codes.set(one.charCodeAt(0), to.charCodeAt(0))
  for (let at = 0; at < HAN_PAIRS.length; at += 2) codes.set(HAN_PAIRS.charCodeAt(at), HAN_PAIRS.charCodeAt(at + 1))
  return codes
}

/** Latin with its supplements, Greek, Cyrillic, and Latin extended additional (Vietnamese). */
const LETTERS = [
  [0x41, 0x5a],
  [0xc0, 0x52f],
  [0x1e00, 0x1fff],
  [0x212a, 0x212b],
] as const

function foldLetter(code: number): number {
  const base = String.fromCharCode(code).normalize('NFD')
  const letter = base.length > 1 && isAscii(base.charCodeAt(0)) ? base[0]! : String.fromCharCode(code)
  const lower = (STROKED.get(letter) ?? letter).toLowerCase()
  return lower.length === 1 ? (STROKED.get(lower) ?? lower).charCodeAt(0) : code
}

function isAscii(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Letters that Unicode does not take apart. */
const STROKED = new Map([...'đdħhıiłløoŧtəe'.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from!, to!]))

const ALIKE: readonly (readonly [to: string, from: string])[] = [
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['"', '“”„‟″＂'],
  ["'", '‘’‚‛′ʼ＇`｀´'],
  ['-', '‐‑‒–—―−﹘﹣－'],
  ['·', '・•‧∙⋅･˙'],
]

/** Kangxi radicals; compatibility ideographs. */
const COMPATIBILITY = [
  [0x2f00, 0x2fd5, 'NFKC'],
  [0xf900, 0xfaff, 'NFC'],
] as const

function singleUnit(code: number, form: 'NFC' | 'NFKC'): number {
  const other = String.fromCharCode(code).normalize(form)
  return other.length === 1 ? other.charCodeAt(0) : code
}
