/** A locale file is a module with one export a section. Written by test/components/words.test.ts. */
declare module '*.yml' {
  export const manifest: import('./words.ts').Words['manifest']
  export const commands: import('./words.ts').Words['commands']
  export const kinds: import('./words.ts').Words['kinds']
  export const subtypes: import('./words.ts').Words['subtypes']
  export const card: import('./words.ts').Words['card']
  export const why: import('./words.ts').Words['why']
  export const panel: import('./words.ts').Words['panel']
  export const glossary: import('./words.ts').Words['glossary']
  export const states: import('./words.ts').Words['states']
  export const pairing: import('./words.ts').Words['pairing']
  export const parallel: import('./words.ts').Words['parallel']
  export const options: import('./words.ts').Words['options']
  export const privacy: import('./words.ts').Words['privacy']
  export const packs: import('./words.ts').Words['packs']
  export const firstRun: import('./words.ts').Words['firstRun']
  export const errors: import('./words.ts').Words['errors']
}
