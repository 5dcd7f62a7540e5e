import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { IMPORT_LIMIT, importPack } from '../../engine/pack-import.ts'
import { restore } from '../../entrypoints/options/backup.ts'
import * as packs from '../../entrypoints/options/packs.ts'
import { WITHIN } from './oversize-files.mjs'
import { rounds } from './size.mjs'

const ROOT = path.resolve(import.meta.dirname, '../..')
const OUT = path.join(ROOT, '.cache/trust')

/** The import alone, so that nothing else is measured. */
beforeAll(() =>
  build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      outDir: OUT,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: {
          'pack-import': path.join(ROOT, 'engine/pack-import.ts'),
          'decode-file': path.join(ROOT, 'entrypoints/options/decode-file.ts'),
        },
        formats: ['es'],
      },
    },
  }),
)

describe('A file that is as large as it may be and as bad as it can be', () => {
  it.each(Object.keys(WITHIN))('%s: answered within 2 s of work and 256 MB', (name) => {
    // The time of a busy machine is not the file's: the better of up to three.
    let best = measure(name)
    for (let more = 2; more > 0 && best.cpu >= 2000; more--)
      best = [best, measure(name)].sort((a, b) => a.cpu - b.cpu)[0]!
    expect(best.cpu).toBeLessThan(2000)
    expect(best.memory).toBeLessThan(256)
  })
})

describe('A file over the cap', () => {
  it('is refused before it is opened, whatever its size, and what was there stays', async () => {
    fakeBrowser.reset()
    await packs.offerFile(new File(['Ada Lovelace,,person'], 'before.csv'))
    await packs.take()
    const before = JSON.stringify(await fakeBrowser.storage.local.get(null))
    for (const size of [IMPORT_LIMIT + 1, 1e7, 1e8, 1e9]) {
      const open = vi.fn()
      await packs.offerFile({ name: 'large.csv', size, arrayBuffer: open } as unknown as File)
      expect(packs.offer.value).toEqual({
        state: 'refused',
        title: 'large.csv',
        errors: [{ line: 1, problem: 'too-large', values: { n: 5 } }],
      })
      expect(open).not.toHaveBeenCalled()
      expect(await restore({ name: 'large.json', size: 4 * size, text: open } as unknown as File)).toMatchObject({
        ok: false,
      })
      expect(open).not.toHaveBeenCalled()
    }
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe(before)
  })

  it('is refused as text without a look into it', () => {
    expect(importPack('a,\n'.repeat(rounds(2e6, 1e8)), 'a.csv')).toMatchObject({
      ok: false,
      errors: [{ line: 1, problem: 'too-large' }],
    })
  })

  it('with every row that there may be and one more is refused at that one', () => {
    const read = importPack(Array.from({ length: 50_001 }, (_, n) => `n${n}`).join('\n'), 'a.csv')
    expect(read).toMatchObject({ ok: false, errors: [{ line: 50_001, problem: 'too-many-rows' }] })
  })
})

function measure(name: string) {
  const script = path.join(import.meta.dirname, 'oversize-files.mjs')
  const answer = execFileSync(process.execPath, ['--expose-gc', script, OUT, name])
  return JSON.parse(String(answer)) as { refused: boolean; line: number; cpu: number; memory: number }
}
