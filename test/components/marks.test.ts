import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MARK_NAMES, markName } from '../../components/marks.ts'

const css = readFileSync(new URL('../../assets/theme/marks.css', import.meta.url), 'utf8').replace(/\/\*[^]*?\*\//g, '')
const styled = new Set([...css.matchAll(/::highlight\(([\w-]+)\)/g)].map((match) => match[1]!))

describe('marks', () => {
  it('have a rule for each name, and no rule without a name', () => {
    expect([...styled].toSorted()).toEqual([...MARK_NAMES].toSorted())
  })

  it('tell the four common kinds apart by the form of the line alone', () => {
    const forms = (['person', 'model', 'organisation', 'term'] as const).map((kind) => {
      const rule = css.slice(css.indexOf(`::highlight(${markName(kind, 'first', false)})`))
      return /underline [\d.]+px (\w+)/.exec(rule)?.[1]
    })
    expect(forms).toEqual(['solid', 'dashed', 'double', 'dotted'])
  })

  it('are named for the ground they stand on', () => {
    expect(markName('person', 'first', true)).toBe('bandu-dark-person-first')
    expect(markName('person', 'later', false)).toBe('bandu-person')
  })
})

it('marks are for the screen: paper shows none', () => {
  const injected = readFileSync(new URL('../../entrypoints/marks.css', import.meta.url), 'utf8')
  expect(injected.match(/^@import .*$/gm)).toEqual(["@import '../assets/theme/marks.css' screen;"])
})
