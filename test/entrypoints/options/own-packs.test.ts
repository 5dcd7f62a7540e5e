import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { importPack } from '../../../engine/pack-import.ts'
import type { Kept, Pack } from '../../../engine/model.ts'
import { forgotten } from '../../../engine/notebook/change.ts'
import { stored } from '../../../engine/notebook/read.ts'
import { parseBackup, restore } from '../../../entrypoints/options/backup.ts'
import { addPack, MOST_PACKS, readOwnPack, removePack, switchPack } from '../../../entrypoints/options/own-packs.ts'
import { ownPacksItem } from '../../../entrypoints/options/settings.ts'
import { bead, entry } from '../../engine/notebook/lines.ts'

function packOf(text: string, fileName = 'friends.csv'): Pack {
  const result = importPack(text, fileName)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.pack
}

const FRIENDS = packOf('Ada Lovelace,埃达·洛芙莱斯,person,Wrote the first program.\nReka AI,,organisation')

beforeEach(() => fakeBrowser.reset())

/** What a backup made now would hold. */
async function backup(): Promise<string> {
  const { sync, local } = fakeBrowser.storage
  return JSON.stringify({ program: 'bandu', version: 1, sync: await sync.get(null), local: await local.get(null) })
}

describe('A pack of her own', () => {
  it('is kept, listed, switched and removed', async () => {
    expect(await addPack(FRIENDS)).toBe('added')
    expect(await ownPacksItem.getValue()).toMatchObject([{ id: FRIENDS.id, title: 'friends', count: 2, on: true }])
    expect(await readOwnPack(FRIENDS.id)).toEqual(FRIENDS)
    await switchPack(FRIENDS.id, false)
    expect((await ownPacksItem.getValue())[0]!.on).toBe(false)
    await removePack(FRIENDS.id)
    expect(await ownPacksItem.getValue()).toEqual([])
    expect(await readOwnPack(FRIENDS.id)).toBeNull()
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.includes(FRIENDS.id))).toEqual([])
  })

  it('takes the place of an older one of the same title, and its turn', async () => {
    await addPack(FRIENDS)
    await addPack(packOf('Zorblax', 'later.csv'))
    await addPack(packOf('Grace Hopper,,person'))
    expect((await ownPacksItem.getValue()).map(({ title, count }) => [title, count])).toEqual([
      ['friends', 1],
      ['later', 1],
    ])
    expect((await readOwnPack(FRIENDS.id))!.entries[0]!.id).toBe('person/own-grace-hopper')
  })

  it('is refused, and nothing changed, when there are too many or the browser is full', async () => {
    for (let n = 0; n < MOST_PACKS; n++) await addPack(packOf('Zorblax', `pack ${n}.csv`))
    expect(await addPack(FRIENDS)).toBe('too-many-packs')
    await fakeBrowser.storage.local.clear()
    await addPack(FRIENDS)
    const before = await backup()
    const set = fakeBrowser.storage.local.set
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
    expect(await addPack(packOf('Zorblax', 'later.csv'))).toBe('full')
    expect(await addPack(packOf('Zorblax'))).toBe('full')
    fakeBrowser.storage.local.set = set
    expect(await backup()).toBe(before)
  })
})

describe('A backup', () => {
  it('takes her packs along and brings them back, in the place of those that were there', async () => {
    await addPack(FRIENDS)
    await switchPack(FRIENDS.id, false)
    const file = new File([await backup()], 'bandu.json')
    await removePack(FRIENDS.id)
    const later = packOf('Zorblax', 'later.csv')
    await addPack(later)
    expect(await restore(file)).toEqual({ ok: true })
    expect(await ownPacksItem.getValue()).toMatchObject([{ title: 'friends', count: 2, on: false }])
    expect(await readOwnPack(FRIENDS.id)).toEqual(FRIENDS)
    expect(await readOwnPack(later.id)).toBeNull()
  })

  it('takes her notebook along, and merges it with what was written since', async () => {
    const asked: Kept[] = []
    fakeBrowser.runtime.onMessage.addListener(((
      message: { items: Kept[] },
      _: unknown,
      respond: (a: string) => void,
    ) => {
      asked.push(...message.items)
      respond('kept')
      return true
    }) as never)
    await fakeBrowser.storage.local.set({
      [`kept-${entry().id}`]: stored(entry(1, 'here')),
      [`kept-${bead().id}`]: stored(forgotten(bead(), 9000)),
      'keptAside-term/x': { v: 1, broken: true },
    })
    await fakeBrowser.storage.sync.set({
      [`kept-${entry().id}`]: stored({ ...entry(1), tags: { value: ['there'], at: 7 } }),
    })
    expect(await restore(new File([await backup()], 'bandu.json'))).toEqual({ ok: true })
    expect(asked).toMatchObject([{ id: entry().id, note: { value: 'here' }, tags: { value: ['there'] } }])
  })

  it('of before there were packs leaves none', () => {
    const old = parseBackup('{"program":"bandu","version":1,"sync":{},"local":{"known":["model/ul2"]}}')
    expect(old).toMatchObject({ local: { known: ['model/ul2'], ownPacks: [] } })
  })

  it.each<[string, unknown, unknown]>([
    ['a list that is none', { length: 1 }, ''],
    ['an id that is none', [{ id: '__proto__' }], ''],
    ['a pack that is missing', [{ id: 'own-abc' }], 5],
    ['a pack with a mistake', [{ id: 'own-abc' }], '{"entries":[{}]}'],
  ])('with %s is refused', (_, ownPacks, pack) => {
    const text = JSON.stringify({
      program: 'bandu',
      version: 1,
      sync: {},
      local: { ownPacks, 'ownPack-own-abc': pack },
    })
    expect(parseBackup(text)).toMatch(/ownPack/)
  })
})
