/** `npm run bench -- align` */
import path from 'node:path'
import { runnerImport } from 'vite'
import { importBundled, ROOT } from './bundle.mjs'
import { quick, report } from './figures.mjs'

const { benchAlign } = await importBundled('align.ts')
// Not bundled: it finds the dictionary and the cache from where it lies.
const { module } = await runnerImport(path.join(ROOT, 'scripts/compile-align-lexicon.ts'), {
  configFile: false,
  logLevel: 'error',
  oxc: { tsconfig: false },
})
const compiled = { lexicon: await module.buildAlignLexicon(), glosses: module.readGlosses() }
const lengths = quick ? [1_000, 8_000] : [1_000, 2_000, 4_000, 8_000]
const { open, short, curve, accuracy } = benchAlign(compiled, lengths, quick ? 1 : 3)

const hundred = 'about 100 × 100 sentences, warm'
report('align', [
  {
    title: 'align',
    unit: 'ms of the processor',
    base: hundred,
    rows: [
      { name: 'open the dictionary', samples: open },
      { name: hundred, samples: short },
      ...curve.map(({ sentences, times }) => ({ name: sentences, samples: times })),
    ],
  },
  {
    title: 'held at most between its steps',
    unit: 'MB',
    rows: curve
      .filter(({ megabytes }) => megabytes !== null)
      .map(({ sentences, megabytes }) => ({ name: sentences, samples: [megabytes] })),
  },
  ...(accuracy.length > 0
    ? [
        {
          title: 'right (fitted to these; train-align.mjs --held-out is fairer)',
          unit: 'strict F1',
          rows: accuracy.map(({ set, f1 }) => ({ name: set, samples: [f1] })),
        },
      ]
    : []),
])
if (accuracy.length === 0) console.log('no accuracy: BANDU_SHARED is not set')
