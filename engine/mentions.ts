/**
 * What a text names, and why we think so: the recogniser.
 *
 * 1. The lexicon gives every place where a form stands, nested ones too; words around it decide what it means (`sense.ts`).
 * 2. What is named in full is the cast of the text; it decides short forms and forms still open.
 * 3. The text's own pairs, titles, lists and shapes tell what a name means here, or that it is one nobody knows.
 * 4. Of overlapping places the outermost is kept, leftmost first; only inside the title of a work do others stay.
 */
import { scan } from './automaton.ts'
import type { Hit } from './automaton.ts'
import { isInsideWord } from './boundary.ts'
import { findCountedLists } from './counted-lists.ts'
import { findCue, isBarred, wordPlaces, type Cue, type Cues, type Surroundings, type WordPlaces } from './cues.ts'
import { findDatedEvents } from './dated-events.ts'
import { findDottedAcronyms } from './dotted-acronyms.ts'
import { findNameLists } from './first-names.ts'
import { knownEdges } from './han-name-start.ts'
import { fold } from './fold.ts'
import { findInlinePairs } from './inline-pairs.ts'
import { findJoinedPeople } from './joined-people.ts'
import { impliedCue } from './implied-cues.ts'
import type { Lexicon } from './lexicon.ts'
import { findLatinAmongHan } from './latin-among-han.ts'
import { findListedNames } from './listed-names.ts'
import { findListedOrganisations } from './listed-organisations.ts'
import { findMisspelt } from './misspelt.ts'
import type { Entry, Language, Mention, Recognition, Span } from './model.ts'
import { findDamagedHits } from './noise.ts'
import { findModelVersions } from './model-versions.ts'
import { isHolder, outermost, type Found } from './outermost.ts'
import { standsAsPerson } from './person-context.ts'
import { findNamesInPassing } from './names-in-passing.ts'
import { pairedSenses } from './paired-senses.ts'
import { splitSentences } from './segment.ts'
import { decideByCues, decideByTies, decideShort, type Claim, type Sense, type Weighed } from './sense.ts'
import { findSpeltOtherwise } from './spelt-otherwise.ts'
import { sentenceAt } from './sentences.ts'
import { findShortNames } from './short-names.ts'
import { findShortOrganisations } from './short-organisations.ts'
import { findShortUniversities } from './short-universities.ts'
import { findUniversitiesByName } from './universities-by-name.ts'
import { findShySiblings } from './shy-siblings.ts'
import { spanIndex } from './span-index.ts'
import { makeCast, type Cast } from './ties.ts'
import { admitUnknown } from './unknown-senses.ts'
import { plain } from './titled-names.ts'
import { findUnknownNames, type UnknownName } from './unknown-names.ts'

