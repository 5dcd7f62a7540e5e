import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Kept } from '../../../engine/model.ts'
import { forgotten, revived, withNote } from '../../../engine/notebook/change.ts'
import { readKept, stored } from '../../../engine/notebook/read.ts'
import { keep, watchSync } from '../../../entrypoints/background/notebook.ts'
import { keptIdsItem, keptStateItem } from '../../../entrypoints/options/settings.ts'
import { bead, entry } from '../../engine/notebook/lines.ts'

const { local, sync } = fakeBrowser.storage

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

describe('the notebook', () => {
  it('holds what is kept here, and soon in the sync', async () => {
    expect(await keep([entry(), bead()])).toBe('kept')
    expect((await keptIdsItem.getValue()).ids).toEqual([entry().id, bead().id])
    await vi.waitFor(async () => expect(Object.keys(await sync.get(null)).filter(isLine)).toHaveLength(2), WAIT)
  })

  it('loses nothing when two windows write at once', async () => {
    const line = entry()
    await keep([line])
    await Promise.all([
      keep([withNote(line, 'from one window', 3000)]),
      keep([{ ...line, tags: { value: ['other'], at: 3001 } }]),
      ...Array.from({ length: 20 }, (_, at) => keep([bead(at + 1, `Sentence ${at}.`)])),
    ])
    expect(await here(line.id)).toMatchObject({ note: { value: 'from one window' }, tags: { value: ['other'] } })
    expect((await keptIdsItem.getValue()).ids).toHaveLength(21)
  })

  it('lets go of a deleted line, and undo brings it back whole', async () => {
    const line = entry(1000, 'a note', ['a tag'])
    await keep([line])
    const gone = forgotten(line, 2000)
    await keep([gone])
    expect(await keptIdsItem.getValue()).toEqual({ ids: [], gone: [line.id] })
    expect(JSON.stringify(await local.get(`kept-${line.id}`))).not.toContain('a note')
    await keep([revived(gone, 2001)])
    expect((await keptIdsItem.getValue()).ids).toEqual([line.id])
    expect(await here(line.id)).toMatchObject({ note: { value: 'a note' }, tags: { value: ['a tag'] } })
  })

  it('changes nothing when the browser has no room', async () => {
    await keep([entry()])
    const before = await local.get(null)
    vi.spyOn(local, 'set').mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'))
    expect(await keep([bead()])).toBe('full')
    expect(await local.get(null)).toEqual(before)
  })

  it('keeps here what the sync does not take, and says so', async () => {
    vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    expect(await keep([entry(), bead()])).toBe('kept')
    await vi.waitFor(async () => expect(await keptStateItem.getValue()).toEqual({ here: 2, aside: 0 }), WAIT)
    expect((await keptIdsItem.getValue()).ids).toHaveLength(2)
  })
})

describe('two computers', () => {
  it('come to the same, whoever wrote last', async () => {
    const line = entry()
    await keep([withNote(line, 'at home', 4000)])
    watchSync()
    // What another computer put there: a tag on the same line, a line of its own, and a deletion.
    await sync.set({
      [`kept-${line.id}`]: stored({ ...line, tags: { value: ['at work'], at: 5000 } }),
      [`kept-${bead().id}`]: stored(bead()),
    })
    await vi.waitFor(async () => {
      expect(await here(line.id)).toMatchObject({ note: { value: 'at home' }, tags: { value: ['at work'] } })
      expect((await keptIdsItem.getValue()).ids).toContain(bead().id)
      expect((await sync.get(`kept-${line.id}`))[`kept-${line.id}`]).toMatchObject({ note: { value: 'at home' } })
    }, WAIT)
  })

  it('take nothing away because it left the sync', async () => {
    await keep([entry()])
    watchSync()
    await vi.waitFor(async () => expect(Object.keys(await sync.get(null)).filter(isLine)).toHaveLength(1), WAIT)
    await sync.clear()
    await keep([bead()])
    await vi.waitFor(async () => expect(Object.keys(await sync.get(null)).filter(isLine)).toHaveLength(2), WAIT)
    expect((await keptIdsItem.getValue()).ids).toContain(entry().id)
  })
})

describe('a broken line', () => {
  it('is set aside and never deleted, and comes back once it can be read', async () => {
    await local.set({
      'kept-person/who': { v: 1, id: 'person/who', note: 7 },
      'kept-term/later': { v: 2, anything: true },
    })
    await keep([entry()])
    await vi.waitFor(async () => expect(await keptStateItem.getValue()).toEqual({ here: 0, aside: 2 }), WAIT)
    expect(await local.get(null)).toMatchObject({
      'keptAside-person/who': { v: 1, id: 'person/who', note: 7 },
      'keptAside-term/later': { v: 2, anything: true },
    })
    expect((await keptIdsItem.getValue()).ids).toEqual([entry().id])

    await local.set({ 'keptAside-person/who': stored({ ...entry(), id: 'person/who' }) })
    await keep([bead()])
    await vi.waitFor(async () => expect((await keptIdsItem.getValue()).ids).toContain('person/who'), WAIT)
    expect(await keptStateItem.getValue()).toEqual({ here: 0, aside: 1 })
  })

  it('of the sync is left there, for a computer that can read it', async () => {
    const later = { v: 2, id: entry().id, anything: true }
    await sync.set({ [`kept-${entry().id}`]: later })
    await keep([entry(), bead()])
    await vi.waitFor(async () => expect(await keptStateItem.getValue()).toMatchObject({ here: 1 }), WAIT)
    expect((await sync.get(null))[`kept-${entry().id}`]).toEqual(later)
  })

  it('does not hide the others when it is the list itself', async () => {
    await keep([entry()])
    await local.remove('kept')
    await keep([bead()])
    await vi.waitFor(async () => expect((await keptIdsItem.getValue()).ids).toHaveLength(2), WAIT)
  })
})

const WAIT = { timeout: 5000 }

function isLine(key: string): boolean {
  return key.startsWith('kept-')
}

async function here(id: string): Promise<Kept | null> {
  const read = readKept((await local.get(`kept-${id}`))[`kept-${id}`])
  return read.ok ? read.item : null
}
