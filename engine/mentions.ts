/**
 * What a text names, and why we think so: the recogniser.
 *
 * 1. The lexicon gives every place where a form stands, nested ones too; words around it decide what it means (`sense.ts`).
 * 2. What is named in full is the cast of the text; it decides short forms and forms still open.
 * 3. The text's own pairs, titles, lists and shapes tell what a name means here, or that it is one nobody knows.
 * 4. Of overlapping places the outermost is kept, leftmost first; only inside the title of a work do others stay.
 */
import { findCountedLists } from './counted-lists.ts'
import { findDatedEvents } from './dated-events.ts'
import { knownEdges } from './han-name-start.ts'
import { findInlinePairs } from './inline-pairs.ts'
import { findJoinedPeople } from './joined-people.ts'
import type { Lexicon } from './lexicon.ts'
import { findLatinAmongHan } from './latin-among-han.ts'
import { listedPeople } from './listed-people.ts'
import { findListedNames } from './listed-names.ts'
import { findListedOrganisations } from './listed-organisations.ts'
import { findLongerOrganisations } from './longer-organisations.ts'
import { findMisspelt } from './misspelt.ts'
import type { Entry, Language, Mention, Recognition, Span } from './model.ts'
import { findModelVersions } from './model-versions.ts'
import { isHolder, outermost, type Found } from './outermost.ts'
import { standsAsPerson } from './person-context.ts'
import { findNamesInPassing } from './names-in-passing.ts'
import { pairedSenses } from './paired-senses.ts'
import { decideByTies, decideShort } from './sense.ts'
import { findSpeltOtherwise } from './spelt-otherwise.ts'
import { findShortNames } from './short-names.ts'
import { findShortOrganisations } from './short-organisations.ts'
import { findShortUniversities } from './short-universities.ts'
import { findUniversitiesByName } from './universities-by-name.ts'
import { findShySiblings } from './shy-siblings.ts'
import { spanIndex } from './span-index.ts'
import { findTechnicalTerms } from './technical-terms.ts'
import { makeCast, type Cast } from './ties.ts'
import { admitUnknown } from './unknown-senses.ts'
import { findUnknownNames, type UnknownName } from './unknown-names.ts'
import { namedOutright, pageOf, weighPlaces, withoutHearsay, type Page, type Place } from './weighed-places.ts'

/** Everything `text` names, in order. `language` decides how its sentences end. */
export function findMentions(text: string, language: Language, lexicon: Lexicon): Recognition {
  const page = pageOf(text, language, lexicon)
  const weighed = weighPlaces(page)
  const outright = namedOutright(weighed)
  const ofField = outright >= NAMED_OUTRIGHT
  const places = ofField ? weighed : withoutHearsay(weighed)
  const pairs = findInlinePairs(
    text,
    places.map(({ span, weighed }) => ({ ...span, entries: weighed.map(({ entry }) => entry) })),
  )

  const byName = places.flatMap(({ span, sense }) => (sense && !('open' in sense) ? [{ span, sense }] : []))
  const { found: byPair, pairs: kept } = pairedSenses(pairs, byName, page)
  const named = outermost([...byName, ...byPair])
  const misspelt = [...findMisspelt(page, named), ...findSpeltOtherwise(page, named)]
  const cast = castOf([...named, ...misspelt], lexicon)

  const lists = listedPeople(page.text, places)
  const byCast = decideRest(places, { page, cast, listed: lists.spans })
  const sure = outermost([...byName, ...byPair, ...misspelt, ...byCast])
  const settled = ofField
    ? outermost([...sure, ...shySiblings(text, places, sure), ...findTechnicalTerms(page, places, sure)])
    : sure
  const known = outermost([
    ...findModelVersions(text, settled),
    ...findLongerOrganisations(text, settled),
    ...findDatedEvents(text, settled, lexicon),
    ...settled,
  ])
  const told = [
    ...findUnknownNames({ ...page, pairs: kept, ofField, edges: knownEdges(known) }),
    ...lists.unknown,
    ...findListedNames(text, known),
    ...findListedOrganisations(text, known),
    ...(ofField ? findCountedLists(text, page.folded, known) : []),
  ]
  const firstNames = admitUnknown(told, known, page)
  const schools = ofField ? findUniversitiesByName(page, outermost([...known, ...firstNames])) : []
  const soFar = [...known, ...firstNames, ...schools]
  const more = [
    ...(ofField ? findListedNames(text, outermost(soFar)) : []),
    ...(ofField ? findJoinedPeople(page, soFar) : []),
    ...(outright >= NAMED_OFTEN ? namesInPassing(page, soFar) : []),
  ]
  const unknown = [...firstNames, ...admitUnknown(more, known, page, firstNames)]
  const full = outermost([...known, ...unknown])
  const people = full.filter(({ sense }) => sense.kind === 'person')
  const shorts = [
    ...findShortNames(text, people),
    ...findShortUniversities(text, full),
    ...schools,
    ...findShortOrganisations(page, full),
  ]
  // A short name that the glossary decided by a guess gives way to the full name in the text.
  const guessed = ({ sense }: Found) => sense.evidence.by === 'graph' || sense.evidence.by === 'candidates'
  const certain = full.filter((each) => !guessed(each))
  return {
    mentions: outermost([...certain, ...free(shorts, certain), ...full.filter(guessed)]).map((each) =>
      mentionOf(each, text),
    ),
    pairs: kept,
  }
}

