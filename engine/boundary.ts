/**
 * May a name start or end here?
 *
 * Between Han characters and beside them, everywhere: Chinese writes no spaces, and whether 卷 is a word of its own is
 * a question of sense. Inside a run of Latin letters and digits, nowhere: GPT-4 is not in GPT-4o, nor in GPT-4.5, nor
 * BERT in DistilBERT. Pages lose spaces, though (GoogleCEO, H100GPU, theGoogle team), so a run may be cut where the
 * case or the class of character changes, when what is left over is a word too.
 */
export type CharClass = 0 | 1 | 2 | 3

/** Everything that is not a letter or digit of a script with spaces: punctuation, space, Han, kana. */
export const OTHER: CharClass = 0
export const LOWER: CharClass = 1
export const UPPER: CharClass = 2
export const DIGIT: CharClass = 3

/**
 * By UTF-16 code unit of the raw text. Full-width letters count as letters. Marked as free of effects, so that the page's
 * script, which asks for Han alone, makes no table when it starts.
 */
export const CLASSES: Uint8Array = /* @__PURE__ */ classTable()

/** The class of one code unit; OTHER where there is none. */
export function charClass(code: number): CharClass {
  return (CLASSES[code] ?? OTHER) as CharClass
}

/** Han of the basic plane, and the first half of a rarer one. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888)
  )
}

/** Whether the code units on both sides of `at` belong to one run of Latin letters and digits. */
export function isInsideWord(text: string, at: number): boolean {
  return (
    at > 0 && at < text.length && CLASSES[text.charCodeAt(at - 1)] !== OTHER && CLASSES[text.charCodeAt(at)] !== OTHER
  )
}

/** Not in the middle of a number, nor of an address: 4.5 is not 5. */
export function mayStart(text: string, start: number): boolean {
  return !(text.charCodeAt(start - 1) === 0x2e && isDigit(text, start) && isDigit(text, start - 2))
}

/** GPT-4 does not end in GPT-4.5. */
export function mayEnd(text: string, end: number): boolean {
  return !(text.charCodeAt(end) === 0x2e && isDigit(text, end - 1) && isDigit(text, end + 1))
}

/** Where a plural of the word that ends at `end` ends, or null: LLMs, GPUs, losses. */
export function pluralEnd(text: string, end: number): number | null {
  const shout = charClass(text.charCodeAt(end)) === UPPER && charClass(text.charCodeAt(end - 2)) === UPPER
  const ending = shout ? text.slice(end, end + 2).toLowerCase() : text.slice(end, end + 2)
  if (ending[0] === 's' && !isInsideWord(text, end + 1)) return end + 1
  if (ending === 'es' && /(?:[sxz]|[cs]h)$/i.test(text.slice(end - 2, end)) && !isInsideWord(text, end + 2))
    return end + 2
  return null
}

/** Whether the run of letters before a capital is a word that lost its space: theGoogle, 8xH100. */
export function isLeftOver(text: string, at: number): boolean {
  if (charClass(text.charCodeAt(at - 1)) === UPPER) return false
  for (let start = at - 1; start >= Math.max(0, at - 6); start--)
    if (start === 0 || charClass(text.charCodeAt(start - 1)) === OTHER) return LEFT_OVER.test(text.slice(start, at))
  return false
}

const LEFT_OVER = /^(?:the|at|of|in|and|by|from|with|to|for|or|as|is|was|that|\d+x?)$/

/** Whether the run of letters from a capital on is a word that lost its space: GoogleCEO, H100GPUs. */
export function isRightOver(text: string, at: number): boolean {
  if (charClass(text.charCodeAt(at - 1)) === UPPER) return false
  RIGHT_OVER.lastIndex = at
  const word = RIGHT_OVER.exec(text)
  return word !== null && !isInsideWord(text, at + word[0].length)
}

const RIGHT_OVER = /(?:CEO|CTO|CFO|COO|CSO|VP|AI|API|APP|GPU|TPU|CPU|LLM|IPO|PM)s?/y

/** Whether a place is part of a web or mail address, and not the whole of it (Character.AI is a name). */
export function isAddress(text: string, start: number, end: number): boolean {
  if (!isAddressMark(text.charCodeAt(start - 1)) && !isAddressMark(text.charCodeAt(end))) return false
  let from = start
  while (from > 0 && start - from < ADDRESS_REACH && isAddressUnit(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < ADDRESS_REACH && isAddressUnit(text.charCodeAt(to))) to++
  const token = text.slice(from, to).replace(/[.,:;!?]+$/, '')
  return token.length > end - start && ADDRESS.test(token)
}

function isAddressMark(code: number): boolean {
  return code < 0x7f && ADDRESS_MARKS[code] === 1
}

const ADDRESS_MARKS = /* @__PURE__ */ marksOf('/.-=&?#%~:@\\')

function marksOf(marks: string): Uint8Array {
  const table = new Uint8Array(0x80)
  for (const mark of marks) table[mark.charCodeAt(0)] = 1
  return table
}

/** UTF-16 code units to both sides. */
const ADDRESS_REACH = 200
const ADDRESS =
  /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.\w|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ai|cn|tw|hk|edu|gov|dev|co|app|me|info|html?|pdf)(?:$|[/?#:])/

/** Printable ASCII but quotes and brackets. */
function isAddressUnit(code: number): boolean {
  return code > 0x20 && code < 0x7f && !'"\'<>()[]{}|,;'.includes(String.fromCharCode(code))
}

function isDigit(text: string, at: number): boolean {
  return charClass(text.charCodeAt(at)) === DIGIT
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u
  for (const [first, last] of [
    [0x41, 0x7a],
    [0xaa, 0x52f],
    [0x1e00, 0x1fff],
    [0xff21, 0xff5a],
  ] as const)
    for (let code = first; code <= last; code++) {
      const char = String.fromCharCode(code)
      if (letter.test(char)) table[code] = char === char.toLowerCase() ? LOWER : UPPER
    }
  for (let digit = 0; digit < 10; digit++) table[0x30 + digit] = table[0xff10 + digit] = DIGIT
  table[0x5f] = LOWER
  return table
}
