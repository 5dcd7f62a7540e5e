/** What each part of a build weighs, and what it may weigh. `node scripts/sizes.mjs` prints it for both builds. */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { BROWSER_KINDS } from './browsers.mjs'
import { ROOT } from './setup.mjs'

/**
 * Bytes, gzipped. The gate runs on every page of the listed hosts: its weight is paid by readers who never look; the
 * reader on every article of theirs, before anything is pointed at. The
 * whole is what a store's zip weighs, within a few KB.
 */
const MOST = { gate: 3 * 1024, reader: 20 * 1024, whole: 3 * 1024 * 1024 }

/** A file belongs to the first part whose pattern fits; pages take what they load with them. */
const PARTS = [
  ['gate', /^gate\.js$/],
  ['reader', /^(reader\.js|assets\/marks\.css)$/],
  ['card', /^card\.js$/],
  ['article', /^article\.js$/],
  ['background', /^background\.js$/],
  ['panel', /^sidepanel\.html$/],
  ['parallel', /^parallel\.html$/],
  ['first run', /^first-run\.html$/],
  ['options', /^options\.html$/],
  ['lexicon', /^(lexicon|glossary)[^/]*$/],
  ['alignment lexicon', /^align[^/]*$/],
  ['script tables', /^(traditional|hong-kong)\.json$/],
  ['icons', /^icon\//],
  ['locales', /^_locales\//],
]

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {number} files
 * @property {number} bytes
 * @property {number} gzipped
 */

/** @param {'chrome' | 'firefox'} kind @returns {Part[]} in the order of PARTS, then what no part claims, then the whole */
export function weigh(kind) {
  const folder = path.join(ROOT, '.output', `${kind}-mv3`)
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)).replaceAll(path.sep, '/'))
  const owners = new Map()
  for (const [name, pattern] of PARTS) {
    for (const file of files.filter((each) => pattern.test(each))) {
      for (const each of loadedBy(folder, file)) if (!owners.has(each)) owners.set(each, name)
    }
  }
  const named = PARTS.map(([name]) =>
    sum(
      name,
      folder,
      files.filter((file) => owners.get(file) === name),
    ),
  )
  return [
    ...named,
    sum(
      'the rest',
      folder,
      files.filter((file) => !owners.has(file)),
    ),
    sum('whole', folder, files),
  ]
}

/** @param {Part[]} parts */
export function budgets(parts) {
  return parts
    .filter((part) => part.name in MOST)
    .map((part) => ({ name: part.name, bytes: part.files ? part.gzipped : Infinity, most: MOST[part.name] }))
}

/** @param {Part[]} parts */
export function weightTable(parts) {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(12)
  return parts
    .filter((part) => part.files)
    .map((part) => `    ${part.name.padEnd(18)}${kilobytes(part.bytes)}${kilobytes(part.gzipped)} gzipped`)
    .join('\n')
}

/** A page or script with everything it imports or links, by the names of built files that stand in it. */
function loadedBy(folder, first) {
  const found = new Set([first])
  for (const file of found) {
    if (!/\.(html|js)$/.test(file)) continue
    const text = fs.readFileSync(path.join(folder, file), 'utf8')
    for (const [, name] of text.matchAll(
      /["'`(=/]((?:chunks|assets)\/[\w.-]+\.(?:js|css)|[\w-]+-[\w-]{8}\.js)["'`)\s>]/g,
    )) {
      const known = [name, `chunks/${name}`].find((each) => fs.existsSync(path.join(folder, each)))
      if (known) found.add(known)
    }
  }
  return found
}

function sum(name, folder, files) {
  const contents = files.map((file) => fs.readFileSync(path.join(folder, file)))
  return {
    name,
    files: files.length,
    bytes: contents.reduce((total, content) => total + content.length, 0),
    gzipped: contents.reduce((total, content) => total + gzipSync(content, { level: 9 }).length, 0),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const kind of BROWSER_KINDS) console.log(`${kind}\n${weightTable(weigh(kind))}`)
}
