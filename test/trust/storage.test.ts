import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { importPack } from '../../engine/pack-import.ts'
import type { Pack } from '../../engine/model.ts'
import { readKept, stored, VERSION } from '../../engine/notebook/read.ts'
import { keep } from '../../entrypoints/background/notebook.ts'
import { parseBackup, restore } from '../../entrypoints/options/backup.ts'
import { addPack, readOwnPack } from '../../entrypoints/options/own-packs.ts'
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readOwnPacks,
  readSettings,
  setKnown,
  setSite,
  watchKnown,
  watchSettings,
} from '../../entrypoints/options/settings.ts'
import { recallPair, rememberPair } from '../../entrypoints/sidepanel/pair-memory.ts'
import { bead, entry } from '../engine/notebook/lines.ts'
import { rounds } from './size.mjs'

const { sync, local } = fakeBrowser.storage

beforeEach(() => fakeBrowser.reset())

function packOf(text: string, fileName = 'friends.csv'): Pack {
  const result = importPack(text, fileName)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.pack
}

/** Anything that JSON can hold, often in the shape of the settings. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), '__proto__', 'later'), fc.jsonValue({ maxDepth: 2 })),
)

const isSound = (settings: unknown): void => {
  const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value)
  for (const [key, value] of Object.entries(DEFAULT_SETTINGS)) {
    const given = (settings as Record<string, unknown>)[key]
    expect(kindOf(given), key).toBe(kindOf(value))
    if (Array.isArray(given)) expect(given.every((each) => typeof each === 'string')).toBe(true)
  }
}

describe('An item that is not what it should be', () => {
  it('is the default, value by value, and never an error', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (stored) => {
        await sync.set({ settings: stored })
        isSound(await readSettings())
        const watched = await new Promise((resolve) => {
          const stop = watchSettings((settings) => {
            stop()
            resolve(settings)
          })
        })
        isSound(watched)
        await setSite('a.example', 'off')
        expect((await readSettings()).offHosts).toContain('a.example')
      }),
      { numRuns: rounds(100, 3000) },
    )
  })

  it('is no list of known names, of packs, of pairs', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (stored) => {
        await local.set({ known: stored, ownPacks: stored, chosenPairs: stored, 'ownPack-own-a': stored })
        await setKnown('person/a', true)
        const known = await new Promise<ReadonlySet<string>>((resolve) => {
          const stop = watchKnown((ids) => {
            stop()
            resolve(ids)
          })
        })
        expect(known.has('person/a')).toBe(true)
        for (const pack of await readOwnPacks()) expect(typeof pack.id).toBe('string')
        expect(await readOwnPack('own-a')).toBeNull()
        expect(await recallPair('https://a.example/1')).toBeNull()
        await rememberPair('https://a.example/1', 'https://b.example/2', null)
        expect(await recallPair('https://a.example/1')).toMatchObject({ other: 'https://b.example/2' })
      }),
      { numRuns: rounds(100, 3000) },
    )
  })

  it('leads to no address that is none', async () => {
    for (const other of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://a.example']) {
      await local.set({ chosenPairs: [{ page: 'a.example/1', other, title: null }] })
      expect(await recallPair('https://a.example/1')).toBeNull()
    }
  })
})

describe('Another version', () => {
  it('older: what it lacks is the default, what it chose stays', async () => {
    await sync.set({ settings: { theme: 'dark', offHosts: ['a.example'] } })
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', offHosts: ['a.example'] })
  })

  it('newer, on another computer: what it alone understands is not lost by a change here', async () => {
    await sync.set({ settings: { ...DEFAULT_SETTINGS, marks: 'hover', later: { any: [1] } }, settings$: { v: 9 } })
    expect((await readSettings()).marks).toBe('all')
    await changeSettings({ theme: 'dark' })
    const stored = (await sync.get(null)) as { settings: object; settings$: object }
    expect(stored.settings).toMatchObject({ marks: 'hover', later: { any: [1] }, theme: 'dark' })
    expect(stored.settings$).toEqual({ v: 9 })
    expect((await readSettings()).theme).toBe('dark')
  })
})

describe('A line of the notebook', () => {
  const line = entry(1, 'A note.', ['people'])
  const key = `kept-${line.id}`

  it('that no version of this program wrote is read or refused, and never throws', () => {
    const version = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.jsonValue({ maxDepth: 1 }))
    const like = fc
      .tuple(anything, version)
      .map(([value, v]) => ({ ...stored(line), ...(typeof value === 'object' ? value : {}), v }))
    fc.assert(
      fc.property(fc.oneof(anything, like), (value) => {
        const read = readKept(value)
        if (read.ok) expect(readKept(stored(read.item))).toEqual(read)
        else expect(['newer', 'broken']).toContain(read.why)
      }),
      { numRuns: rounds(300, 20_000) },
    )
    for (const v of [VERSION + 1, VERSION + 100]) expect(readKept({ v })).toMatchObject({ ok: false, why: 'newer' })
  })

  it('that cannot be read is set aside as it is, whatever else is stored, and the new one is kept', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (before, list, state) => {
        fakeBrowser.reset()
        const other = bead()
        await local.set({ [key]: before, [`kept-${other.id}`]: stored(other), kept: list, keptState: state })
        expect(await keep([line])).toBe('kept')
        const now = (await local.get(null)) as Record<string, unknown>
        expect(readKept(now[key])).toMatchObject({ ok: true, item: { id: line.id, note: { value: 'A note.' } } })
        expect(JSON.stringify(now[`keptAside-${line.id}`] ?? null)).toBe(JSON.stringify(before))
        expect(now[`kept-${other.id}`]).toEqual(stored(other))
        expect(now['kept']).toMatchObject({ ids: expect.arrayContaining([line.id]) })
      }),
      { numRuns: rounds(100, 3000) },
    )
  })
})

describe('A full browser', () => {
  const full = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
  const everything = async (): Promise<string> => JSON.stringify([await sync.get(null), await local.get(null)])
  const backup = (more: object): File =>
    new File(
      [JSON.stringify({ program: 'bandu', version: 1, sync: { settings: { theme: 'dark' } }, local: {}, ...more })],
      'bandu.json',
    )

  it.each(['sync', 'local'] as const)('loses nothing to a backup for which there is no room in %s', async (area) => {
    await addPack(packOf('Ada Lovelace,,person'))
    await setKnown('person/a', true)
    await changeSettings({ theme: 'light' })
    const before = await everything()
    const set = vi.spyOn(fakeBrowser.storage[area], 'set').mockImplementationOnce(full)
    const outcome = await restore(backup({ local: { known: ['person/b'], chosenPairs: [] } }))
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('quota') })
    set.mockRestore()
    expect(await everything()).toBe(before)
  })

  it('keeps the settings as they are when a change has no room, and says so to whoever asked', async () => {
    await changeSettings({ theme: 'light' })
    const before = await everything()
    const set = vi.spyOn(sync, 'set').mockImplementation(full)
    await expect(changeSettings({ theme: 'dark' })).rejects.toThrow('quota')
    set.mockRestore()
    expect(await everything()).toBe(before)
  })
})

describe('A backup', () => {
  it('of anything is read or refused with a reason, and never throws', () => {
    const like = fc.record({
      program: fc.constantFrom('bandu', 'other', 1),
      version: fc.constantFrom(1, 2, '1'),
      sync: fc.oneof(anything, fc.record({ settings: anything })),
      local: fc.oneof(
        anything,
        fc.dictionary(fc.constantFrom('known', 'ownPacks', 'ownPack-own-a', 'chosenPairs', '__proto__'), anything),
      ),
    })
    const text = fc.oneof(
      like.map((value) => JSON.stringify(value)),
      fc.json(),
      fc.string(),
    )
    fc.assert(
      fc.property(text, (given) => {
        const read = parseBackup(given)
        if (typeof read === 'string') {
          expect(read).not.toBe('')
          return
        }
        const { settings } = read.sync
        expect(settings === undefined || (typeof settings === 'object' && !Array.isArray(settings))).toBe(true)
        for (const key of ['known', 'ownPacks', 'chosenPairs'])
          if (Object.hasOwn(read.local, key)) expect(Array.isArray(read.local[key])).toBe(true)
      }),
      { numRuns: rounds(300, 20_000) },
    )
  })

  it.each([
    [{ settings: [] }, {}, 'settings'],
    [{}, { known: 5 }, 'known'],
    [{}, { chosenPairs: {} }, 'chosenPairs'],
  ])('of %j and %j is refused for its %s', (settings, lists, reason) => {
    expect(parseBackup(JSON.stringify({ program: 'bandu', version: 1, sync: settings, local: lists }))).toBe(reason)
  })

  it('that cannot be opened is refused in words', async () => {
    const gone = { size: 10, text: () => Promise.reject(new Error('NotFoundError')) } as unknown as File
    expect(await restore(gone)).toMatchObject({ ok: false })
  })
})
