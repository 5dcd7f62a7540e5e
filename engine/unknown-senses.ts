/**
 * Which of the names that no glossary knows stand beside what it does know.
 *
 * A name that the text introduces in a pair outranks a known word inside it (人工智能影响力峰会 holds 人工智能); a foreign
 * name outranks a surname inside it, for 金巴尔·马斯克 is another Musk; a title of a work holds whatever it names. In every
 * other clash the glossary is right.
 */
import { scan } from './automaton.ts'
import type { Lexicon } from './lexicon.ts'
import type { Span } from './model.ts'
import { otherPlaces } from './other-places.ts'
import { isHolder, type Found } from './outermost.ts'
import { spanIndex } from './span-index.ts'
import type { UnknownName } from './unknown-names.ts'

interface Page {
  readonly text: string
  readonly folded: string
  readonly lexicon: Lexicon
}

/** Those of `names` that may stand where nothing of `known` and `before` does, or over it. */
export function admitUnknown(
  names: readonly UnknownName[],
  known: readonly Found[],
  page: Page,
  before: readonly Found[] = [],
): Found[] {
  const glossary = spanIndex(known)
  const taken = spanIndex<Found>(before)
  const admitted: Found[] = []
  const seen = new Set<string>()
  for (const name of names) {
    const surface = `${name.kind} ${page.text.slice(name.span.start, name.span.end)}`
    if (seen.has(surface)) continue
    seen.add(surface)
    for (const span of [name.span, ...otherPlaces(page, name.span)]) {
      const clash = glossary.overlapping(span)
      if (clash.length > 0 && !outranks(name, span, clash)) continue
      const rivals = taken.overlapping(span)
      if (rivals.some((each) => !holds(span, each.span) && !(isHolder(each) && holds(each.span, span)))) continue
      const found = { span, sense: senseOf(name, page.lexicon, page.text) }
      admitted.push(found)
      taken.add(found)
    }
  }
  return admitted
}

const PROGRAMME = /(?:计划|計劃|計畫|工程|专项|專項|行动|行動|方案|倡议|倡議)$/

function outranks({ kind, evidence, base }: UnknownName, span: Span, clash: readonly Found[]): boolean {
  if (!clash.every((each) => holds(span, each.span))) return false
  if (kind === 'work' || kind === 'event' || evidence.by === 'text') return true
  // 台灣人權促進會 holds a place, Joint Artificial Intelligence Center a term. A firm's name is kept where it ends the longer
  // one (in November Meta AI …), and a part of two words is that firm's.
  if (kind === 'organisation')
    return clash.every(
      (each) =>
        each.sense.kind === 'place' ||
        each.sense.kind === 'term' ||
        (each.span.end < span.end && evidence.form.split(' ').length > 2),
    )
  // Brian Israel is no country.
  if (kind === 'person') {
    const latin = /^\p{Script=Latin}+ /u.test(evidence.form)
    return clash.every(
      ({ sense, span: inner }) =>
        sense.kind === 'person' ||
        (latin &&
          (sense.kind === 'place' || sense.kind === 'term' || (sense.kind === 'model' && inner.start === span.start))),
    )
  }
  // 「智慧台灣計畫」.
  if (kind === 'term')
    return PROGRAMME.test(evidence.form) && clash.every(({ sense }) => sense.kind === 'place' || sense.kind === 'term')
  if (kind === 'place') return clash.every(({ sense }) => sense.kind === 'place')
  if (kind === 'model')
    return base !== null || clash.every(({ sense }) => sense.kind === 'model' || sense.kind === 'term')
  return false
}

/** koala-13b is Koala at a size: the entry of what stands before size and variant, when the glossary knows one such. */
function senseOf({ kind, evidence, base }: UnknownName, lexicon: Lexicon, text: string): Found['sense'] {
  const name = base && kind === 'model' ? text.slice(base.start, base.end) : ''
  // dolly-v2-12b: the second Dolly where the glossary has one of its own, else Dolly.
  const family = name ? (modelCalled(name, lexicon) ?? modelCalled(name.replace(/-?[vV]\d[\d.]*$/, ''), lexicon)) : null
  if (!family) return { entryId: null, kind, sureness: 'unknown', evidence }
  return { ...family, kind: 'model', sureness: 'likely' }
}

/** The one model of that name. Size and variant say that it is a model, so cues and case are not asked. */
function modelCalled(name: string, lexicon: Lexicon): Pick<Found['sense'], 'entryId' | 'evidence'> | null {
  if (name === '') return null
  for (const spelling of [name, name[0]!.toUpperCase() + name.slice(1), name.toUpperCase()]) {
    const forms = scan(lexicon, spelling)
      .filter(({ start, end }) => start === 0 && end === spelling.length)
      .flatMap((hit) => hit.forms.map((index) => lexicon.form(index)))
      .filter(({ entry }) => lexicon.entryId(entry).startsWith('model/'))
    const form = forms[0]
    if (!form || forms.some(({ entry }) => entry !== form.entry)) continue
    return { entryId: lexicon.entryId(form.entry), evidence: { by: 'name', form: form.text, status: form.status } }
  }
  return null
}

const holds = (outer: Span, inner: Span) =>
  outer.start <= inner.start && inner.end <= outer.end && (outer.start !== inner.start || outer.end !== inner.end)
