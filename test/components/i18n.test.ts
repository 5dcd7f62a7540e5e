import { describe, expect, it } from 'vitest'
import { cutTemplate, fill, pickLanguage } from '../../components/i18n.ts'
import { callName, chineseTag, dateIn, nameIn, sayIn, type Tongue } from '../../components/tongue.ts'
import { readingMinutes } from '../../components/reading-facts.ts'
import type { Entry, Form } from '../../engine/model.ts'

const form = (text: string, language: string, more: Partial<Form> = {}): Form => ({
  text,
  language,
  region: null,
  status: 'preferred',
  case: 'fold',
  part: 'name',
  cues: null,
  ...more,
})
const entry = (forms: readonly Form[], kind: Entry['kind'] = 'organisation'): Entry => ({
  id: `${kind}/x`,
  kind,
  subtype: '',
  forms,
  gloss: { en: 'Chips.', zh: '芯片。' },
  facts: [],
  relations: [],
  links: [],
})

const english: Tongue = { ui: 'en', chinese: 'zh-Hans', convert: (text) => text }
const taiwan: Tongue = {
  ui: 'zh_TW',
  chinese: 'zh-Hant',
  convert: (text) => text.replace('芯片', '晶片').replace('达', '達'),
}

const hongKong: Tongue = { ui: 'zh_TW', chinese: 'zh-Hant-HK', convert: (text) => text }

describe('the language of our words', () => {
  it.each([
    [['zh-TW', 'en'], 'zh_TW'],
    [['zh-HK'], 'zh_TW'],
    [['zh-Hant'], 'zh_TW'],
    [['zh'], 'zh_CN'],
    [['zh-SG'], 'zh_CN'],
    [['zh-Hans-TW'], 'zh_CN'],
    [['fr-FR', 'zh-CN', 'en'], 'zh_CN'],
    [['en-US', 'zh-TW'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('for a browser in %j is %s', (languages, expected) => {
    expect(pickLanguage('browser', languages)).toBe(expected)
  })

  it('is the reader’s choice before all', () => {
    expect(pickLanguage('zh_CN', ['en-GB'])).toBe('zh_CN')
  })
})

describe('templates', () => {
  it('take values in their places, and show a place that got none', () => {
    expect(fill('“{form}” here is {name}', { form: 'Quoc' })).toBe('“Quoc” here is {name}')
  })

  it('are cut into texts and places in turn', () => {
    expect(cutTemplate('{a} of {b} here')).toEqual(['', 'a', ' of ', 'b', ' here'])
  })

  it('do not take what every object inherits for a value', () => {
    expect(fill('{constructor}', {})).toBe('{constructor}')
  })
})

describe('names', () => {
  const nvidia = entry([
    form('Nvidia', 'en'),
    form('英伟达', 'zh'),
    form('辉达', 'zh', { region: 'TW', status: 'admitted' }),
    form('老黄家', 'zh', { status: 'deprecated' }),
  ])

  it('are those of the reader’s own region', () => {
    expect(nameIn(nvidia, english)).toEqual({ en: 'Nvidia', zh: '英伟达' })
    expect(nameIn(nvidia, taiwan).zh).toBe('辉達')
    expect(nameIn(nvidia, hongKong).zh).toBe('英伟达')
    const zuckerberg = entry(
      [form('扎克伯格', 'zh'), form('朱克伯格', 'zh', { region: 'HK', status: 'admitted' })],
      'person',
    )
    expect(nameIn(zuckerberg, hongKong).zh).toBe('朱克伯格')
    expect(chineseTag(hongKong)).toBe('zh-Hant-HK')
  })

  it('are the Latin ones for people and models in a Chinese sentence, and Chinese for the rest', () => {
    expect(callName(nvidia, taiwan).lang).toBe('zh-Hant-TW')
    expect(callName(entry([form('Denny Zhou', 'en'), form('周登勇', 'zh')], 'person'), taiwan)).toEqual({
      text: 'Denny Zhou',
      lang: 'en',
    })
  })

  it('are never a short form', () => {
    expect(
      nameIn(entry([form('Quoc', 'en', { part: 'short' }), form('Quoc V. Le', 'en', { status: 'admitted' })]), english)
        .en,
    ).toBe('Quoc V. Le')
  })

  it('and glosses are said in the reader’s variety', () => {
    expect(sayIn(nvidia.gloss, taiwan)).toBe('晶片。')
    expect(sayIn(nvidia.gloss, english)).toBe('Chips.')
  })
})

describe('dates', () => {
  it.each([
    ['2024', 'en', '2024'],
    ['2024-10', 'en', 'Oct 2024'],
    ['2024-10-28', 'en', '28 Oct 2024'],
    ['2024-10', 'zh_CN', '2024年10月'],
    ['2024', 'zh_TW', '2024年'],
    ['soon', 'en', 'soon'],
  ] as const)('%s in %s is %s', (iso, ui, expected) => {
    expect(dateIn(iso, { ...english, ui })).toBe(expected)
  })
})

describe('reading time', () => {
  it('counts characters in Chinese and words in English', () => {
    expect(readingMinutes('研究'.repeat(1000), 'zh-Hans')).toBe(5)
    expect(readingMinutes('word '.repeat(2380), 'en')).toBe(10)
    expect(readingMinutes('', 'en')).toBe(1)
  })
})
