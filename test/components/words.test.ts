import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** Characters that both scripts have and a converter would change all the same: 著 in 所著, 台 in 台灣, 准 in 准許. */
const SHARED = /[著台准]/g

type Tree = { readonly [key: string]: string | Tree }

const locales = Object.fromEntries(['en', 'zh_CN', 'zh_TW'].map((locale) => [locale, read(locale)])) as Record<
  string,
  Tree
>

describe('the three locales', () => {
  const english = flat(locales.en!)

  describe.each(['zh_CN', 'zh_TW'])('%s', (locale) => {
    const words = flat(locales[locale]!)

    it('has the keys of the English one, in the same order, and no others', () => {
      expect([...words.keys()]).toEqual([...english.keys()])
    })

    it('has the same places in each sentence', () => {
      const slips = [...english].filter(([key, text]) => places(words.get(key) ?? '').join() !== places(text).join())
      expect(slips).toEqual([])
    })

    it('ends its sentences full-width', () => {
      expect([...words].filter(([, text]) => /\p{Script=Han}[,.;:?!]/u.test(text))).toEqual([])
    })
  })

  it.each(['en', 'zh_CN', 'zh_TW'])('%s leaves no word empty', (locale) => {
    expect([...flat(locales[locale]!)].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each([
    ['zh_CN', Converter({ from: 'tw', to: 'cn' })],
    ['zh_TW', Converter({ from: 'cn', to: 'tw' })],
  ] as const)('%s is written in one script', (locale, convert) => {
    const words = [...flat(locales[locale]!)].map(([key, text]) => [key, text.replace(SHARED, '')] as const)
    expect(words.filter(([, text]) => convert(text) !== text)).toEqual([])
  })

  it('keeps what a store and a toolbar can show', () => {
    for (const locale of Object.values(locales)) {
      const { name, description } = locale.manifest as { name: string; description: string }
      expect(name.length).toBeLessThanOrEqual(45)
      expect(description.length).toBeLessThanOrEqual(132)
    }
  })
})

describe('components/words.ts', () => {
  // Written by this test: `npx vitest run test/components/words.test.ts -u` after a change of en.yml.
  it('has the type of every word of en.yml', async () => {
    await expect(typesOf(locales.en!)).toMatchFileSnapshot('../../components/words.ts')
  })

  it('declares every section as an export of a locale file', async () => {
    await expect(declarationsOf(locales.en!)).toMatchFileSnapshot('../../components/locales.d.ts')
  })
})

function read(locale: string): Tree {
  return parse(readFileSync(new URL(`../../assets/locales/${locale}.yml`, import.meta.url), 'utf8')) as Tree
}

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).toSorted()
}

function typesOf(tree: Tree): string {
  return `/** The words that components are given, as in assets/locales/en.yml. Written by test/components/words.test.ts. */
export interface Words ${shape(tree, 0)}
`
}

function shape(tree: Tree, depth: number): string {
  const indent = '  '.repeat(depth + 1)
  const lines = Object.entries(tree).map(([key, value]) => {
    const name = /^\w+$/.test(key) ? key : `'${key}'`
    return `${indent}readonly ${name}: ${typeof value === 'string' ? 'string' : shape(value, depth + 1)}`
  })
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}

function declarationsOf(tree: Tree): string {
  const lines = Object.keys(tree).map(
    (section) => `  export const ${section}: import('./words.ts').Words['${section}']`,
  )
  return `/** A locale file is a module with one export a section. Written by test/components/words.test.ts. */
declare module '*.yml' {
${lines.join('\n')}
}
`
}
