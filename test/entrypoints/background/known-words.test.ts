import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readKnown } from '../../../engine/notebook/known.ts'
import { watchKnownWords } from '../../../entrypoints/background/known-words.ts'
import { knownItem, setKnown } from '../../../entrypoints/options/settings.ts'

beforeEach(() => {
  fakeBrowser.reset()
  watchKnownWords()
})

const WAIT = { timeout: 5000 }

async function synced(): Promise<Record<string, number>> {
  const all = await fakeBrowser.storage.sync.get(null)
  return Object.assign({}, ...Object.values(all).map(readKnown)) as Record<string, number>
}

it('A word marked as known here is known on the other computer, and one taken back there is taken back here', async () => {
  await setKnown('model/ul2', true)
  await setKnown('term/rag', true)
  await vi.waitFor(async () => expect(Object.keys(await synced()).toSorted()).toEqual(['model/ul2', 'term/rag']), WAIT)
  const [key] = Object.entries(await fakeBrowser.storage.sync.get(null)).find(
    ([, part]) => 'term/rag' in readKnown(part),
  )!
  const part = readKnown((await fakeBrowser.storage.sync.get(key))[key])
  const there = { ...part, 'term/rag': -(part['term/rag']! + 5), 'person/quoc-le': part['term/rag']! + 5 }
  await fakeBrowser.storage.sync.set({ [key]: there })
  await vi.waitFor(
    async () => expect((await knownItem.getValue()).toSorted()).toEqual(['model/ul2', 'person/quoc-le']),
    WAIT,
  )
})

it('A word stays known here when the sync is full', async () => {
  const set = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('quota'))
  await setKnown('model/ul2', true)
  await vi.waitFor(() => expect(set).toHaveBeenCalled(), WAIT)
  expect(await knownItem.getValue()).toEqual(['model/ul2'])
  set.mockRestore()
})
