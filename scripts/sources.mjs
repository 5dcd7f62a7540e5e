/**
 * What a store's reviewer does: unpacks the zip of the sources somewhere else, builds, and compares with the zip that was
 * handed in, file by file. The packages are those of this folder, by the same lock file.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from './setup.mjs'
import { tool } from './steps.mjs'
import { unzip } from './unzip.mjs'

/** @param {readonly string[]} kinds of browsers @returns {Promise<string[]>} what differs */
export async function sourceFaults(kinds) {
  const output = path.join(ROOT, '.output')
  const zips = fs.existsSync(output) ? fs.readdirSync(output).filter((name) => name.endsWith('.zip')) : []
  for (const name of zips) fs.rmSync(path.join(output, name))
  for (const kind of kinds) {
    const { code, output: said } = await tool('wxt', ['zip', '-b', kind])
    if (code !== 0) return [said]
  }
  const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'bandu-sources-'))
  try {
    const sources = unzip(path.join(output, nameOf(output, 'sources')))
    for (const [name, content] of sources) {
      const file = path.join(elsewhere, name)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, content)
    }
    if (!sources.has('.npmrc')) return ['The sources lack .npmrc: their packages would run scripts on install.']
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(elsewhere, 'node_modules'), 'junction')
    const faults = []
    for (const kind of kinds) {
      const { code, output: said } = await tool('wxt', ['build', '-b', kind], { cwd: elsewhere })
      if (code !== 0) return [said]
      faults.push(
        ...differences(
          unzip(path.join(output, nameOf(output, kind))),
          path.join(elsewhere, '.output', `${kind}-mv3`),
        ).map((each) => `${kind}: ${each}`),
      )
    }
    return faults
  } finally {
    fs.rmSync(elsewhere, { recursive: true, force: true })
  }
}

function nameOf(folder, what) {
  return fs.readdirSync(folder).find((name) => name.endsWith(`-${what}.zip`)) ?? `no ${what}.zip`
}

/** @param {Map<string, Buffer>} zip @param {string} folder */
function differences(zip, folder) {
  const built = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)).replaceAll(path.sep, '/'))
  const names = [...new Set([...zip.keys(), ...built])].sort()
  return names.flatMap((name) => {
    if (!zip.has(name)) return [`${name} is built from the sources only`]
    if (!built.includes(name)) return [`${name} is not built from the sources`]
    return zip.get(name).equals(fs.readFileSync(path.join(folder, name))) ? [] : [`${name} differs`]
  })
}
