import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FIGURES = readFileSync(new URL('../fakes/gallery/README.md', import.meta.url), 'utf8')
const css = readFileSync(new URL('../../assets/theme/tokens.css', import.meta.url), 'utf8')
type Tokens = ReadonlyMap<string, readonly [light: string, dark: string]>

const [usual, forMore] = css.split('@media (prefers-contrast: more)') as [string, string]
/** The usual colours, and those for a reader who asked her system for more contrast, which change some of them. */
const tokens = colours(usual)
const more: Tokens = new Map([...tokens, ...colours(forMore)])

function colours(rules: string): Tokens {
  const declarations = rules.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
  return new Map([...declarations].map(([, name, light, dark]) => [name!, [light!, dark!]]))
}

const kinds = ['person', 'model', 'organisation', 'term', 'other']
const grounds = ['paper', 'raised', 'sunk']
const pairs: [string, string, number][] = [
  ...['ink', 'ink-2', 'ink-3', ...kinds].flatMap((text) =>
    grounds.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...['ink', 'ink-2'].flatMap((text) =>
    ['lit', 'lit-soft', 'hover-solid'].map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...['lit-soft', 'hover-solid'].map((ground): [string, string, number] => ['ink-3', ground, 4.5]),
  ...kinds.map((kind): [string, string, number] => [kind, 'lit-soft', 4.5]),
  ['on-ink', 'ink', 4.5],
  ...grounds.map((ground): [string, string, number] => ['line-strong', ground, 3]),
  ['lit-bar', 'paper', 3],
  ['lit-bar', 'lit-soft', 3],
]

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, two: string): number {
  const [light, dark] = [luminance(one), luminance(two)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = linear(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The less of light and dark. */
function least(of: Tokens, text: string, ground: string): number {
  const [one, two] = [of.get(text)!, of.get(ground)!]
  return Math.min(contrast(one[0], two[0]), contrast(one[1], two[1]))
}

describe('colours', () => {
  it.each(pairs)('%s on %s has a contrast of at least %d, light and dark', (text, ground, wanted) => {
    expect(least(tokens, text, ground)).toBeGreaterThanOrEqual(wanted)
  })

  it.each(pairs)('%s on %s has no less when more is asked for', (text, ground) => {
    expect(least(more, text, ground)).toBeGreaterThanOrEqual(least(tokens, text, ground) - 0.01)
  })

  it.each([
    ...['ink', 'ink-2', 'ink-3', ...kinds].flatMap((text) =>
      ['paper', 'raised', 'sunk'].map((ground): [string, string, number] => [text, ground, 7]),
    ),
    ['ink', 'lit', 7],
    ['ink-2', 'lit', 7],
    ['line', 'paper', 3],
    ['line-strong', 'paper', 4.5],
    ['lit-bar', 'lit-soft', 4.5],
  ] as [string, string, number][])('%s on %s has %d when more is asked for', (text, ground, wanted) => {
    expect(least(more, text, ground)).toBeGreaterThanOrEqual(wanted)
  })

  it.each([...FIGURES.matchAll(/^\| ([\w-]+)((?: \| [\d.]+){4}) \|$/gm)].map(([, name, figures]) => [name!, figures!]))(
    '%s are as the contact sheets’ README has them',
    (name, written) => {
      const figures = [tokens, more].flatMap((of) =>
        ([0, 1] as const).map((theme) =>
          Math.min(...grounds.map((ground) => contrast(of.get(name)![theme], of.get(ground)![theme]))).toFixed(1),
        ),
      )
      expect(written).toBe(figures.map((figure) => ` | ${figure}`).join(''))
    },
  )

  it('keep the four kinds apart for every sight, more contrast or not', () => {
    const four = ['person', 'model', 'organisation', 'term']
    for (const of of [tokens, more])
      for (const theme of [0, 1] as const)
        for (const [name, sight] of Object.entries(SIGHTS))
          for (const [i, one] of four.entries())
            for (const two of four.slice(i + 1)) {
              const apart = distance(seen(of.get(one)![theme], sight), seen(of.get(two)![theme], sight))
              expect(apart, `${one} and ${two}, ${name}, ${theme ? 'dark' : 'light'}`).toBeGreaterThan(0.06)
            }
  })
})

type Vector = readonly [number, number, number]

/** Linear RGB as a dichromat sees it (Machado, Oliveira & Fernandes 2009, severity 1). */
const SIGHTS: Readonly<Record<string, readonly [Vector, Vector, Vector]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function linear(hex: string): Vector {
  return [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Vector
}

const times = (matrix: readonly Vector[], [x, y, z]: Vector): Vector =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Vector

/** In OKLab (Ottosson 2020). */
function seen(hex: string, sight: readonly [Vector, Vector, Vector]): Vector {
  const rgb = times(sight, linear(hex)).map((c) => Math.min(1, Math.max(0, c))) as unknown as Vector
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as unknown as Vector
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  )
}

function distance(one: Vector, two: Vector): number {
  return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2])
}
