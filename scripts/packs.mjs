// Runs packs.ts, which needs Vite to be read.
import process from 'node:process'
import { runnerImport } from 'vite'

const { module } = await runnerImport(new URL('./packs.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
  oxc: { tsconfig: false },
})
process.exitCode = await module.main(process.argv.slice(2))
