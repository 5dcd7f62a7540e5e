import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PanelMessage } from '../../../entrypoints/reader/messages.ts'
import { parsePanelMessage } from '../../../entrypoints/reader/parse-panel-message.ts'

const span = { start: 3, end: 9 }
const entry = {
  id: 'person/quoc-le',
  kind: 'person',
  subtype: 'researcher',
  forms: [],
  gloss: { en: '', zh: '' },
  facts: [],
  relations: [],
  links: [],
} as const

const COMMANDS: readonly PanelMessage[] = [
  { type: 'reveal', span, open: true },
  { type: 'follow', offset: 4 },
  { type: 'goBack' },
  { type: 'hoverEntry', key: 'person/quoc-le' },
  { type: 'hoverEntry', key: null },
  { type: 'light', spans: [span] },
  { type: 'readAnyway' },
  { type: 'extract' },
  { type: 'twins', twins: null },
  { type: 'twins', twins: [{ span, text: null, language: 'en', confidence: 0.9, url: 'https://a.example/' }] },
  { type: 'choose', mention: 0, entry },
]

describe('A command of the panel', () => {
  it.each(COMMANDS)('is taken as it is: $type', (command) => {
    expect(parsePanelMessage(command)).toEqual(command)
  })

  it.each([
    [{ type: 'reveal', span: { start: 9, end: 3 }, open: true }],
    [{ type: 'follow', offset: -1 }],
    [{ type: 'light', spans: [span, null] }],
    [{ type: 'twins', twins: [{ span, text: 1, language: 'en', confidence: 0.9, url: 'https://a.example/' }] }],
    [{ type: 'choose', mention: 0.5, entry }],
    [{ type: 'choose', mention: 0, entry: { ...entry, facts: 'none' } }],
    [Object.create({ type: 'goBack' })],
    ['goBack'],
    [null],
  ])('that cannot be obeyed is none: %j', (message) => {
    expect(parsePanelMessage(message)).toBeNull()
  })

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (message) => void parsePanelMessage(message)))
  })
})
