import { plainText } from './plain-text.ts'

/** Text as XML 1.0 content or attribute value: what XML cannot hold (controls, lone surrogates, U+FFFE) is dropped. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
      // Line ends would be turned into spaces in attributes and into \n in content; keep them as they are.
      .replace(/\r/g, '&#13;')
  )
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
