// BANDU_SHARED=… node test/bench/train-align.mjs [--held-out]
import process from 'node:process'
import { runnerImport } from 'vite'

const { module } = await runnerImport(new URL('./train-align.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
  oxc: { tsconfig: false },
})
await module.main(process.argv.slice(2))
