/** Where forms of the glossary stand in a text, and what the words around each say it means there. */
import { scan } from './automaton.ts'
import type { Hit } from './automaton.ts'
import { isInsideWord } from './boundary.ts'
import { findCue, isBarred, wordPlaces, type Cue, type Cues, type Surroundings, type WordPlaces } from './cues.ts'
import { findDottedAcronyms } from './dotted-acronyms.ts'
import { fold } from './fold.ts'
import { impliedCue } from './implied-cues.ts'
import type { Lexicon } from './lexicon.ts'
import type { Language, Span } from './model.ts'
import { findDamagedHits } from './noise.ts'
import { splitSentences } from './segment.ts'
import { decideByCues, type Claim, type Sense, type Weighed } from './sense.ts'
import { sentenceAt } from './sentences.ts'
import { plain } from './titled-names.ts'

/** A text as the recogniser goes through it. */
export interface Page {
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

export function pageOf(text: string, language: Language, lexicon: Lexicon): Page {
  const folded = fold(text)
  return {
    text,
    folded,
    language,
    mixed: plain(text, folded),
    words: wordPlaces(folded),
    sentences: splitSentences(text, language),
    lexicon,
    claim: claimReader(lexicon),
  }
}

/** Where forms of the glossary stand, with what their cues say and what follows from them alone. */
export interface Place {
  readonly span: Span
  readonly weighed: readonly (Weighed & { readonly entry: number })[]
  readonly sense: Sense | { readonly open: readonly Weighed[] } | null
}

/** Every place, nested ones too; in order, longer first. */
export function weighPlaces(page: Page): Place[] {
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
export function namedOutright(places: readonly Place[]): number {
  const outright = new Set<string>()
  for (const { sense } of places)
    if (sense && !('open' in sense) && sense.evidence.by === 'name' && sense.kind !== 'place')
      outright.add(sense.entryId ?? sense.evidence.form)
  return outright.size
}

/**
 * Words elsewhere in the text speak for a meaning only in a text of the field: in one that names nothing else each everyday
 * word would vouch for the next.
 */
export function withoutHearsay(places: readonly Place[]): readonly Place[] {
  return places.map((place) => {
    const weighed = place.weighed.map((each) =>
      each.cue !== 'none' && each.cue.found === 'text' ? { ...each, cue: NOTHING } : each,
    )
    return { ...place, weighed, sense: decideByCues(weighed) }
  })
}

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
