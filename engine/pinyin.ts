/**
 * Initial letters of Chinese as it is typed: 周登勇 → zdy. The order in which Unicode's locale data sorts Han characters
 * by their Mandarin reading (CLDR, collation `pinyin`) says with which letter each begins: it lies between the first
 * character of its own letter and that of the next. So no table of readings is needed; a few characters that names use
 * with their second reading are added.
 */

/** Does the text begin with these letters, a Han character standing for its initial, all else for itself? Both folded. */
export function beginsWithInitials(text: string, letters: string): boolean {
  let at = 0
  for (const char of text) {
    if (at === letters.length) break
    if (GAP.test(char)) continue
    const letter = letters[at]!
    if (char !== letter && pinyinInitial(char) !== letter && !SECOND_READING[char]?.includes(letter)) return false
    at++
  }
  return at === letters.length
}

/** Lower-case initial of a character's commonest Mandarin reading; null: it is no Han character. */
export function pinyinInitial(char: string): string | null {
  if (!HAN.test(char)) return null
  let initial = initials.get(char)
  if (initial === undefined) {
    let low = 0
    for (let high = FIRST_OF_LETTER.length; high - low > 1;) {
      const middle = (low + high) >> 1
      if (order.compare(char, FIRST_OF_LETTER[middle]!) < 0) high = middle
      else low = middle
    }
    initial = LETTERS[low]!
    initials.set(char, initial)
  }
  return initial
}

const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
const initials = new Map<string, string>()

/** No syllable begins with i, u or v. */
const LETTERS = 'abcdefghjklmnopqrstwxyz'
/** The first character of each letter in that order. */
const FIRST_OF_LETTER = [...'阿八嚓哒妸发旮哈讥咔垃呣拏噢妑七肰仨他穵夕丫帀']

/** Initials of readings that surnames, place names and everyday words have besides the commonest. */
const SECOND_READING: Readonly<Record<string, string>> = {
  重: 'c',
  长: 'z',
  单: 's',
  曾: 'z',
  查: 'z',
  翟: 'z',
  解: 'x',
  乐: 'y',
  覃: 'q',
  仇: 'q',
  朴: 'p',
  区: 'o',
  盛: 'c',
  召: 's',
  传: 'z',
  行: 'h',
  调: 't',
  降: 'x',
  会: 'k',
  系: 'j',
  参: 's',
  熟: 's',
  碁: 'j',
  孖: 'm',
}

const HAN = /\p{Script=Han}/u
const GAP = /[\s·•・.\-–—_'’()（）]/u
