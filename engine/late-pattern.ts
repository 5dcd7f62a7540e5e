/**
 * A pattern that is put together when a text first needs it. One that is made from a string is read at once, with all the letters of
 * its Unicode properties: 1 to 6 ms of a script that starts, for texts of which many never ask for it.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined
  return () => (made ??= new RegExp(source, flags))
}
