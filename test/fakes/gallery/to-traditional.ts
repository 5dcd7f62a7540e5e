import { Converter } from 'opencc-js/cn2t'

/** Simplified to Taiwan's Traditional; in the extension the lexicon build has done this already. */
export const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 'twp' })
