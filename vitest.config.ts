import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { localeModules } from './scripts/locale-modules.ts'

export default defineConfig({
  plugins: [WxtVitest(), localeModules()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/bench/**'],
    mockReset: true,
    restoreMocks: true,
    // jsdom over large real pages is slow on a small machine; nothing here asserts a time.
    testTimeout: 60_000,
  },
})
