import type { Span } from './model.ts'
import { isHan, isMiddleDot, isSurname, isTransliteration, titleBefore } from './name-shapes.ts'

export interface Transliteration extends Span {
  /** Where the first middle dot stands. */
  readonly dot: number
}

/** 德米什·哈萨比斯: dots between characters that foreign names are written with. */
export function transliterations(folded: string): Transliteration[] {
  const names: Transliteration[] = []
  for (let dot = nextDot(folded, 0); dot >= 0; dot = nextDot(folded, dot + 1)) {
    let start = dot
    while (dot - start < 6 && isTransliteration(folded[start - 1]) && !titleBefore(folded, start)) start--
    let last = dot
    let end = dot + 1
    // 约瑟夫·E·冈萨雷斯: an initial between dots is a part too.
    while (end - last <= 7 && end < folded.length) {
      if (isMiddleDot(folded[end]) || (folded[end] === '-' && isTransliteration(folded[end + 1]))) last = end
      else if (!isTransliteration(folded[end]) && !(/[a-z]/.test(folded[end]!) && isMiddleDot(folded[end + 1]))) break
      end++
    }
    while (end - last > 3 && WORD_AFTER.test(folded.slice(end - 1, end + 1))) end--
    // 马克·陈: a Chinese surname after a foreign name.
    if (end === last + 1 && isSurname(folded[end])) end++
    if (dot - start >= 1 && end - last >= 2 && end - start >= 4 && isHan(folded[end - 1]))
      names.push({ start, end, dot })
    dot = Math.max(dot, end - 1)
  }
  return names
}

// Characters that begin the next word more often than they end a name: 当时, 德国.
const WORD_AFTER =
  /^(?:当[时年天初选场然面]|德国|英国|法国|科学|海外|青年|明确|现在|根据|兰州|拉开|利用|提[出到及]|何[时种人]|历[来时任]|查[看询]|易于|治[理疗]|切实|拿[到出下走来着过]|通过|特别|与|和|都|不)/

function nextDot(folded: string, from: number): number {
  for (let at = from; at < folded.length; at++)
    if (isMiddleDot(folded[at]) && isTransliteration(folded[at - 1])) return at
  return -1
}
