export const FULL: boolean
export function rounds(short: number, full: number): number
