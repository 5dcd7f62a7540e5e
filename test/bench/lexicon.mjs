/** `npm run bench -- lexicon` */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { runnerImport } from 'vite'
import { importBundled, ROOT } from './bundle.mjs'
import { processorTime as now, quick, report } from './figures.mjs'
import { PROSE } from './prose.mjs'

const bench = await importBundled('lexicon.ts')
const bytes = await shipped()
const file = path.join(ROOT, '.cache/bench/lexicon.bin')
fs.writeFileSync(file, bytes)
const rounds = quick ? 5 : 15

const cold = Array.from({ length: rounds }, () => freshProcess())
const lexicon = bench.openLexicon(bytes)
const ours = bench.memory(() => new Uint8Array(fs.readFileSync(file)), PROSE.Chinese, held)
const many = bench.memory(() => bench.compiled(50_000), PROSE.Chinese, held)

report('lexicon', [
  {
    title: `the glossary: ${ours.forms} forms`,
    unit: 'ms of the processor',
    rows: [
      {
        name: 'open, first thing in a process',
        samples: cold.map(({ open }) => open),
        goal: { of: 'median', most: 5 },
      },
      {
        name: 'open, warm',
        samples: bench.openTimes(bytes, rounds * 3, now).slice(rounds),
        goal: { of: 'median', most: 5 },
      },
      { name: 'first 3,000 characters after that', samples: cold.map(({ first }) => first) },
      { name: 'the same text again', samples: cold.map(({ second }) => second) },
      { name: 'load the engine itself', samples: cold.map(({ load }) => load) },
    ],
  },
  {
    title: 'to hold it',
    unit: 'bytes a form',
    rows: [
      { name: 'glossary: what a scan reads', samples: [ours.tables / ours.forms], goal: { of: 'median', most: 100 } },
      { name: 'glossary: everything, cards too', samples: [ours.whole / ours.forms] },
      {
        name: '50k made-up forms: what a scan reads',
        samples: [many.tables / many.forms],
        goal: { of: 'median', most: 100 },
      },
      { name: '50k made-up forms: everything', samples: [many.whole / many.forms] },
    ],
  },
  {
    title: 'on the disk',
    unit: 'KB',
    rows: [
      { name: 'as it is', samples: [bytes.length / 1024] },
      { name: 'gzipped', samples: [gzipSync(bytes, { level: 9 }).length / 1024], goal: { of: 'median', most: 1024 } },
    ],
  },
  {
    title: 'compile a pack of one’s own',
    unit: 'ms of the processor',
    rows: [5_000, 20_000, 50_000].map((count) => ({
      name: `${count / 1000}k forms`,
      samples: bench.compileTimes(count, quick ? 2 : 5, now),
      ...(count === 50_000 ? { goal: { of: 'median', most: 1000 } } : {}),
    })),
  },
  ...['Chinese', 'English'].map((language) => growth(language)),
])

/** Recognition by the length of the text: a straight line has the same figure everywhere. */
function growth(language) {
  const lengths = quick ? [5_000, 50_000] : [5_000, 50_000, 200_000]
  const rows = lengths.map((length) => {
    const text = bench.textWith(lexicon, PROSE[language], length)
    const samples = []
    for (let round = 0; round < 3 + rounds / 3; round++) {
      const start = now()
      bench.findMentions(text, language === 'Chinese' ? 'zh-Hans' : 'en', lexicon)
      if (round >= 3) samples.push(((now() - start) * 1e3) / length)
    }
    return {
      name: `${length / 1000}k characters`,
      samples,
      ...(length > 5_000 ? { goal: { of: 'ratio', most: 1.5 } } : {}),
    }
  })
  return { title: `find mentions, ${language}`, unit: 'µs a character', base: '5k characters', rows }
}

/** Open and match once where nothing is compiled or warm yet, as in a worker that has just been woken. */
function freshProcess() {
  const script = `
    const now = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
    const { readFileSync } = await import('node:fs')
    const bytes = new Uint8Array(readFileSync(${JSON.stringify(file)}))
    const text = ${JSON.stringify(PROSE.Chinese.slice(0, 3000))}
    let at = now()
    const lap = () => { const before = at; at = now(); return at - before }
    const bench = await import(${JSON.stringify(pathToFileURL(path.join(ROOT, '.cache/bench/node/lexicon/lexicon.mjs')).href)})
    const load = lap()
    const lexicon = bench.openLexicon(bytes)
    const open = lap()
    bench.findMentions(text, 'zh-Hans', lexicon)
    const first = lap()
    bench.findMentions(text, 'zh-Hans', lexicon)
    console.log(JSON.stringify({ load, open, first, second: lap() }))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
}

function held() {
  for (let time = 0; time < 3; time++) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** The lexicon that is shipped, compiled now if it has changed. */
async function shipped() {
  const read = async (name) =>
    (
      await runnerImport(path.join(ROOT, 'scripts', name), {
        configFile: false,
        logLevel: 'error',
        oxc: { tsconfig: false },
      })
    ).module
  return new Uint8Array(await (await read('lexicon-cache.ts')).cachedLexicon(read))
}
