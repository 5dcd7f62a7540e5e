import { describe, expect, it } from 'vitest'
import type { Entry, EntryId, Mention, Reading } from '../../../engine/model.ts'
import { createToldEntries, type Told } from '../../../entrypoints/sidepanel/told-entries.ts'
import { NOTHING_NAMED } from '../../fixtures/reading.ts'

describe('The entries of what a page has told', () => {
  it('are all that its mentions and their evidence name, each asked for once', async () => {
    const { asked, load } = glossary()
    const withEntries = createToldEntries({ firstSeen, load })
    const first = await last(withEntries(naming('person/quoc-le', 'model/gemini'), 'zh-Hans'))
    expect(first).toEqual(['person/quoc-le', 'organisation/google', 'model/gemini'])
    const second = await last(withEntries(naming('person/yi-tay', 'model/gemini'), 'zh-Hans'))
    expect(second).toEqual(['person/yi-tay', 'organisation/google', 'model/gemini'])
    expect(asked).toEqual([['person/quoc-le', 'organisation/google', 'model/gemini'], ['person/yi-tay']])
  })

  it('come in two steps where they are many: those that are seen first, then all in their order', async () => {
    const { asked, load } = glossary()
    let answer = (): void => {}
    const firstIsSeen = new Promise<void>((resolve) => (answer = resolve))
    const slow: typeof load = async (wanted, chinese) => {
      if (wanted.length > 1) await firstIsSeen
      return load(wanted, chinese)
    }
    const ids = Array.from({ length: 150 }, (_, nth) => `person/number-${nth}`)
    const steps: Told[] = []
    for await (const step of createToldEntries({ firstSeen, load: slow })(naming(...ids), 'zh-Hans')) {
      steps.push(step)
      answer()
    }
    expect(steps.map(({ whole, reading }) => [whole, reading.entries.length])).toEqual([
      [false, 1],
      [true, 151],
    ])
    expect(steps[0]!.reading.entries[0]!.id).toBe('person/number-7')
    expect(steps[1]!.reading.entries.slice(0, 3).map(({ id }) => id)).toEqual([
      'person/number-0',
      'organisation/google',
      'person/number-1',
    ])
    expect(asked.map(({ length }) => length)).toEqual([1, 150])
  })

  it('are asked for anew in another variety of Chinese', async () => {
    const { asked, load } = glossary()
    const withEntries = createToldEntries({ firstSeen, load })
    await last(withEntries(naming('person/quoc-le'), 'zh-Hans'))
    await last(withEntries(naming('person/quoc-le'), 'zh-Hant'))
    expect(asked).toHaveLength(2)
  })

  it('are missing where no pack has them any more, or the page names what is no id', async () => {
    const withEntries = createToldEntries({ firstSeen, load: glossary().load })
    expect(await last(withEntries(naming('person/gone', 'x'.repeat(201)), 'zh-Hans'))).toEqual(['organisation/google'])
  })

  it('are none while the background does not answer, and are asked for again with the next reading', async () => {
    const { load } = glossary()
    const answers = [async () => null, load]
    const withEntries = createToldEntries({ firstSeen, load: (ids, chinese) => answers.shift()!(ids, chinese) })
    expect(await last(withEntries(naming('person/quoc-le'), 'zh-Hans'))).toEqual([])
    expect(await last(withEntries(naming('person/quoc-le'), 'zh-Hans'))).toHaveLength(2)
  })
})

const firstSeen = (): ReadonlySet<EntryId> => new Set(['person/number-7'])

/** The ids of the last step. */
async function last(steps: AsyncGenerator<Told>): Promise<EntryId[]> {
  return (await all(steps)).at(-1)!.reading.entries.map(({ id }) => id)
}

async function all(steps: AsyncGenerator<Told>): Promise<Told[]> {
  const told: Told[] = []
  for await (const step of steps) told.push(step)
  return told
}

/** Each of them is decided by a tie to one organisation. */
function naming(...ids: readonly EntryId[]): Reading {
  const mentions = ids.map((entryId, at): Mention => ({
    span: { start: at * 10, end: at * 10 + 5 },
    kind: 'person',
    entryId,
    sureness: 'likely',
    evidence: { by: 'graph', form: 'Le', via: ['organisation/google'], others: [] },
  }))
  return { ...NOTHING_NAMED, mentions }
}

function glossary() {
  const asked: (readonly EntryId[])[] = []
  return {
    asked,
    async load(ids: readonly EntryId[], _chinese: string): Promise<readonly Entry[] | null> {
      asked.push(ids)
      return ids.filter((id) => !id.endsWith('gone')).map(entryOf)
    },
  }
}

function entryOf(id: EntryId): Entry {
  return {
    id,
    kind: 'person',
    subtype: 'researcher',
    forms: [],
    gloss: { en: 'One.', zh: '一。' },
    facts: [],
    relations: [],
    links: [],
  }
}
