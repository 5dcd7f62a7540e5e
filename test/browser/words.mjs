import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** The words of the interface in a language, so that a test says which sentence it means and not how it is worded. */
export function wordsIn(locale) {
  return parse(fs.readFileSync(path.resolve(import.meta.dirname, `../../assets/locales/${locale}.yml`), 'utf8'))
}
