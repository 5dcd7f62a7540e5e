/** Prose of our own to make texts from: the demo's article and its original, without their markup. */
import fs from 'node:fs'
import path from 'node:path'

const DEMO = path.resolve(import.meta.dirname, '../pages/demo')

export const PROSE = { Chinese: proseOf('story.hans.html'), English: proseOf('original.html') }

function proseOf(file) {
  const html = fs.readFileSync(path.join(DEMO, file), 'utf8')
  return [...html.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)]
    .map(([, inside]) =>
      inside
        .replace(/<[^>]+>/g, '')
        .replace(/&\w+;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line.length > 40 && !/https?:/.test(line))
    .join('\n')
}
