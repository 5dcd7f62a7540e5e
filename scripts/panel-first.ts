import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Whatever the panel needs for its first paint and another page of ours needs too goes into one file. The bundler would cut
 * it into one for each set of pages, and a panel that opens asks the browser for each while it has enough to do.
 */
export function panelFirst(): Plugin {
  return {
    name: 'bandu:panel-first',
    outputOptions(options) {
      if (options.format !== 'es') return null
      let needed: ReadonlySet<string> | null = null
      return {
        ...options,
        codeSplitting: {
          groups: [
            {
              debugName: 'panel-first',
              name(id, bundler) {
                needed ??= reachable(PANEL, (from) => bundler.getModuleInfo(from)?.importedIds ?? [])
                return needed.has(id) ? 'shared' : null
              },
              // Entries and what is imported dynamically; the panel's own modules have one.
              minShareCount: 2,
            },
          ],
        },
      }
    },
  }
}

const PANEL = path.resolve(import.meta.dirname, '../entrypoints/sidepanel/index.html')

/** All that a module imports, and what those do, but not what is imported dynamically. */
function reachable(from: string, importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const left = [from]
  for (let id = left.pop(); id !== undefined; id = left.pop())
    for (const imported of importsOf(id)) {
      if (found.has(imported)) continue
      found.add(imported)
      left.push(imported)
    }
  return found
}
