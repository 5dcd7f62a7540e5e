import { describe, expect, it } from 'vitest'
import { readPack } from '../../engine/pack.ts'
import { checkPacks } from '../../scripts/pack-check.ts'

const gloss = { en: 'x', zh: '某' }

function findings(entries: readonly object[], texts: readonly string[] = []): string[] {
  const json = `{"id":"test","title":"Test","entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}`
  const result = readPack(json, 'test')
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return checkPacks([{ file: 'test.json', pack: result.pack, lines: json.split('\n') }], texts).map(
    ({ level, line, entryId, message }) => `${level} ${line} ${entryId}: ${message}`,
  )
}

const CASES: readonly (readonly [what: string, entries: readonly object[], ...expected: RegExp[]])[] = [
  [
    'nothing wrong',
    [
      { id: 'model/a1', forms: ['Alpha One'], gloss },
      { id: 'model/b1', forms: ['Beta One'], gloss, relations: { 'part-of': ['model/a1'] } },
    ],
  ],
  [
    'entries out of order',
    [
      { id: 'model/b1', forms: ['Beta One'], gloss },
      { id: 'model/a1', forms: ['Alpha One'], gloss },
    ],
    /^error 3 model\/a1: stands after model\/b1/,
  ],
  [
    'one name for two things',
    [
      { id: 'model/falcon', forms: ['Falcon'], gloss },
      { id: 'model/falcon-9', forms: ['falcon'], gloss },
    ],
    /^error 3 model\/falcon-9: “falcon” is also a name of model\/falcon/,
  ],
  [
    'a name that cues tell apart',
    [
      { id: 'model/falcon', forms: ['Falcon'], gloss },
      { id: 'model/falcon-9', forms: [{ text: 'Falcon', cues: { near: ['SpaceX'] } }, 'Falcon 9'], gloss },
    ],
  ],
  [
    'a given name of two people',
    [
      { id: 'person/jason-a', forms: ['Jason Aa', { text: 'Jason', part: 'short' }], gloss },
      { id: 'person/jason-b', forms: ['Jason Bb', { text: 'Jason', part: 'short' }], gloss },
    ],
  ],
  [
    'a relation to nothing',
    [{ id: 'person/a', forms: ['Ada Aa'], gloss, relations: { 'works-at': ['organisation/nowhere'] } }],
    /^error 2 person\/a: works-at organisation\/nowhere: there is no such entry/,
  ],
  [
    'a gloss in one language',
    [{ id: 'term/a', forms: ['attention mask'], gloss: { en: 'x' } }],
    /^error 2 term\/a: no gloss in Chinese/,
  ],
  ['a name that is too short', [{ id: 'term/juan', forms: ['卷'], gloss }], /^error 2 term\/juan: “卷” is too short/],
  ['a short name in its frames', [{ id: 'term/juan', forms: [{ text: '卷', cues: { frames: ['有多{}'] } }], gloss }]],
  [
    'only a part of a name',
    [{ id: 'person/a', forms: [{ text: 'Ada', part: 'short' }], gloss }],
    /^error 2 person\/a: only short forms/,
  ],
]

describe('checkPacks', () => {
  it.each(CASES.map(([what, entries, ...expected]) => ({ what, entries, expected })))(
    'tells of $what',
    ({ entries, expected }) => {
      const found = findings(entries)
      expect(found).toHaveLength(expected.length)
      expected.forEach((pattern, i) => expect(found[i]).toMatch(pattern))
    },
  )

  it('warns of a name that stands in most texts', () => {
    const texts = [
      'The model is new.',
      'A model again.',
      'No models, one model.',
      'Every model counts.',
      'Nothing here.',
    ]
    expect(findings([{ id: 'term/model', forms: ['model'], gloss }], texts)).toEqual([
      'warning 2 term/model: “model” stands in 4 of 5 texts; is it a name?',
    ])
  })
})
