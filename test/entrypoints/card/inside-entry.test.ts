import { expect, it } from 'vitest'
import type { Mention } from '../../../engine/model.ts'
import { namesByText } from '../../../entrypoints/card/inside-entry.ts'

it('gives each text its own names: whole ones, known ones, once each, and never the card’s own', () => {
  const lines = ['Quoc V. Le', 'Founder of Google Brain with Jeff Dean. Google Brain made it.', 'Quoc Le of Katelyn']
  const text = lines.join('\n')
  const mention = (form: string, entryId: string | null, nth = 0): Mention => {
    let start = text.indexOf(form)
    for (let i = 0; i < nth; i++) start = text.indexOf(form, start + 1)
    const sureness = entryId ? 'sure' : 'unknown'
    const evidence = { by: 'name', form, status: 'preferred' } as const
    return { span: { start, end: start + form.length }, kind: 'person', entryId, sureness, evidence }
  }
  const mentions = [
    mention('Quoc V. Le', 'person/quoc-le'),
    mention('Google Brain', 'organisation/google-brain'),
    // Inside the one before.
    mention('Google', 'organisation/google'),
    mention('Jeff Dean', 'person/jeff-dean'),
    mention('Google Brain', 'organisation/google-brain', 1),
    mention('Quoc Le', 'person/quoc-le'),
    mention('Katelyn', null),
  ]
  const names = namesByText(lines, mentions, 'person/quoc-le')
  expect([...names.keys()]).toEqual(lines.slice(1))
  expect(names.get(lines[1]!)!.map(({ span, entryId }) => [lines[1]!.slice(span.start, span.end), entryId])).toEqual([
    ['Google Brain', 'organisation/google-brain'],
    ['Jeff Dean', 'person/jeff-dean'],
  ])
  expect(names.get(lines[2]!)).toEqual([])
})
