/**
 * Lists of people: "Vinh、Derek、Denny … 和 Quoc", "with Derek, Vinh and Hyung Won". A word between such neighbours is
 * someone's name even when nobody knows whose; alone it would not be.
 *
 * A list is a run of Latin names of one or two capitalised words, joined by commas and one "and". It is one of people when
 * it stands by a word that takes people (感谢, 一起, thank, with), or when the glossary knows people among its members
 * and nothing else.
 */
import type { Span } from './model.ts'

export interface NameList {
  readonly names: readonly Span[]
  /** The word that says these are people, where there is one. */
  readonly cue: Span | null
}

const NAME = String.raw`\p{Lu}[\p{Ll}'’]+(?: \p{Lu}[\p{Ll}'’]+)?`
const JOINT = String.raw`(?:\s?[、,，]\s?(?:and |和\s?)?|\s?(?:和|与|與|及|以及)\s?| and | & )`
const LIST = new RegExp(`(?<![\\p{Script=Latin}\\d-])${NAME}(?:${JOINT}${NAME})+(?![\\p{L}\\d-])`, 'gu')
const MEMBER = new RegExp(NAME, 'gu')
const CUES =
  /感谢|感謝|致谢|致謝|鸣谢|朋友|同事|伙伴|夥伴|一起|共同作者|合作者|老师|團隊成員|团队成员|\b[Tt]hank(?:s|ful)?\b|\b[Gg]rateful\b|\bfriends?\b|\bcolleagues?\b|\bteammates?\b|\bcollaborators?\b|\bco-?authors?\b|\b[Ss]hout[- ]?outs?\b|\bhung out\b|\bjoint work\b/gu

/** How far from its word a list may stand, in UTF-16 units. */
const REACH = 48

/** Lists of capitalised names in `text`, in order; whether they are people is for the caller where `cue` is null. */
export function findNameLists(text: string): NameList[] {
  const cues = [...text.matchAll(CUES)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const lists: NameList[] = []
  let next = 0
  for (const match of text.matchAll(LIST)) {
    const start = match.index
    const end = start + match[0].length
    const names = [...match[0].matchAll(MEMBER)].map((name) => ({
      start: start + name.index,
      end: start + name.index + name[0].length,
    }))
    while (next < cues.length && cues[next]!.end < start - REACH) next++
    const near = cues
      .slice(next, next + 8)
      .filter(
        (cue) =>
          cue.start <= end + REACH && !text.slice(Math.min(cue.end, end), Math.max(cue.start, start)).includes('\n'),
      )
    lists.push({ names, cue: near[0] ?? null })
  }
  return lists
}
