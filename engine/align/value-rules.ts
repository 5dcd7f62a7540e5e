/**
 * Reading values by rules: patterns in order, each of which sees only what those before it left.
 */

import { COUNT } from './quantity.ts'
import type { DateValue, Quantity, Value } from './quantity.ts'

/** A pattern and what its match says; null: not a value after all, [] : read, and nothing to compare. */
export interface Rule {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => readonly Reading[] | null
}

/** A value before its place is known; `at` is its offset within the match and its length, if not all of it. */
export type Reading = (Omit<Quantity, 'span'> | Omit<DateValue, 'span'>) & {
  readonly at?: readonly [offset: number, length: number]
}

/** Rules in order; what an earlier one has read, a later one does not see. The patterns are global. */
export function readValues(text: string, rules: readonly Rule[]): Value[] {
  let rest = text
  const values: Value[] = []
  for (const { pattern, read } of rules) {
    // A rule's matches do not overlap, so what it took is blotted out once, when it is through.
    let left = ''
    let from = 0
    pattern.lastIndex = 0
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const readings = match[0] === '' ? null : read(match)
      if (readings === null) {
        // Try again from the next character: what is not a date may hold a number.
        pattern.lastIndex = match.index + 1
        continue
      }
      const start = match.index
      for (const { at = [0, match[0].length], ...value } of readings) {
        values.push({ ...value, span: { start: start + at[0], end: start + at[0] + at[1] } })
      }
      left += rest.slice(from, start) + TAKEN.repeat(match[0].length)
      from = start + match[0].length
    }
    if (from > 0) rest = left + rest.slice(from)
  }
  return values.sort((a, b) => a.span.start - b.span.start)
}

/** Stands where something was read: neither letter, digit, space nor punctuation. */
const TAKEN = '\u0000'

/** What looks like a value and is none. */
export function skip(pattern: RegExp): Rule {
  return { pattern, read: () => [] }
}

export function date(fields: Omit<DateValue, 'span' | 'kind'>): Reading {
  return { kind: 'date', ...fields }
}

export function quantity({
  low,
  high = low,
  unit = COUNT,
  strength = 'strong',
}: Partial<Quantity> & { low: number }): Omit<Quantity, 'span'> {
  return { kind: 'number', low, high, unit, strength }
}
