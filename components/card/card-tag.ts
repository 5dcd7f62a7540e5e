/** The card's element. By itself, for who needs its name and not its style. */
export const CARD_TAG = 'bandu-card'
