// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Privacy } from '../../components/options/Privacy.tsx'
import { show, wordsOf } from '../components/stage.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8')

/** The first column of the README's table below this heading, and the rest of each row. */
function rowsBelow(heading: string): { names: string[]; text: string }[] {
  const [, section] = read('README.md').split(`## ${heading}\n`)
  return [...(section ?? '').split('\n## ')[0]!.matchAll(/^\| (.+?) \| (.+) \|$/gm)]
    .filter(([, first]) => !/^(?:permission|package|-+)$/.test(first!))
    .map(([, first, text]) => ({ names: [...first!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!), text: text! }))
}

const asked = ['chrome', 'firefox'].flatMap(
  (browser) => (JSON.parse(read(`test/fixtures/manifest.${browser}.json`)) as { permissions: string[] }).permissions,
)
const permissions = [...new Set(asked)].sort()

describe('What is asked for', () => {
  it('is explained in the README: every permission, and none that is not asked for', () => {
    const rows = rowsBelow('What it asks for, and why')
    expect(rows.flatMap(({ names }) => names).sort()).toEqual(permissions)
    for (const { text } of rows) expect(text.length).toBeGreaterThan(20)
    // The listed sites, and any other.
    expect(rows.length).toBe(permissions.length + 2)
  })

  it.each(['en', 'zh_CN', 'zh_TW'] as const)('is explained in the settings in a sentence each, in %s', async (ui) => {
    const root = await show(<Privacy words={wordsOf(ui)} />)
    const rows = [...root.querySelectorAll('.permissions > div')]
    const names = rows.map((row) => row.querySelector('dt')!.textContent!)
    expect(names.sort()).toEqual([...permissions, 'host_permissions', 'optional_host_permissions'].sort())
    for (const row of rows) expect(row.querySelector('dd')!.textContent).toMatch(/^[^.。]{6,}[.。]/)
  })

  it('is true of all pages of ours: nothing in them comes from elsewhere, is written inline or runs unbidden', () => {
    const pages = readdirSync(path.join(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    )
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const name of pages) {
      const page = new DOMParser().parseFromString(read(`entrypoints/${name}`), 'text/html')
      for (const script of page.querySelectorAll('script')) {
        expect(script.getAttribute('src'), name).toMatch(/^\.\/main\.tsx$/)
        expect(script.textContent!.trim(), name).toBe('')
      }
      for (const element of page.querySelectorAll('*'))
        for (const { name: attribute, value } of element.attributes) {
          expect(attribute, name).not.toMatch(/^on|^style$|^srcdoc$/)
          expect(value, name).not.toMatch(/^(?:https?:|\/\/|data:|javascript:)/)
        }
    }
  })
})

describe('Each package', () => {
  it('has its reason in the README, and none is named there that is not used', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>
    // The types of a package go with it.
    const used = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'))
    expect(
      rowsBelow('Why these dependencies')
        .flatMap(({ names }) => names)
        .sort(),
    ).toEqual(used.sort())
  })
})
