import { describe, expect, it } from 'vitest'
import type { Entry, EntryId, Mention, Reading } from '../../../engine/model.ts'
import { createToldEntries } from '../../../entrypoints/sidepanel/told-entries.ts'

const EMPTY: Reading = {
  state: 'read',
  url: 'https://www.yitay.net/blog',
  title: 'Returning',
  siteName: null,
  language: 'en',
  length: 100,
  mentions: [],
  entries: [],
  pairs: [],
  article: null,
  truncated: false,
}

describe('The entries of what a page has told', () => {
  it('are all that its mentions and their evidence name, each asked for once', async () => {
    const { asked, load } = glossary()
    const withEntries = createToldEntries(load)
    const first = await withEntries(naming('person/quoc-le', 'model/gemini'), 'zh-Hans')
    expect(first.entries.map(({ id }) => id)).toEqual(['person/quoc-le', 'organisation/google', 'model/gemini'])
    const second = await withEntries(naming('person/yi-tay', 'model/gemini'), 'zh-Hans')
    expect(second.entries.map(({ id }) => id)).toEqual(['person/yi-tay', 'organisation/google', 'model/gemini'])
    expect(asked).toEqual([['person/quoc-le', 'organisation/google', 'model/gemini'], ['person/yi-tay']])
  })

  it('are asked for anew in another variety of Chinese', async () => {
    const { asked, load } = glossary()
    const withEntries = createToldEntries(load)
    await withEntries(naming('person/quoc-le'), 'zh-Hans')
    await withEntries(naming('person/quoc-le'), 'zh-Hant')
    expect(asked).toHaveLength(2)
  })

  it('are missing where no pack has them any more, or the page names what is no id', async () => {
    const withEntries = createToldEntries(glossary().load)
    const { entries } = await withEntries(naming('person/gone', 'x'.repeat(201)), 'zh-Hans')
    expect(entries.map(({ id }) => id)).toEqual(['organisation/google'])
  })

  it('are none while the background does not answer, and are asked for again with the next reading', async () => {
    const { load } = glossary()
    const answers = [async () => null, load]
    const withEntries = createToldEntries((ids, chinese) => answers.shift()!(ids, chinese))
    expect((await withEntries(naming('person/quoc-le'), 'zh-Hans')).entries).toEqual([])
    expect((await withEntries(naming('person/quoc-le'), 'zh-Hans')).entries).toHaveLength(2)
  })
})

/** Each of them is decided by a tie to one organisation. */
function naming(...ids: readonly EntryId[]): Reading {
  const mentions = ids.map((entryId, at): Mention => ({
    span: { start: at * 10, end: at * 10 + 5 },
    kind: 'person',
    entryId,
    sureness: 'likely',
    evidence: { by: 'graph', form: 'Le', via: ['organisation/google'], others: [] },
  }))
  return { ...EMPTY, mentions }
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
