// Runs inspect.ts, which needs Vite to be read. Vite's runner closes after each import, so parts that are slow to load
// and seldom needed are read by their own.
import process from 'node:process'
import { runnerImport } from 'vite'

const read = async (file) => {
  const { module } = await runnerImport(new URL(file, import.meta.url).pathname, {
    configFile: false,
    logLevel: 'error',
    oxc: { tsconfig: false },
  })
  return module
}
const { main } = await read('./inspect.ts')
process.exitCode = await main(process.argv.slice(2), read)