/** Everything `text` names, in order. `language` decides how its sentences end. */
export function findMentions(text: string, language: Language, lexicon: Lexicon): Recognition {
  const folded = fold(text)
  const page: Page = {
    text,
    folded,
    language,
    mixed: plain(text, folded),
    words: wordPlaces(folded),
    sentences: splitSentences(text, language),
    lexicon,
    claim: claimReader(lexicon),
  }
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

  const lists = peopleIn(page.text, places)
  const byCast = decideRest(places, { page, cast, listed: lists.spans })
  const sure = outermost([...byName, ...byPair, ...misspelt, ...byCast])
  const settled = ofField ? outermost([...sure, ...shySiblings(text, places, sure)]) : sure
  const known = outermost([...findModelVersions(text, settled), ...findDatedEvents(text, settled, lexicon), ...settled])
  const told = [
    ...findUnknownNames({ ...page, pairs: kept, ofField, edges: knownEdges(known) }),
    ...lists.unknown,
    ...findListedNames(text, known),
    ...findListedOrganisations(text, known),
    ...(ofField ? findCountedLists(text, page.folded, known) : []),
  ]
  const firstNames = admitUnknown(told, known, page)
  const soFar = [...known, ...firstNames]
  const more = [
    ...(ofField ? findJoinedPeople(page, soFar) : []),
    ...(outright >= NAMED_OFTEN ? namesInPassing(page, soFar) : []),
  ]
  const unknown = [...firstNames, ...admitUnknown(more, known, page, firstNames)]
  const full = outermost([...known, ...unknown])
  const people = full.filter(({ sense }) => sense.kind === 'person')
  const shorts = [
    ...findShortNames(text, people),
    ...findShortUniversities(text, full),
    ...(ofField ? findUniversitiesByName(page, full) : []),
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

interface Page {
  readonly text: string
  readonly language: Language
  readonly folded: string
  /** Its Chinese folded and its Latin as written. */
  readonly mixed: string
  readonly words: WordPlaces
  readonly sentences: readonly Span[]
  readonly lexicon: Lexicon
  readonly claim: ReturnType<typeof claimReader>
}

/** Where forms of the glossary stand, with what their cues say and what follows from them alone. */
interface Place {
  readonly span: Span
  readonly weighed: readonly (Weighed & { readonly entry: number })[]
  readonly sense: Sense | { readonly open: readonly Weighed[] } | null
}

function weighPlaces(page: Page): Place[] {
  const { text, lexicon } = page
  const hits = [
    ...scan(lexicon, text, { nested: true }),
    ...findDamagedHits(text, lexicon),
    ...findDottedAcronyms(text, lexicon),
  ]
  return wholeWords(
    hits.sort((a, b) => a.start - b.start || b.end - a.end),
    text,
  ).map((hit) => {
    const weighed = weigh(hit, page)
    return { span: { start: hit.start, end: hit.end }, weighed, sense: decideByCues(weighed) }
  })
}

/** Without those that are a piece of a word inside a longer name: ML in ICML. `hits` are in order, longer first. */
function wholeWords(hits: readonly Hit[], text: string): Hit[] {
  let around = { start: 0, end: 0 }
  return hits.filter((hit) => {
    const inside = hit.end <= around.end && hit.end - hit.start < around.end - around.start
    if (!inside) around = hit.end > around.end ? hit : around
    return !(
      inside &&
      ((hit.start > around.start && isInsideWord(text, hit.start)) ||
        (hit.end < around.end && isInsideWord(text, hit.end)))
    )
  })
}

/** How many things of the glossary the text names outright. A school has models and rewards too, and towns are named anywhere. */
function namedOutright(places: readonly Place[]): number {
  const outright = new Set<string>()
  for (const { sense } of places)
    if (sense && !('open' in sense) && sense.evidence.by === 'name' && sense.kind !== 'place')
      outright.add(sense.entryId ?? sense.evidence.form)
  return outright.size
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

/**
 * Words elsewhere in the text speak for a meaning only in a text of the field: in one that names nothing else each everyday
 * word would vouch for the next.
 */
function withoutHearsay(places: readonly Place[]): readonly Place[] {
  return places.map((place) => {
    const weighed = place.weighed.map((each) =>
      each.cue !== 'none' && each.cue.found === 'text' ? { ...each, cue: NOTHING } : each,
    )
    return { ...place, weighed, sense: decideByCues(weighed) }
  })
}

/** So many, and the text is of the field. */
const NAMED_OUTRIGHT = 2
/** So many, and it speaks of hardly anything else. */
const NAMED_OFTEN = 6
const NOTHING: Cue = { found: 'nothing' }

function weigh({ start, end, forms }: Hit, { words, sentences, claim }: Page): (Weighed & { entry: number })[] {
  const sentence = sentences[sentenceAt(sentences, start)] ?? { start, end }
  return forms.map((form) => {
    const claimed = claim(form)
    const cue = claimed.cues ? cueFor(claimed, claimed.cues, { words, at: { start, end }, sentence }) : 'none'
    return { claim: claimed, cue, entry: claimed.index }
  })
}

function cueFor({ entry }: Claim, cues: Cues, around: Surroundings): Cue | 'none' {
  const cue = findCue(cues, around)
  if (cue === 'none' || cue.found !== 'nothing') return cue
  const implied = impliedCue(entry, around.words.folded, around.at)
  return implied && !isBarred(cues, around) ? implied : cue
}

/** What a form claims, decoded once a text: names come again and again. */
function claimReader(lexicon: Lexicon): (form: number) => Claim & { readonly index: number } {
  const known = new Map<number, Claim & { readonly index: number }>()
  const isOwn = (entry: number): boolean => lexicon.packs[lexicon.packOf(entry)]!.own
  return (form) => {
    let claim = known.get(form)
    if (!claim) {
      const { text, status, part, cues, entry } = lexicon.form(form)
      known.set(
        form,
        (claim = { form: text, status, part, cues, own: isOwn(entry), entry: lexicon.entry(entry), index: entry }),
      )
    }
    return claim
  }
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

/** The members of lists of people: where they start, and those whom no form of the glossary claims. */
function peopleIn(text: string, places: readonly Place[]): { spans: Set<number>; unknown: UnknownName[] } {
  const at = new Map(places.map((place) => [`${place.span.start}-${place.span.end}`, place]))
  const spans = new Set<number>()
  const unknown: UnknownName[] = []
  for (const { names, cue } of findNameLists(text)) {
    const members = names.map((span) => ({ span, place: at.get(`${span.start}-${span.end}`) ?? null }))
    const people = members.filter(({ place }) =>
      place?.weighed.some(({ claim }) => claim.entry.kind === 'person'),
    ).length
    const things = members.filter(
      ({ place }) => place && !place.weighed.some(({ claim }) => claim.entry.kind === 'person'),
    ).length
    if (
      things * 2 > members.length ||
      (cue ? things > people + 1 : people === 0 || things > 0 || people * 2 < members.length)
    )
      continue
    const others = members.filter(({ place }) => !place)
    const from = members.find(({ place }) => place)?.span ?? names[0]!
    const at_ = cue ?? from
    for (const { span } of members) spans.add(span.start)
    for (const { span } of others) {
      const evidence = {
        by: 'context',
        form: text.slice(span.start, span.end),
        cue: text.slice(at_.start, at_.end),
        at: at_,
      } as const
      unknown.push({ span, kind: 'person', base: null, evidence })
    }
  }
  return { spans, unknown }
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
