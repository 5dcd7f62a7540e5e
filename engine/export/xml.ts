import { plainText } from './plain-text.ts'

/** Text as XML 1.0 content or attribute value: what XML cannot hold (controls, lone surrogates, U+FFFE) is dropped. */
export function escapeXml(text: string): string {
  // Line ends would become spaces in attributes and \n in content: kept as they are.
  return plainText(text)
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/\r/g, '&#13;')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
