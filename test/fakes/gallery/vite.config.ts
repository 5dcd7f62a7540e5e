import path from 'node:path'
import { defineConfig } from 'vite'
import { localeModules } from '../../../scripts/locale-modules.ts'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: path.resolve(import.meta.dirname, '../../../assets/public'),
  plugins: [localeModules()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
