/**
 * Term pairs as a termbase in TBX (ISO 30042:2008, the `martif` dialect), written as OmegaT's GlossaryReaderTBX reads it:
 * `termEntry` / `langSet` / `tig` / `term`, languages told apart by their primary tag, notes shown as the comment.
 * The word used most comes first on each side.
 */

import { languageTag } from './paired-texts.ts'
import type { TermRow } from './term-rows.ts'
import { escapeXml } from './xml.ts'

export interface TermbaseHead {
  readonly title: string
  /** BCP 47 tags; two different primary tags. */
  readonly languages: { readonly original: string; readonly translation: string }
  readonly exportedAt: string
}

/** null without rows: a TBX body must hold an entry. */
export function toTbx(rows: readonly TermRow[], head: TermbaseHead): string | null {
  if (rows.length === 0) return null
  const entries = rows.flatMap((row) => [
    `      <termEntry id="${xmlId(row.entryId)}">`,
    `        <descrip type="subjectField">${escapeXml(row.kind)}</descrip>`,
    ...(row.gloss.trim() === '' ? [] : [`        <note>${escapeXml(row.gloss)}</note>`]),
    ...langSet(head.languages.original, row.original),
    ...langSet(head.languages.translation, row.translation),
    '      </termEntry>',
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<martif type="TBX" xml:lang="${languageTag(head.languages.original)}">`,
    '  <martifHeader>',
    '    <fileDesc>',
    `      <titleStmt><title>${escapeXml(head.title)}</title></titleStmt>`,
    `      <sourceDesc><p>Bandu, ${escapeXml(head.exportedAt)}</p></sourceDesc>`,
    '    </fileDesc>',
    '    <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>',
    '  </martifHeader>',
    '  <text>',
    '    <body>',
    ...entries,
    '    </body>',
    '  </text>',
    '</martif>',
    '',
  ].join('\n')
}

function langSet(language: string, words: TermRow['original']): string[] {
  return [
    `        <langSet xml:lang="${languageTag(language)}">`,
    ...words.map(({ text }) => `          <tig><term>${escapeXml(text)}</term></tig>`),
    '        </langSet>',
  ]
}

/** An NCName that stays one for one with the entry's id. */
function xmlId(id: string): string {
  return `e-${id.replace(/[^A-Za-z0-9-]/g, (character) => (character === '/' ? '.' : `_${character.codePointAt(0)!.toString(16)}`))}`
}
