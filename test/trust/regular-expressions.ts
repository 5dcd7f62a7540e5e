/** Every regular expression of what ships: literals out of the syntax tree, and those that modules put together as they load. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

const ROOT = path.resolve(import.meta.dirname, '../..')

export interface Found {
  readonly pattern: RegExp
  readonly file: string
}

export async function regularExpressions(): Promise<readonly Found[]> {
  const found = new Map<string, Found>()
  const add = (pattern: RegExp, file: string): void => {
    if (!found.has(String(pattern))) found.set(String(pattern), { pattern, file })
  }
  const files = ['engine', 'entrypoints', 'components'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true })
      .map((file) => path.join(folder, String(file)))
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')),
  )
  for (const file of files) for (const pattern of literalsOf(file)) add(pattern, file)
  // Those of the engine that are made of parts exist only once their module has run.
  for (const file of files.filter((each) => each.startsWith('engine/')))
    for (const pattern of await builtBy(file)) add(pattern, file)
  return [...found.values()]
}

function literalsOf(file: string): RegExp[] {
  const patterns: RegExp[] = []
  const { program, errors } = parseSync(file, readFileSync(path.join(ROOT, file), 'utf8'))
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach(look)
    const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } }
    if (type === 'Literal' && regex) patterns.push(new RegExp(regex.pattern, regex.flags))
    else Object.values(node).forEach(look)
  }
  look(program)
  return patterns
}

async function builtBy(file: string): Promise<RegExp[]> {
  const patterns: RegExp[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: ConstructorParameters<typeof RegExp>) {
      const pattern = new target(...args)
      patterns.push(pattern)
      return pattern
    },
  })
  try {
    await import(path.join(ROOT, file))
  } finally {
    globalThis.RegExp = original
  }
  return patterns
}
