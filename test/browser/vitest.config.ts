import { defineConfig } from 'vitest/config'

/** The specs in real browsers: `npx vitest run --config test/browser/vitest.config.ts`, with BANDU_BROWSER=chrome or firefox for one. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.spec.mjs'],
    // One browser at a time: focus, the pointer and the window in front are the machine's, not the test's.
    fileParallelism: false,
    sequence: { concurrent: false },
    // A real browser on a loaded machine misses a click now and then; what fails twice is a fault.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
