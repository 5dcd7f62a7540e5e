/**
 * What a bench has measured, as a table: ratios first, then medians with their spread. Printed, and kept as JSON in
 * .cache/bench beside the machine it ran on.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const FOLDER = path.resolve(import.meta.dirname, '../../.cache/bench')

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number[]} samples one figure a round, in the table's unit
 * @property {string} [of] the row it is compared with, when it is not the table's base
 * @property {Goal} [goal]
 *
 * @typedef {object} Goal at most so much
 * @property {'ratio' | 'median' | 'p95' | 'added'} of `added`: over the row it is compared with
 * @property {number} most
 *
 * @typedef {object} Table
 * @property {string} title
 * @property {string} unit
 * @property {string} [base] the row that ratios are counted from
 * @property {Row[]} rows
 * @property {string} [note]
 */

/** Whether fewer rounds are wanted. */
export const quick = process.argv.includes('--quick')

/** @param {string} part @param {Table[]} tables */
export function report(part, tables) {
  for (const table of tables) print(table)
  fs.mkdirSync(FOLDER, { recursive: true })
  const file = path.join(FOLDER, `${part}.json`)
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, ${process.platform}, Node ${process.version}`
  const kept = tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...figures(table, row), ...row })),
  }))
  fs.writeFileSync(
    file,
    `${JSON.stringify({ part, date: new Date().toISOString(), machine, load: os.loadavg(), tables: kept }, null, 1)}\n`,
  )
}

/** @param {Table} table */
function print(table) {
  const lines = table.rows.map((row) => {
    const { ratio, median, low, high, p95, held } = figures(table, row)
    const spread = row.samples.length > 1 ? `${number(low)} to ${number(high)}` : ''
    const figure = row.goal?.of === 'p95' ? `${number(median)} (p95 ${number(p95)})` : number(median)
    return [row.name, ratio === null ? '' : `${number(ratio)} ×`, figure, spread, goalWords(table, row, held)]
  })
  const head = [table.title, 'ratio', `median, ${table.unit}`, 'middle half', 'goal']
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => width(line[at]))))
  const show = (line) =>
    line
      .map((cell, at) => (at === 0 || at === 4 ? pad(cell, widths[at]) : ' '.repeat(widths[at] - width(cell)) + cell))
      .join('  ')
      .trimEnd()
  console.log(`\n${show(head)}\n${widths.map((each) => '─'.repeat(each)).join('  ')}`)
  for (const line of lines) console.log(show(line))
  if (table.note) console.log(table.note)
}

function figures(table, row) {
  const sorted = row.samples.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  const median = at(0.5)
  const base = table.rows.find(({ name }) => name === (row.of ?? table.base))
  const baseMedian = base && base !== row ? medianOf(base.samples) : null
  const ratio = baseMedian ? median / baseMedian : null
  const added = baseMedian === null ? null : median - baseMedian
  const p95 = at(0.95)
  const reached = row.goal && { ratio, median, p95, added }[row.goal.of]
  return { ratio, median, low: at(0.25), high: at(0.75), p95, added, held: row.goal ? reached <= row.goal.most : null }
}

export function medianOf(samples) {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1]
}

function goalWords({ unit }, { goal }, held) {
  if (!goal) return ''
  const words = {
    ratio: `≤ ${number(goal.most)} ×`,
    median: `≤ ${goal.most} ${unit}`,
    p95: `p95 ≤ ${goal.most} ${unit}`,
  }
  return `${held ? '✓' : '✗'} ${words[goal.of] ?? `≤ +${goal.most} ${unit}`}`
}

function number(value) {
  const size = Math.abs(value)
  if (Number.isInteger(value)) return String(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.3 ? 2 : 3)
}

/** Columns of a terminal: Han take two. */
function width(text) {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(char) ? 2 : 1), 0)
}

function pad(text, columns) {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** Milliseconds this process has computed: a busy machine changes that less than a clock. */
export function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
