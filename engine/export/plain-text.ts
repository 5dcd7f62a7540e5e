/** Text that any file can hold: without control characters (but tab and line ends), lone surrogates and non-characters. */
export function plainText(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufeff\ufffe\uffff]/gu, '')
}
