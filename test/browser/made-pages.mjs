/** Pages that are better made than stored. */

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
