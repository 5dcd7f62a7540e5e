import fc from 'fast-check'

/**
 * Texts that no one writes and some pages hold: halves of characters, marks that turn the direction, stacked accents,
 * emoji of many parts, brackets and quotes that never close, names in pieces, markup, spreadsheets' formulas.
 */
export const hostilePiece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('谷歌', '大模型', '後臺', '乾', '發', '好', 'Google', 'GPT-4o', 'V. Le'),
  },
  { weight: 3, arbitrary: fc.constantFrom(...'。！？!?.…，、；:“”"「」『』《》（）()[]【】·-—/\\|{}@#%&=+*~`\'') },
  { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\r\n', '\t', '\u3000', '\u00a0', '\u2028', '\u0085', '\u200b') },
  { weight: 1, arbitrary: fc.constantFrom('\ud83d', '\ude00', '\ud800\ud800', '\udfff', '\ufffe', '\uffff', '\0') },
  { weight: 1, arbitrary: fc.constantFrom('\u202e', '\u202d', '\u2066', '\u2069', '\u200f', '\ufeff', '\u00ad') },
  { weight: 1, arbitrary: fc.constantFrom('e\u0301', 'ﬁ', '㎏', 'ß', 'İ', 'ı', '⼤', '豈', '𠮷', '👩‍👩‍👧‍👦', '🇹🇼', 'Z͑ͫ̓ͪ̂') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<b>', '</script>', ']]>', '&amp;', '<!--', '=1+1', '__proto__', '1.', '3.5', '１２'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)

export const hostileText = fc.array(hostilePiece, { maxLength: 60, size: 'max' }).map((pieces) => pieces.join(''))
