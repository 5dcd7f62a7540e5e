/**
 * Acronyms and the words they stand for, after Schwartz and Hearst (PSB 2003): read the acronym from its end, find
 * each letter in the words before it, and the first letter must begin a word.
 */

const LONGEST_ACRONYM = 10

/** LSTM, LLMs, MoE, T5, GPT-J, mAP: mostly capitals, no spaces; one small letter may come first. */
export function isAcronym(word: string): boolean {
  if (word.length < 2 || word.length > LONGEST_ACRONYM || !/^[a-z]?[A-Z][A-Za-z\d&/-]*$/.test(word)) return false
  const letters = word.replace(/s$/, '').replace(/[^A-Za-z]/g, '')
  const capitals = letters.replace(/[^A-Z]/g, '')
  return letters.length >= 2 && capitals.length >= 2 && capitals.length * 2 >= letters.length
}

/** Where, in `before`, the words begin that `acronym` stands for; null when its letters are not theirs. */
export function acronymStart(before: string, acronym: string): number | null {
  const letters = acronym
    .replace(/(?<=[A-Z\d])s$/, '')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
  const key = before.toLowerCase()
  let at = key.length - 1
  for (let i = letters.length - 1; i >= 0; i--) {
    const begins = () => at === 0 || /[\s\-/("“«]/.test(key[at - 1]!)
    while (at >= 0 && (key[at] !== letters[i] || (i === 0 && !begins()))) at--
    if (at < 0) return null
    at--
  }
  const start = at + 1
  const words = before.slice(start).split(/[\s-]+/).length
  const plausible =
    words <= Math.min(letters.length + 5, letters.length * 2) && words >= 2 && before.length - start > acronym.length
  return plausible && !/[.;:!?。，]\s/.test(before.slice(start)) ? start : null
}
