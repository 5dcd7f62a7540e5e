/**
 * The weights of everything that speaks for a bead or against one, learned from manually aligned texts
 * (test/bench/train-align.mjs writes weights.json).
 */
import { ALONE_FEATURES, type AloneWeights } from './alone.ts'
import { BEAD_TYPES } from './bead-types.ts'
import { FEATURES } from './beads.ts'
import trained from './weights.json'

export interface BeadWeights {
  /** In the order of FEATURES. */
  readonly features: readonly number[]
  /** In the order of BEAD_TYPES. */
  readonly types: readonly number[]
  readonly zhAlone: AloneWeights
  readonly enAlone: AloneWeights
}

/** How they are written: by name, so that a reader can tell what matters. */
export interface WrittenWeights {
  readonly features: Readonly<Record<string, number>>
  readonly types: Readonly<Record<string, number>>
  readonly alone: Readonly<Record<'zhOpen' | 'zhExtend' | 'enOpen' | 'enExtend', Readonly<Record<string, number>>>>
}

export const WEIGHTS: BeadWeights = readWeights(trained)

export function readWeights({ features, types, alone }: WrittenWeights): BeadWeights {
  const ofAlone = (weights: Readonly<Record<string, number>>) => ALONE_FEATURES.map((name) => weights[name]!)
  return {
    features: FEATURES.map((name) => features[name]!),
    types: BEAD_TYPES.map(([zh, en]) => types[`${zh}-${en}`]!),
    zhAlone: { open: ofAlone(alone.zhOpen), extend: ofAlone(alone.zhExtend) },
    enAlone: { open: ofAlone(alone.enOpen), extend: ofAlone(alone.enExtend) },
  }
}

export function writeWeights({ features, types, zhAlone, enAlone }: BeadWeights): WrittenWeights {
  const named = (names: readonly string[], values: readonly number[]) =>
    Object.fromEntries(names.map((name, k) => [name, Math.round(values[k]! * 1e4) / 1e4]))
  return {
    features: named(FEATURES, features),
    types: named(
      BEAD_TYPES.map(([zh, en]) => `${zh}-${en}`),
      types,
    ),
    alone: {
      zhOpen: named(ALONE_FEATURES, zhAlone.open),
      zhExtend: named(ALONE_FEATURES, zhAlone.extend),
      enOpen: named(ALONE_FEATURES, enAlone.open),
      enExtend: named(ALONE_FEATURES, enAlone.extend),
    },
  }
}
