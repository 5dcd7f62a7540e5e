/** Pages that are better made than stored. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * One article of about so many bytes: every hundredth paragraph names somebody, so that marks can be looked for at the
 * beginning and would be found at the end.
 * @param {number} size bytes
 */
export function bigArticle(size) {
  const plain =
    'Long pages are made of many short paragraphs, and this one, like its neighbours, names nobody at all; it only takes up room, as most of a long page does. '
  const named =
    'Yi Tay worked at Google Brain on PaLM and UL2 before he co-founded Reka, and reported to Quoc Le at Google DeepMind afterwards. '
  const parts = [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>A very long page</title><body><article><h1>A very long page</h1>\n',
  ]
  let length = 0
  for (let i = 0; length < size; i++) {
    const paragraph = `<p>${i}. ${i % 100 === 0 ? named : plain}${plain}</p>\n`
    parts.push(paragraph)
    length += paragraph.length
  }
  parts.push('</article></body></html>')
  return parts.join('')
}

/** An article that names somebody in every line, and in its last one somebody else: more names than are marked at once. */
export function namesArticle() {
  const line =
    'Yi Tay worked at Google Brain on PaLM and UL2 before he co-founded Reka, and reported to Quoc Le at Google DeepMind afterwards, as this line says once more.'
  const lines = Array.from({ length: 150 }, (_, i) => `<p>${i}. ${line}</p>`)
  const last =
    '<p>The last line is about Geoffrey Hinton, who shared the prize for physics in 2024 with John Hopfield.</p>'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of names</title><body><article><h1>A page of names</h1>${lines.join('\n')}${last}</article></body></html>`
}

/** A PDF of one line, with its cross-reference table in order, so that viewers open it without repair. */
export function pdf() {
  const text = 'BT /F1 24 Tf 72 720 Td (Yi Tay returned to Google DeepMind.) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/**
 * The real story, where the shared articles are at hand (BANDU_SHARED), set as sites that copy it do: every line a
 * paragraph of nested spans in a column without a main element, the date and the site's own links around it. Spelt as
 * the copy is (`converted`), in Simplified (`hans`) or in Taiwan's words (`tw`). null without the articles.
 */
export async function copiedStory(spelling) {
  const shared = process.env.BANDU_SHARED
  if (!shared) return null
  const text = await readFile(path.join(shared, 'articles/the-article.txt'), 'utf8')
  const { ConverterFactory, Locale } = await import('opencc-js')
  const simplified = ConverterFactory(Locale.from.tw, Locale.to.cn)
  const taiwan = ConverterFactory(Locale.from.cn, Locale.to.twp)
  const spell = { converted: (line) => line, hans: simplified, tw: (line) => taiwan(simplified(line)) }[spelling]
  if (!spell) return null
  const lines = spell(text).split('\n').filter(Boolean)
  const escape = (line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>${escape(spell('創業一年半,胖了15公斤'))} - iter01.com</title>
<style>body{margin:0;font:17px/1.9 sans-serif;color:#333;background:#fff}#wrap{max-width:720px;margin:0 auto;padding:24px}nav a{margin-right:1em}h1{font-size:26px}img{max-width:100%}</style></head>
<body><div id="wrap"><nav><a href="/">首頁</a><a href="/ai">人工智慧</a><a href="/about">關於</a></nav>
<h1>${escape(spell('創業一年半,胖了15公斤'))}</h1><div class="meta"><span>發表於 2024-11-07</span></div>
<div class="article-content">
${lines.map((line) => `<p><span style="font-size:16px"><span>${escape(line)}</span></span></p>`).join('\n')}
</div><div class="tags"><a href="/tag/ai">AI</a></div></div></body></html>`
}
