/**
 * The shapes a bead may have: up to four Chinese with up to six English sentences, seven in all.
 */

export const MOST_ZH = 4
export const MOST_EN = 6
export const LARGEST = 7

/** Chinese and English sentences of each type of bead. */
export const BEAD_TYPES: readonly (readonly [zh: number, en: number])[] = Array.from({ length: MOST_ZH }, (_, a) =>
  Array.from({ length: MOST_EN }, (__, b): [number, number] => [a + 1, b + 1]),
)
  .flat()
  .filter(([zh, en]) => zh + en <= LARGEST)

/** The same, for inner loops. */
export const ZH_OF = Uint8Array.from(BEAD_TYPES, ([zh]) => zh)
export const EN_OF = Uint8Array.from(BEAD_TYPES, ([, en]) => en)
