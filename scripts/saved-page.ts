import type { Article } from '../engine/model.ts'

/** The article of a saved page, or what is wrong with it in one line. */
export async function readPage(
  _bytes: Uint8Array,
  { file }: { file: string; url: string | null },
): Promise<Article | string> {
  return `${file}: no article in it`
}
