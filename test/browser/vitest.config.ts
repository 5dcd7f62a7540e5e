import path from 'node:path'
import { defineConfig } from 'vitest/config'

/**
 * The specs in real browsers, of this folder and of test/trust: `npx vitest run --config test/browser/vitest.config.ts`,
 * with BANDU_BROWSER=chrome or firefox for one, and BANDU_FULL=1 for the full numbers of test/trust.
 */
export default defineConfig({
  test: {
    root: path.dirname(import.meta.dirname),
    include: ['browser/**/*.spec.mjs', 'trust/**/*.spec.mjs'],
    // One browser at a time: focus, the pointer and the window in front are the machine's, not the test's.
    fileParallelism: false,
    sequence: { concurrent: false },
    // A real browser on a loaded machine misses a click now and then; what fails twice is a fault.
    retry: 1,
    // The full numbers of test/trust are ten times as many, and a loaded machine is slow.
    testTimeout: process.env.BANDU_FULL === '1' ? 300_000 : 60_000,
    hookTimeout: 60_000,
  },
})
