/**
 * Checks the packs in assets/packs, or those named: what a person who adds an entry wants to know before sending it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { readPack } from '../engine/pack.ts'
import type { Pack } from '../engine/model.ts'
import { checkPacks, type Finding } from './pack-check.ts'

const PACKS = path.resolve(import.meta.dirname, '../assets/packs')

const USAGE = `usage: npm run -s packs -- [FILE…]

Checks packs (default: assets/packs/*.json): the schema, the order of ids, names claimed twice without cues, relations to
nothing, missing glosses, names too short or too common to be marked. Errors first; exit code 1 when there is one,
2 when a file cannot be read. Common names are counted in the texts that BANDU_SHARED leads to, where it is set.
`

export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE)
    return 0
  }
  const unknown = args.find((arg) => arg.startsWith('-'))
  if (unknown) return fail(`unknown option ${unknown}\n\n${USAGE}`)
  const files = args.length > 0 ? args : packFiles()
  if (files.length === 0) return fail(`no packs in ${PACKS}`)

  const packs: { file: string; pack: Pack; lines: readonly string[] }[] = []
  const findings: Finding[] = []
  for (const file of files) {
    if (!existsSync(file)) return fail(`${file}: no such file`)
    const json = readFileSync(file, 'utf8')
    const name = path.basename(file)
    const result = readPack(json, path.basename(file, '.json'))
    if (result.ok) packs.push({ file: name, pack: result.pack, lines: json.split('\n') })
    else
      for (const { line, entryId, message } of result.errors)
        findings.push({ level: 'error', file: name, line, entryId, message })
  }
  // With a pack missing, every relation into it would dangle.
  if (findings.length === 0) findings.push(...checkPacks(packs, sampleTexts()))
  report(
    findings,
    packs.reduce((sum, { pack }) => sum + pack.entries.length, 0),
    files.length,
  )
  return findings.some(({ level }) => level === 'error') ? 1 : 0
}

function packFiles(): string[] {
  if (!existsSync(PACKS)) return []
  return readdirSync(PACKS)
    .filter((file) => file.endsWith('.json') && file !== 'schema.json')
    .sort()
    .map((file) => path.join(PACKS, file))
}

/** Texts that names are counted in. */
function sampleTexts(): string[] {
  const shared = process.env.BANDU_SHARED
  const directory = shared ? path.join(shared, 'articles/texts') : null
  if (!directory || !existsSync(directory)) return []
  return readdirSync(directory)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(path.join(directory, file), 'utf8'))
}

function report(findings: readonly Finding[], entries: number, files: number): void {
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.filter(({ level }) => level === 'warning')
  for (const { level, file, line, entryId, message } of [...errors, ...warnings])
    process.stdout.write(`${file}:${line}: ${level}: ${entryId ? `${entryId}: ` : ''}${message}\n`)
  process.stdout.write(`${entries} entries in ${files} packs, ${errors.length} errors, ${warnings.length} warnings\n`)
}

function fail(message: string): 2 {
  process.stderr.write(`packs: ${message.trimEnd()}\n`)
  return 2
}
