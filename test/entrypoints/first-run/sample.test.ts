import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { toColumns } from '../../../engine/mention-columns.ts'
import type { SentFound } from '../../../entrypoints/background/messages.ts'
import { readSample, unreadSample } from '../../../entrypoints/first-run/sample.ts'
import type { ChineseVariety } from '../../../entrypoints/options/settings.ts'

const VARIETIES: readonly ChineseVariety[] = ['zh-Hans', 'zh-Hant', 'zh-Hant-HK']

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.onMessage.addListener(((
    _message: unknown,
    _sender: unknown,
    respond: (answer: SentFound) => void,
  ) => {
    respond({ mentions: toColumns([]), pairs: [], entries: [], language: 'en', chinese: 'zh-Hans' })
    return true
  }) as never)
})

describe('the sample on the page of first steps', () => {
  it.each(VARIETIES)(
    'stands there unread in the very words that are read, so that nothing moves (%s)',
    async (chinese) => {
      const read = await readSample(chinese)
      const unread = unreadSample(chinese)
      expect(read?.original.article).toMatchObject({ text: unread.original.text, language: unread.original.lang })
      expect(read?.translation.article).toMatchObject({
        text: unread.translation.text,
        language: unread.translation.lang,
      })
      expect(unread.translation.lang).toBe(chinese === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant')
    },
  )
})
