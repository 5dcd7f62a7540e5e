import type { EntryId, Kind } from './model.ts'

/**
 * Ids for what the reader adds, made from names alone: the same name has the same id in every import, and none of them
 * can be one of ours, whose slugs never begin with `own-`.
 */
export function ownEntryId(kind: Kind, name: string): EntryId {
  const plain = name.normalize('NFKC').toLowerCase()
  const slug = plain
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  // C++ and C# would both be `c`: where more than gaps was lost, the name's own hash tells them apart.
  const whole = slug.length > 0 && slug.length <= LONGEST && slug === plain.replace(/[\s·-]+/g, '-')
  const cut = slug
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/-$/, '')
  return `${kind}/own-${whole ? slug : [cut, hashOf(plain)].filter((part) => part !== '').join('-')}`
}

/** A pack is known by its title: importing a newer file of the same title replaces the older. */
export function ownPackId(title: string): string {
  return `own-${hashOf(title.normalize('NFKC').toLowerCase())}`
}

const LONGEST = 60

/** 53 bits in base 36: two FNV-1a hashes (Fowler, Noll, Vo) over the code units, with different starts. */
export function hashOf(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b)
  }
  return ((high & 0x1fffff) * 2 ** 32 + (low >>> 0)).toString(36)
}
