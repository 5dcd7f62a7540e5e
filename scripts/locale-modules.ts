import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Plugin } from 'vite'

/**
 * Makes a locale's YAML file an ES module with one named export a top-level section, so that a script bundles the
 * sections it shows and no others.
 */
export function localeModules(): Plugin {
  return {
    name: 'bandu:locale-modules',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0]!
      if (!file.endsWith('.yml')) return null
      const sections = parse(readFileSync(file, 'utf8')) as Record<string, unknown>
      return Object.entries(sections)
        .map(([name, words]) => `export const ${name} = ${JSON.stringify(words)}`)
        .join('\n')
    },
  }
}
