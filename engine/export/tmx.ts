/**
 * A pairing as a translation memory, TMX 1.4b (LISA OSCAR 2005). One unit an aligned bead; what only one side has is no
 * translation and stays out. Language tags are BCP 47, dates in the basic ISO form that TMX asks for.
 */

import { beadTexts, languageTag } from './paired-texts.ts'
import type { ExportedText, PairedTexts } from './paired-texts.ts'
import { escapeXml } from './xml.ts'

export function toTmx(paired: PairedTexts): string {
  const { original, translation, alignment, exportedAt, version } = paired
  const date = exportedAt.replace(/[-:]|\.\d+/g, '')
  const units = alignment.beads.flatMap((bead, index) => {
    if (bead.status !== 'aligned') return []
    const texts = beadTexts(bead, paired)
    if (texts.original === '' || texts.translation === '') return []
    return [
      `    <tu tuid="${index + 1}">`,
      `      <prop type="x-confidence">${bead.confidence.toFixed(2)}</prop>`,
      `      <prop type="x-bead">${bead.original.length}-${bead.translation.length}</prop>`,
      variant(original, texts.original),
      variant(translation, texts.translation),
      '    </tu>',
    ]
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header creationtool="Bandu" creationtoolversion="${escapeXml(version)}" segtype="sentence" o-tmf="Bandu" adminlang="en" srclang="${languageTag(original.language)}" datatype="plaintext" creationdate="${escapeXml(date)}">`,
    `    <prop type="x-original">${escapeXml(original.url)}</prop>`,
    `    <prop type="x-translation">${escapeXml(translation.url)}</prop>`,
    '  </header>',
    '  <body>',
    ...units,
    '  </body>',
    '</tmx>',
    '',
  ].join('\n')
}

function variant({ language }: ExportedText, text: string): string {
  return `      <tuv xml:lang="${languageTag(language)}"><seg>${escapeXml(text)}</seg></tuv>`
}
