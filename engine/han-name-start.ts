/**
 * Where a Chinese name begins that its last word tells: 台灣人權促進會, 上海脑科学与类脑研究中心, 华为开发者大会.
 *
 * To the left as far as a mark, a word that no name holds, or the end of somebody the glossary knows; a place that the
 * glossary knows is where a body named after it begins. Latin letters right before belong to it (GTE实验室).
 */
import { isHardStop } from './chinese-name-start.ts'
import type { Kind, Span } from './model.ts'
import { isHan } from './name-shapes.ts'

/** Where the glossary's names start and end, by what they are. */
export interface KnownEdges {
  readonly startsOf: ReadonlyMap<number, Kind>
  readonly endsOf: ReadonlyMap<number, Kind>
}

export function knownEdges(
  known: readonly { readonly span: Span; readonly sense: { readonly kind: Kind } }[],
): KnownEdges {
  return {
    startsOf: new Map(known.map(({ span, sense }) => [span.start, sense.kind])),
    endsOf: new Map(known.map(({ span, sense }) => [span.end, sense.kind])),
  }
}

export interface NameStart {
  readonly start: number
  /** What says that it begins there. */
  readonly by: 'mark' | 'stop' | 'latin' | Kind
}

interface Search {
  readonly folded: string
  readonly edges: KnownEdges
  /** Kinds of known names with which such a name begins. */
  readonly beginsWith: ReadonlySet<Kind>
  /** In characters before `head`. */
  readonly most: number
}

/** Where the name begins whose last word starts at `head`; null where it is not known. */
export function hanNameStart(head: number, { folded, edges, beginsWith, most }: Search): NameStart | null {
  let found: NameStart | null = null
  let joined: NameStart | null = null
  for (let start = head; head - start <= most; start--) {
    const begun = edges.startsOf.get(start)
    if (start < head && begun && beginsWith.has(begun)) {
      found = { start, by: begun }
      // 美国加州…: a place before a place belongs to it.
      const before = edges.endsOf.get(start)
      if (!(before && beginsWith.has(before)) && !/(?:国家|国际|世界|全球|中华)$/.test(folded.slice(start - 2, start)))
        return found
    }
    const char = folded[start - 1]
    if (!isHan(char)) {
      // A center of nothing but its field may be written with a space: AI 研發中心.
      const latin = /(?:[a-z\d][a-z\d&.+-]{0,20}|ai )$/.exec(folded.slice(Math.max(0, start - 21), start))?.[0]
      if (latin && /[a-z]/.test(latin) && !/[a-z\d]/.test(folded[start - latin.length - 1] ?? ' ')) {
        // 台灣AI行動計畫: the place may stand before the Latin.
        start -= latin.length
        found ??= { start, by: 'latin' }
        if (!isHan(folded[start - 1])) return found
        start++
        continue
      }
      return start < head ? (found ?? { start, by: 'mark' }) : null
    }
    if (start === head) continue
    // 2018年世界…: a date is over.
    if (/[年月日届]/.test(char!) && /\d ?$/.test(folded.slice(Math.max(0, start - 3), start - 1)))
      return found ?? joined ?? { start, by: 'mark' }
    if (isHardStop(folded, start)) {
      if (found || !JOINS.test(folded.slice(start - 2, start))) return found ?? joined ?? { start, by: 'stop' }
      joined ??= { start, by: 'stop' }
      continue
    }
    const ended = edges.endsOf.get(start)
    if (ended === 'organisation' || ended === 'person') return found ?? joined ?? { start, by: ended }
  }
  return found ?? joined
}

/** 脑科学与类脑研究中心: two fields that one body is for. */
const JOINS = /[学术程息理济策物源境][与和]$/
