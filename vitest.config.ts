import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { lettersByRange } from './scripts/letters-by-range.ts'
import { localeModules } from './scripts/locale-modules.ts'

export default defineConfig({
  // Of the engine what is tested is what is built.
  plugins: [WxtVitest(), localeModules(), lettersByRange()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/bench/**'],
    mockReset: true,
    restoreMocks: true,
    // jsdom over large real pages is slow on a small machine; nothing here asserts a time.
    testTimeout: 60_000,
  },
})
