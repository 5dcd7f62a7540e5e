/**
 * How much is tried: `npm test` runs a short form that fits into a few minutes, `npm run test:trust` (BANDU_FULL=1) the
 * numbers that are promised.
 */

/** Is this the full run? */
export const FULL = process.env.BANDU_FULL === '1'

/**
 * Rounds of a loop, bytes of a file, seconds of a storm.
 * @param {number} short in `npm test`
 * @param {number} full in `npm run test:trust`
 */
export function rounds(short, full) {
  return FULL ? full : short
}
