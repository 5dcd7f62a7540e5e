import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepCompiled, keptCompiled } from '../../../entrypoints/background/kept-lexicon.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A database that opens, and refuses whatever is asked of it, as one does whose worker is being ended. */
function closingDatabase() {
  const opening = Object.assign(new EventTarget(), {
    result: {
      transaction() {
        throw new DOMException('The connection is closing.', 'InvalidStateError')
      },
    },
  })
  queueMicrotask(() => opening.dispatchEvent(new Event('success')))
  return opening
}

describe('the compiled names of her own packs, kept over the worker’s deaths', () => {
  it.each([
    ['is closed at that moment', closingDatabase],
    [
      'is refused altogether',
      () => {
        throw new DOMException('No.', 'SecurityError')
      },
    ],
  ])('are taken for none where the database %s', async (_, open) => {
    vi.stubGlobal('indexedDB', { open })
    expect(await keptCompiled('any')).toBeNull()
    await expect(keepCompiled('any', new Uint8Array(1))).resolves.toBeUndefined()
  })
})
