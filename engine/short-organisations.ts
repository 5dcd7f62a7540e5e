/**
 * Firms by the first word of their name, after it has stood in full: Inflection after Inflection AI, Stability after
 * Stability AI. In the middle of a sentence a capital tells it; where one begins, what the firm does must.
 */
import { otherPlaces } from './other-places.ts'
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'

interface Page {
  readonly text: string
  readonly folded: string
}

const FULL =
  /^(\p{Lu}[\p{L}\d]{3,20}) (?:AI|Labs?|Technologies|Robotics|Research|Therapeutics|Systems|Motors|Motor|Semiconductor|Inc\.?|Corp\.?)$/u
/** First words of which many firms have the same, or that are words of the field. */
const NO_NAMES =
  /^(?:Open|Scale|Deep|Applied|General|Advanced|American|National|International|Global|United|Safe|Super|Artificial|Machine|Google|Microsoft|Meta|Amazon|Apple|Facebook|Boston|Bell|Intel|Samsung|Tokyo|Beijing|Shanghai|Toyota|Thinking|Black|Moonshot|Data|Cloud|Future|Modern|Smart|Next|Human|Nous|Allen)$/
const MIDDLE = /(?:[\p{Ll}\d,;:’')]|\p{Script=Han}|[，、；：（「“]) ?$/u
const ACTS =
  /^(?:['’]s\b| (?:said|says|has|had|was|is|will|would|raised|raises|plans|planned|announced|launched|released|unveiled|hired|cut|built|trained|makes|made|sued|declined|did|does|also|itself|employees|engineers|executives|investors)\b|,? (?:once|which|whose|now)\b| ?(?:的|在|也|则|则|宣布|发布|推出|表示|称|成立|完成|获得|拿到|曾|已|正|将))/

export function findShortOrganisations(page: Page, found: readonly Found[]): Found[] {
  const seen = new Set<string>()
  return found.flatMap(({ span: full, sense }) => {
    if (sense.kind !== 'organisation') return []
    const word = FULL.exec(page.text.slice(full.start, full.end))?.[1]
    if (!word || NO_NAMES.test(word) || seen.has(word)) return []
    seen.add(word)
    const first = { start: full.start, end: full.start + word.length }
    return otherPlaces(page, first)
      .filter((span) => standsFor(page.text, span, word))
      .map((span) => {
        const evidence = { by: 'full-name', form: word, at: full } as const
        const sureness = sense.entryId ? ('likely' as const) : ('unknown' as const)
        return { span, sense: { entryId: sense.entryId, kind: 'organisation' as const, sureness, evidence } }
      })
  })
}

function standsFor(text: string, { start, end }: Span, word: string): boolean {
  if (text.slice(start, end) !== word) return false
  const after = text.slice(end, end + 16)
  // Of a longer name it is only a part, and so is Figure 2.
  if (/^(?:[-.]?[\p{Script=Latin}\d]| (?:\p{Lu}|\d))/u.test(after)) return false
  const before = text.slice(Math.max(0, start - 16), start)
  if (/\p{Lu}[\p{L}.]{0,15} $|[-@#/]$/u.test(before)) return false
  return MIDDLE.test(before) || ACTS.test(after)
}
