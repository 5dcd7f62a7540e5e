import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const { module } = await runnerImport(path('./fold-table.ts'), {
  configFile: false,
  tsconfig: path('../engine/tsconfig.json'),
})
writeFileSync(path('../engine/fold-data.ts'), module.foldData())
