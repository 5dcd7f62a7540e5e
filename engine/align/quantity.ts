/**
 * Numbers and dates as values, so that both languages' can be compared: 15 公斤 is 30 斤, a year and a half 一年半.
 */

import type { Span } from '../model.ts'

type Dimension = 'mass' | 'length' | 'area' | 'time' | 'temperature' | 'money' | 'ratio' | 'ordinal' | 'count'

/** A unit and its size in the unit of its dimension: kg, km, m², days, the currency itself, 1. */
export interface Unit {
  readonly id: string
  readonly dimension: Dimension
  readonly size: number
}

/** A number where it stands. `low` to `high` in its own unit: "七百多" is 700 to 800, most are one value. */
export interface Quantity {
  readonly kind: 'number'
  readonly span: Span
  readonly low: number
  readonly high: number
  readonly unit: Unit
  /** `weak`: small, in words, easily said another way; `silent`: "one", "a": may answer another, never asks. */
  readonly strength: 'strong' | 'weak' | 'silent'
}

/** What a text says of a date; what it does not say is left out. */
export interface DateValue {
  readonly kind: 'date'
  readonly span: Span
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 1 = Monday. */
  readonly weekday?: number
  readonly quarter?: number
  /** Tens of the century ("80"); with `year` the whole decade is known ("1980"). */
  readonly decade?: number
}

export type Value = Quantity | DateValue

/** What a reader of one language finds: values, and words that stand for a value without saying it (a few, last year). */
export interface Values {
  readonly values: readonly Value[]
  /** "today", 去年: a date said without its number. */
  readonly relativeDate: boolean
  /** "dozens", 数百, "several": a number said without its value. */
  readonly vague: boolean
}

export const COUNT: Unit = { id: 'count', dimension: 'count', size: 1 }
export const ORDINAL: Unit = { id: 'ordinal', dimension: 'ordinal', size: 1 }
export const RATIO: Unit = { id: 'ratio', dimension: 'ratio', size: 1 }
export const TIMES: Unit = { id: 'times', dimension: 'ratio', size: 1 }
export const PERCENT: Unit = { id: 'percent', dimension: 'ratio', size: 0.01 }

export const UNITS: Readonly<Record<string, Unit>> = Object.fromEntries(
  (
    [
      ['mass', { kg: 1, g: 0.001, jin: 0.5, lb: 0.45359237, tonne: 1000 }],
      ['length', { km: 1, m: 0.001, cm: 0.00001, li: 0.5, mile: 1.609344, foot: 0.0003048, inch: 0.0000254 }],
      ['area', { sqm: 1, sqkm: 1e6, sqft: 0.09290304, ping: 3.305785, mu: 666.67 }],
      [
        'time',
        { year: 365.25, month: 365.25 / 12, week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440, second: 1 / 86_400 },
      ],
      ['temperature', { celsius: 1, fahrenheit: 1 }],
      ['money', { usd: 1, eur: 1, gbp: 1, cny: 1, jpy: 1, hkd: 1, twd: 1, krw: 1 }],
    ] as const
  ).flatMap(([dimension, units]) => Object.entries(units).map(([id, size]) => [id, { id, dimension, size }])),
)

/** Equal value? A conversion may be rounded (33 lb for 15 kg), a number in the same unit not. */
export function isSameValue(a: Quantity, b: Quantity): boolean {
  if (a.unit.dimension !== b.unit.dimension) {
    // A count without a unit answers anything of that value: "seventh" and 七, "$20 million" and 2000 万.
    const loose = [a, b].some(
      ({ unit }) => unit.dimension === 'count' || unit.dimension === 'ordinal' || unit.id === 'times',
    )
    if (!loose) return false
    return overlaps(a.low, a.high, b.low, b.high, 0.001) || isInverse(a, b) || isInverse(b, a)
  }
  if (a.unit.dimension === 'money' && a.unit.id !== b.unit.id) return false
  const converted = a.unit.id !== b.unit.id && a.unit.dimension !== 'ratio'
  return overlaps(
    base(a.low, a.unit),
    base(a.high, a.unit),
    base(b.low, b.unit),
    base(b.high, b.unit),
    converted ? 0.02 : a.unit.dimension === 'ratio' ? 0.012 : 0.001,
  )
}

/** "By a factor of 1,000" and 千分之一. */
function isInverse(part: Quantity, whole: Quantity): boolean {
  return part.unit.id === 'ratio' && part.low > 0 && part.low < 1 && Math.abs(part.low * whole.low - 1) < 0.01
}

/** Other unit, so that a reader sees two different numbers. */
export function isOtherUnit(a: Quantity, b: Quantity): boolean {
  return a.unit.dimension === b.unit.dimension && a.unit.dimension !== 'ratio' && a.unit.id !== b.unit.id
}

/** No field that both give differs, and they share one. */
export function isSameDate(a: DateValue, b: DateValue): boolean {
  const shared = FIELDS.filter((field) => a[field] !== undefined && b[field] !== undefined)
  return shared.length > 0 && shared.every((field) => a[field] === b[field])
}

export function sharedDateFields(a: DateValue, b: DateValue): number {
  return FIELDS.filter((field) => a[field] !== undefined && a[field] === b[field]).length
}

const FIELDS = ['year', 'month', 'day', 'weekday', 'quarter', 'decade'] as const

function base(value: number, unit: Unit): number {
  return unit.id === 'fahrenheit' ? ((value - 32) * 5) / 9 : value * unit.size
}

function overlaps(aLow: number, aHigh: number, bLow: number, bHigh: number, tolerance: number): boolean {
  const slack = tolerance * Math.max(Math.abs(aHigh), Math.abs(bHigh))
  return aLow <= bHigh + slack && bLow <= aHigh + slack
}
