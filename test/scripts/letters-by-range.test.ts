import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { withRanges } from '../../scripts/letters-by-range.ts'

describe('letters by range', () => {
  it.each([
    [String.raw`/\p{Lu}\.\[?/u`, /^\/\[A-Z[^\]]*\]\\\.\\\[\?\/u$/],
    [String.raw`/[\p{Ll}'’]+/u`, /^\/\[a-z[^[]*'’\]\+\/u$/],
    [String.raw`/[^\p{L}\d]/u`, /^\/\[\^A-Z[^[]*\\d\]\/u$/],
    ["'(?<![\\\\p{Script=Han}])'", /^'\(\?<!\[⺀[^[]*龎\\\\u\{20000\}-\\\\u\{3ffff\}\]\)'$/],
    // A class that begins in the piece before.
    [String.raw`\p{Lu}-]+`, /^A-Z[^[]*-\]\+$/],
    [String.raw`/\P{Lu}\p{N}/u`, /^\/\\P\{Lu\}\\p\{N\}\/u$/],
  ])('of %s', (source, expected) => {
    expect(withRanges(source)).toMatch(expected)
  })

  it('are the letters of their property, as far as the glossary and the articles have any', () => {
    const seen = new Set(
      [...textsUnder('assets/packs'), ...textsUnder('test/articles')].flatMap((text) => [...new Set(text)]),
    )
    const differing = ['Lu', 'Ll', 'L', 'Script=Latin', 'Script=Han'].flatMap((property) => {
      const whole = new RegExp(String.raw`^\p{${property}}$`, 'u')
      const ranges = new RegExp(`^${withRanges(String.raw`\p{${property}}`)}$`, 'u')
      // Of letters in general only those of the basic plane are meant.
      const chars = [...seen].filter((char) => property !== 'L' || char.length === 1)
      return chars.filter((char) => whole.test(char) !== ranges.test(char)).map((char) => `${property} ${char}`)
    })
    expect(differing).toEqual([])
  })
})

function textsUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8'))
}
