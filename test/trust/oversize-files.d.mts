export const WITHIN: Readonly<Record<string, readonly [file: string, make: () => string]>>
