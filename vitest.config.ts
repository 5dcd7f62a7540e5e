import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/bench/**'],
    mockReset: true,
    restoreMocks: true,
    // jsdom over large real pages is slow on a small machine; nothing here asserts a time.
    testTimeout: 60_000,
  },
})
