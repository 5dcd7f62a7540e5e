import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../assets/theme/tokens.css', import.meta.url), 'utf8')
/** The usual colours: the first declaration of each, before the rules for more contrast. */
const tokens = new Map<string, [light: string, dark: string]>()
for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g))
  if (!tokens.has(name!)) tokens.set(name!, [light!, dark!])

const kinds = ['person', 'model', 'organisation', 'term', 'other']
const grounds = ['paper', 'raised', 'sunk']
const pairs: [string, string, number][] = [
  ...['ink', 'ink-2', 'ink-3', ...kinds].flatMap((text) =>
    grounds.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...['ink', 'ink-2'].flatMap((text) =>
    ['lit', 'lit-soft', 'hover-solid'].map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
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
  const [red, green, blue] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('colours', () => {
  it.each(pairs)('%s on %s has a contrast of at least %d, light and dark', (text, ground, least) => {
    const [of, on] = [tokens.get(text)!, tokens.get(ground)!]
    expect(Math.min(contrast(of[0], on[0]), contrast(of[1], on[1]))).toBeGreaterThanOrEqual(least)
  })
})
