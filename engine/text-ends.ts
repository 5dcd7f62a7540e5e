/**
 * The end of a text, looked at from the end. `/[.,]+$/` reads well and begins anew at every place of a long text; these take
 * as long as what they cut off.
 */

/** Without white space and `marks` at its end. */
export function trimmedEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && (marks.includes(text[end - 1]!) || text[end - 1]!.trim() === '')) end--
  return text.slice(0, end)
}

/** What comes after the last of the `stops`. */
export function afterLast(text: string, stops: string): string {
  let start = text.length
  while (start > 0 && !stops.includes(text[start - 1]!)) start--
  return text.slice(start)
}