function shySiblings(text: string, places: readonly Place[], known: readonly Found[]): Found[] {
  const index = spanIndex(known)
  return findShySiblings(
    text,
    places.filter(({ span, sense }) => sense === null && index.overlapping(span).length === 0),
    known,
  )
}

/** Names that are told by hardly more than their capitals. */
function namesInPassing({ text, mixed, language }: Page, found: readonly Found[]): UnknownName[] {
  const index = spanIndex(found)
  const people = new Set(
    found.flatMap(({ span, sense }) => (sense.kind === 'person' ? text.slice(span.start, span.end).split(' ') : [])),
  )
  const free = (span: Span): boolean =>
    index.overlapping(span).length === 0 && !people.has(text.slice(span.start, span.end))
  return language === 'en' ? findNamesInPassing(text, found, free) : findLatinAmongHan(mixed, free)
}

function castOf(found: readonly Found[], lexicon: Lexicon): Cast {
  const entries = new Map<string, Entry | null>()
  return makeCast(
    found.flatMap(({ span, sense: { entryId } }) => {
      if (!entryId) return []
      if (!entries.has(entryId)) entries.set(entryId, lexicon.entryById(entryId))
      const entry = entries.get(entryId)
      return entry ? [{ entry, span }] : []
    }),
  )
}

/** So many, and the text is of the field. */
const NAMED_OUTRIGHT = 2
/** So many, and it speaks of hardly anything else. */
const NAMED_OFTEN = 6

interface Rest {
  readonly page: Page
  readonly cast: Cast
  readonly listed: ReadonlySet<number>
}

function decideRest(places: readonly Place[], { page, cast, listed }: Rest): Found[] {
  return places.flatMap(({ span, weighed, sense }) => {
    if (sense && !('open' in sense)) return []
    const person = listed.has(span.start) || standsAsPerson(page.folded, span)
    const decided = (sense ? decideByTies(sense.open, cast) : null) ?? decideShort(weighed, { cast, at: span, person })
    return decided ? [{ span, sense: decided }] : []
  })
}

/** Those of `found` that stand where nothing does yet, or inside a title. */
function free(found: readonly Found[], taken: readonly Found[]): Found[] {
  const index = spanIndex(taken)
  return found.filter(({ span }) => index.overlapping(span).every(isHolder))
}

/** Evidence speaks of the form as it stands in the text: 創業, though the pack has 创业. */
function mentionOf({ span, sense: { kind, entryId, sureness, evidence } }: Found, text: string): Mention {
  const form = text.slice(span.start, span.end).replace(/\s+/g, ' ')
  return { span, kind, entryId, sureness, evidence: { ...evidence, form } }
}
