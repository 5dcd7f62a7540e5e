import { expect, it } from 'vitest'
import { findDottedAcronyms } from '../../engine/dotted-acronyms.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import { readPack } from '../../engine/pack.ts'

const PACK = {
  id: 'dots',
  title: 'Dots',
  entries: [
    { id: 'organisation/ftc', forms: ['Federal Trade Commission', 'FTC'], gloss: { en: 'An agency.' } },
    { id: 'organisation/mit', forms: ['MIT'], gloss: { en: 'A university.' } },
    { id: 'term/ai-safety', forms: ['AI safety'], gloss: { en: 'A field.' } },
    { id: 'term/ipo', forms: ['IPO'], gloss: { en: 'A listing.' } },
  ],
}
const result = readPack(JSON.stringify(PACK))
if (!result.ok) throw new Error(JSON.stringify(result.errors))
const lexicon = openLexicon(compileLexicon([result.pack], { variants: () => [] }))

it.each([
  ['The F.T.C. sued.', ['F.T.C.']],
  ['It was the F.T.C.’s idea, and A.I. safety too.', ['F.T.C.', 'A.I. safety']],
  ['After its I.P.O., she left for M.I.T.', ['I.P.O.', 'M.I.T.']],
  ['J.R.R. Tolkien wrote to the U.N. and to the FTC.', []],
  ['the files M.I.T.x and a.M.I.T. and 3M.I.T.', []],
])('reads the acronyms of “%s”', (text, found) => {
  expect(findDottedAcronyms(text, lexicon).map(({ start, end }) => text.slice(start, end))).toEqual(found)
})

it('reads an acronym wherever a long text is cut', () => {
  const text = `${'word '.repeat(30)}the F.T.C. ${'word '.repeat(30)}`
  expect(findDottedAcronyms(text, lexicon).map(({ start, end }) => text.slice(start, end))).toEqual(['F.T.C.'])
})
