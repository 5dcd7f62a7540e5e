import { browser } from 'wxt/browser'
import { openLexicon } from '../../engine/lexicon.ts'

export interface BuiltInPack {
  readonly id: string
  readonly title: string
  readonly count: number
}

/** The packs that came with the extension, counted in the compiled glossary. */
export async function builtInPacks(): Promise<readonly BuiltInPack[]> {
  const response = await fetch(browser.runtime.getURL('/lexicon.bin' as never))
  const lexicon = openLexicon(new Uint8Array(await response.arrayBuffer()))
  const counts = lexicon.packs.map(() => 0)
  for (let index = 0; index < lexicon.entryCount; index++) counts[lexicon.packOf(index)]!++
  return lexicon.packs.map(({ id, title }, at) => ({ id, title, count: counts[at]! }))
}
