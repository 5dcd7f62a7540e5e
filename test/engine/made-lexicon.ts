import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon, type Lexicon } from '../../engine/lexicon.ts'
import { readPack } from '../../engine/pack.ts'

/** A glossary of these entries alone, written as in a pack; no Taiwan wordings are made of them. */
export function madeLexicon(entries: readonly object[]): Lexicon {
  const result = readPack(JSON.stringify({ id: 'test', title: 'Test', entries }))
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return openLexicon(compileLexicon([result.pack], { variants: () => [] }))
}
