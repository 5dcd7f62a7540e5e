import { COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from '../common-han.ts'
import type { Language } from '../model.ts'

/**
 * The language and script of a page's visible beginning, cheaply and without tables, for the gate: `detectLanguage`
 * (engine/language.ts) answers better once the text is read. What the page declares counts only where its text says too
 * little, since templates declare English on Chinese pages.
 */
export function pageLanguage(document: Document): Language {
  const sample = `${document.title} ${document.body ? beginning(document) : ''}`
  let han = 0
  let kana = 0
  let latin = 0
  let traditional = 0
  let other = 0
  for (const character of sample) {
    const code = character.charCodeAt(0)
    if (code >= 0x3400 && code <= 0x9fff) {
      han++
      if (COMMON_TRADITIONAL.includes(character)) traditional++
      else if (COMMON_SIMPLIFIED.includes(character)) traditional--
    } else if (code >= 0x3041 && code <= 0x30fa) kana++
    else if ((code | 32) >= 0x61 && (code | 32) <= 0x7a) latin++
    else if (isForeign(code)) other++
  }
  const declared = document.documentElement.lang.toLowerCase()
  if (kana > 0.1 * (han + kana) || other > 0.1 * (latin + han)) return 'other'
  if (han * 5 > latin)
    return han === 0
      ? 'other'
      : traditional > 0 || (traditional === 0 && /hant|tw|hk/.test(declared))
        ? 'zh-Hant'
        : 'zh-Hans'
  return declared === '' || declared.startsWith('en') || declared.startsWith('zh') || ENGLISH.test(sample)
    ? 'en'
    : 'other'
}

/** A letter of another script, or of Latin with marks. By ranges: a page would wait for a pattern by property to compile. */
function isForeign(code: number): boolean {
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x1fff) || (code >= 0xac00 && code <= 0xd7a3)
}

/** Text of the first blocks that hold some, UTF-16 code units in all. */
const ENOUGH = 1200

function beginning(document: Document): string {
  const walker = document.createTreeWalker(document.body, SHOW_TEXT)
  let text = ''
  for (let seen = 0; seen < 3000 && text.length < ENOUGH && walker.nextNode(); seen++) {
    const { nodeValue, parentElement } = walker.currentNode
    if (nodeValue!.length > 15 && !UNSEEN.has(parentElement!.localName)) text += nodeValue!.slice(0, 300).trim()
  }
  return text
}

const SHOW_TEXT = 4
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template'])

const ENGLISH = /\b(the|of|and|is|that|with)\b.*\b(the|of|and|is|that|with)\b/is
