/** How much a line of the notebook may hold, in UTF-16 code units: it must fit where it is synchronised. */
export const SENTENCE_LIMIT = 1000
export const NAME_LIMIT = 200
export const TITLE_LIMIT = 200
export const NOTE_LIMIT = 4000
export const TAG_LIMIT = 40
export const MOST_TAGS = 20

/** Never through the middle of a character. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')
}
