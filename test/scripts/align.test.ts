import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { segmentsOf } from '../../scripts/align.ts'

describe('a text file', () => {
  it.each([
    ['one segment a line', 'a\nb\n', ['a', 'b'], [0, 0]],
    ['paragraphs between empty lines', 'a\nb\n\nc', ['a', 'b', 'c'], [0, 0, 1]],
    ['several empty lines, one with spaces', 'a\n\n  \n\nb\n', ['a', 'b'], [0, 1]],
    ['empty lines at the ends', '\n\na\nb\n\n', ['a', 'b'], [0, 0]],
    ['carriage returns', 'a\r\n\r\nb\r\n', ['a', 'b'], [0, 1]],
    ['spaces around a segment', '  a \nb', ['a', 'b'], [0, 0]],
    ['nothing', '', [], []],
  ])('is read with %s', (_, text, segments, paragraphs) => {
    const read = segmentsOf(text)
    expect(read.spans.map(({ start, end }) => text.slice(start, end))).toEqual(segments)
    expect(read.paragraphs).toEqual(paragraphs)
  })
})

describe('npm run align', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bandu-align-'))
    writeFileSync(path.join(folder, 'en.txt'), 'We went to Beijing.\n\nThe cat drank milk.\nNobody asked why.\n')
    writeFileSync(path.join(folder, 'zh.txt'), '我们去了北京。\n\n猫喝了牛奶，没有人问为什么。\n')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const script = path.resolve(import.meta.dirname, '../../scripts/align.mjs')
  const run = (...names: string[]) =>
    spawnSync(
      process.execPath,
      [script, ...names.map((name) => (name.startsWith('-') ? name : path.join(folder, name)))],
      {
        encoding: 'utf8',
      },
    )

  it('prints one JSON line a pair, in either direction', () => {
    const { status, stdout } = run('en.txt', 'zh.txt', 'zh.txt', 'en.txt')
    expect(status).toBe(0)
    const [there, back] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(there.beads.map((bead: { original: number[] }) => bead.original)).toEqual([[0], [1, 2]])
    expect(there.beads.map((bead: { translation: number[] }) => bead.translation)).toEqual([[0], [1]])
    expect(back.beads.map((bead: { original: number[] }) => bead.original)).toEqual([[0], [1]])
    expect(back.confidence).toBe(there.confidence)
    expect(there.beads[0]).toEqual({
      original: [0],
      translation: [0],
      status: 'aligned',
      confidence: expect.any(Number),
    })
  })

  it.each([
    ['a file that is not there', ['en.txt', 'missing.txt'], 'cannot read'],
    ['an odd number of files', ['en.txt'], 'pairs'],
    ['no file', [], 'pairs'],
    ['an option it does not know', ['--fast', 'en.txt', 'zh.txt'], '--fast'],
  ])('refuses %s on stderr, with status 2', (_, names, words) => {
    const { status, stdout, stderr } = run(...names)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(words)
  })

  it('explains itself', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('ORIGINAL.txt')
  })
})
