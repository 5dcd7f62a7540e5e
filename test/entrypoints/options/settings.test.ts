import { describe, expect, it } from 'vitest'
import { chineseFor, DEFAULT_SETTINGS } from '../../../entrypoints/options/settings.ts'

describe('the Chinese a reader is shown', () => {
  it.each([
    ['zh_CN', 'zh-Hant', ['zh-HK'], 'zh-Hans'],
    ['zh_TW', 'zh-Hans', ['zh-TW', 'zh-HK'], 'zh-Hant'],
    ['zh_TW', 'zh-Hans', ['zh-Hant'], 'zh-Hant'],
    ['zh_TW', 'zh-Hans', ['zh-HK', 'zh-TW'], 'zh-Hant-HK'],
    ['zh_TW', 'en', ['zh-Hant-MO'], 'zh-Hant-HK'],
    ['en', 'zh-Hant', ['en-HK', 'yue-Hant-HK'], 'zh-Hant-HK'],
    ['en', 'zh-Hant', ['en-US'], 'zh-Hant'],
    ['en', 'zh-Hans', ['zh-HK'], 'zh-Hans'],
  ] as const)('with words in %s, a page in %s and a browser in %j is %s', (ui, page, browser, expected) => {
    expect(chineseFor(DEFAULT_SETTINGS, ui, page, browser)).toBe(expected)
  })

  it('is her choice before all', () => {
    expect(chineseFor({ ...DEFAULT_SETTINGS, chinese: 'zh-Hant-HK' }, 'zh_CN', 'zh-Hans', ['zh-CN'])).toBe('zh-Hant-HK')
  })
})
