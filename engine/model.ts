/**
 * Every noun of the program, documented once.
 *
 * The words are the field's own: forms, entries and their status from TBX (ISO 30042), segments from TMX 1.4b,
 * beads from Gale & Church (1993). All of it is plain JSON: it crosses the two wires as it is, a text's mentions in columns
 * (mention-columns.ts).
 * Offsets are UTF-16 code units, dates ISO 8601 prefixes ("2024", "2024-10", "2024-10-28"), confidences 0..1.
 */

/** Half-open range of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

// ---- texts ----

/** Language and script of a whole text; `other` is a language this program does not read. */
export type Language = 'en' | 'zh-Hans' | 'zh-Hant' | 'other'

export type SegmentKind = 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'caption' | 'code'

/** A block of an article: what a reader sees as one paragraph. Its spans lie in `Article.text`, in order, apart. */
export interface Segment {
  readonly id: number
  readonly span: Span
  readonly kind: SegmentKind
}

/** A link of the article, where it stands (`span` in `Article.text`; null: it was outside the extracted text). */
export interface ArticleLink {
  readonly url: string
  readonly text: string
  readonly span: Span | null
}

/** What Readability found on a page. `text` is its segments, joined by "\n\n". */
export interface Article {
  readonly url: string
  /** The address the page calls its own, where it names one. */
  readonly canonical: string | null
  readonly title: string
  readonly byline: string | null
  readonly siteName: string | null
  /** ISO date, where the page tells. */
  readonly published: string | null
  readonly language: Language
  readonly text: string
  readonly segments: readonly Segment[]
  readonly links: readonly ArticleLink[]
}

// ---- the glossary ----

export const KINDS = ['person', 'model', 'organisation', 'term', 'work', 'event', 'place'] as const
export type Kind = (typeof KINDS)[number]

/** `kind/slug`, permanent. */
export type EntryId = string

/** A text in both of the reader's languages. Chinese is Simplified; other varieties are made from it for show. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}

export type FormStatus = 'preferred' | 'admitted' | 'deprecated'

/** Where a Chinese form is used, when it differs from the mainland's by more than script. */
export type Region = 'CN' | 'TW' | 'HK'

/** What must be around a form before it means this entry. Strings are folded before they are compared. */
export interface Cues {
  /** Any of these in the same sentence, else in the text, speaks for this entry. */
  readonly near?: readonly string[]
  /** Any of these in the same sentence speaks against it. */
  readonly against?: readonly string[]
  /** The form counts only inside one of these; `{}` stands for the form: "有多{}", "买{}". */
  readonly frames?: readonly string[]
}

/** A way an entry is written. */
export interface Form {
  readonly text: string
  /** BCP 47 primary tag: the language this form is written in. A Latin name is `en` wherever it is used. */
  readonly language: string
  readonly region: Region | null
  readonly status: FormStatus
  /** `exact`: counts only as written here (an acronym or name that is an everyday word otherwise). */
  readonly case: 'fold' | 'exact'
  /**
   * `name`: says by itself what it is. `short`: part of a name (a given name or surname alone) that counts only
   * where the text or the graph says whose it is.
   */
  readonly part: 'name' | 'short'
  readonly cues: Cues | null
}

/** A dated statement: role, maker, year, family, parameters … `label` names it, `value` says it. */
export interface Fact {
  readonly label:
    | 'role'
    | 'maker'
    | 'released'
    | 'family'
    | 'size'
    | 'founded'
    | 'based'
    | 'known-for'
    | 'born'
    | 'authors'
    | 'published'
    | 'held'
    | 'renamed'
    | 'owner'
    | 'licence'
    | 'former'
  readonly value: Bilingual
  /** When it became true. */
  readonly from?: string
  /** When it stopped being true. */
  readonly until?: string
  /** The last date for which it is known to be true; for what changes (roles, owners). */
  readonly asOf?: string
}

export type RelationType =
  | 'works-at'
  | 'worked-at'
  | 'founded'
  | 'made'
  | 'wrote'
  | 'part-of'
  | 'studied-at'
  | 'studied-under'
  | 'worked-with'
  | 'family-of'
  | 'presented-at'
  | 'about'

export interface Relation {
  readonly type: RelationType
  readonly to: EntryId
}

export type LinkType = 'homepage' | 'paper' | 'wikipedia' | 'code' | 'scholar' | 'article'

/** A verified link. Searches are made from the name and never stored. */
export interface EntryLink {
  readonly type: LinkType
  readonly url: string
}

export interface Entry {
  readonly id: EntryId
  readonly kind: Kind
  /** researcher, lab, company, media, investor, university · model, benchmark, dataset, method, product, hardware · technical, business, academic, slang, job-title … */
  readonly subtype: string
  /** The first form of a language is the one shown. */
  readonly forms: readonly Form[]
  /** One sentence in each language. */
  readonly gloss: Bilingual
  readonly facts: readonly Fact[]
  readonly relations: readonly Relation[]
  readonly links: readonly EntryLink[]
}

/** A set of entries that can be switched on and off. The reader's own packs outrank the built-in ones. */
export interface Pack {
  readonly id: string
  readonly title: string
  readonly entries: readonly Entry[]
}

// ---- what was recognised ----

/** How sure a mention is; the three look different. */
export type Sureness = 'sure' | 'likely' | 'unknown'

/** How it was decided, so that the card can say it. `form` is the name as it stands in the text. */
export type Evidence =
  /** The form is a full name that only this entry bears. */
  | { readonly by: 'name'; readonly form: string; readonly status: FormStatus }
  /** Several meanings; this word, where it stands in the text, decided. */
  | {
      readonly by: 'cue'
      readonly form: string
      readonly cue: string
      readonly at: Span | null
      readonly others: readonly EntryId[]
    }
  /** Short form; the full name stands elsewhere in this text. */
  | { readonly by: 'full-name'; readonly form: string; readonly at: Span }
  /** Short form; the only bearer tied to these entries, which the text also names. */
  | {
      readonly by: 'graph'
      readonly form: string
      readonly via: readonly EntryId[]
      readonly others: readonly EntryId[]
    }
  /** Short form; several bearers fit, or one fits without a tie. */
  | { readonly by: 'candidates'; readonly form: string; readonly candidates: readonly EntryId[] }
  /** Someone's name by its place in a list or beside a title; nobody known bears it. */
  | { readonly by: 'context'; readonly form: string; readonly cue: string; readonly at: Span | null }
  /** No glossary knows it; the text itself introduces it, in this sentence. */
  | { readonly by: 'text'; readonly form: string; readonly at: Span; readonly pair: InlinePair | null }
  /** One letter away from a long Latin name, or a character lost from one. */
  | { readonly by: 'misspelling'; readonly form: string; readonly of: string }
  /** The reader has said so for this page; `instead`: of what was found. */
  | { readonly by: 'reader'; readonly form: string; readonly instead: readonly EntryId[] }

/** A place in a text where something is named. Ordered by start, then longer first; a nested mention follows the one around it. */
export interface Mention {
  readonly span: Span
  readonly kind: Kind
  /** null: no glossary knows it, or it is not decided (see evidence). */
  readonly entryId: EntryId | null
  readonly sureness: Sureness
  readonly evidence: Evidence
}

/**
 * Two names of one thing, written side by side in the text: 检索增强生成(Retrieval-Augmented Generation, RAG).
 * `zh` is null where an acronym is defined in English: large language models (LLMs).
 */
export interface InlinePair {
  readonly zh: string | null
  readonly en: string | null
  readonly abbr: string | null
  /** From the first name to the end of the parenthesis. */
  readonly span: Span
  readonly zhSpan: Span | null
  readonly enSpan: Span | null
  readonly abbrSpan: Span | null
}

/** The recogniser's answer about one text. */
export interface Recognition {
  readonly mentions: readonly Mention[]
  readonly pairs: readonly InlinePair[]
}

// ---- the pairing ----

export type BeadStatus =
  /** Both sides have segments, and they say the same. */
  | 'aligned'
  /** Only the original has it. */
  | 'left-out'
  /** Only the translation has it: the editors' own. */
  | 'added'

/** Indices of sentences on both sides: 1-1, 1-2, 2-1, 1-0 … In order; together the beads partition both texts. */
export interface Bead {
  readonly original: readonly number[]
  readonly translation: readonly number[]
  readonly status: BeadStatus
  /** Posterior probability of this very bead. */
  readonly confidence: number
}

export interface Alignment {
  readonly beads: readonly Bead[]
  /** Mean confidence over what is aligned: is this a translation of that at all? */
  readonly confidence: number
}

/** One side of a pairing: its sentences, as spans of its text, and the paragraph (index) each is in. */
export interface Sentences {
  readonly text: string
  readonly spans: readonly Span[]
  readonly paragraphs: readonly number[]
}

/** What each side calls one entry. Mentions are of their own side's text. */
export interface TermPair {
  readonly entryId: EntryId
  readonly original: readonly Mention[]
  readonly translation: readonly Mention[]
}

export type FidelityKind = 'number' | 'date' | 'name' | 'negation'

/** A neutral difference between the two sides of a bead: never "wrong". `same`: other words, equal value. */
export interface Difference {
  readonly kind: FidelityKind
  readonly original: Span | null
  readonly translation: Span | null
  readonly same: boolean
}

/** A text that may be the other one of the pair, with the reasons that speak for it. */
export interface OriginalCandidate {
  readonly url: string
  readonly title: string | null
  readonly score: number
  readonly reasons: readonly OriginalReason[]
}

export type OriginalReason =
  | 'known-pair'
  | 'label'
  | 'title'
  | 'names'
  | 'numbers'
  | 'host'
  | 'last-link'
  | 'open-tab'
  | 'chosen'

export type ReadFailure =
  | 'offline'
  | 'timeout'
  | 'too-large'
  | 'not-found'
  | 'server-error'
  | 'wrong-type'
  | 'login'
  | 'empty-shell'
  | 'no-article'
  | 'redirect-loop'
  | 'refused'
  | 'unrelated'
  | 'same-language'
  | 'bad-url'
  | 'tab-gone'

/** What one text of a pair shows of the other: the sentence that goes with one of its own. */
export interface Twin {
  /** Sentence of this text. */
  readonly span: Span
  /** The same in the other text; null: it has none. */
  readonly text: string | null
  readonly language: Language
  /** Of the other text. */
  readonly url: string
  readonly confidence: number
}

export type Pairing =
  | { readonly state: 'none'; readonly candidates: readonly OriginalCandidate[] }
  | {
      readonly state: 'searching'
      readonly url: string
      readonly step: 'fetching' | 'reading' | 'aligning'
      readonly progress: number
    }
  | { readonly state: 'needs-permission'; readonly url: string; readonly host: string }
  | { readonly state: 'failed'; readonly url: string; readonly reason: ReadFailure; readonly detail: string | null }
  | { readonly state: 'paired'; readonly url: string; readonly title: string }

// ---- the reading ----

/** Why there is nothing to show, or what the reader should know; the panel has one sentence for each. */
export type ReadingState =
  | 'reading'
  | 'read'
  /** The page does not read like an article; the reader may say "read it anyway". */
  | 'not-article'
  /** An article in a language this program does not read. */
  | 'other-language'
  /** The page is empty, or a PDF that the browser shows by itself. */
  | 'empty'
  | 'pdf'
  /** Switched off on this site by the reader. */
  | 'off'
  /** The background could not be asked. */
  | 'failed'

/** What a page knows of its text. Grows step by step: every step is pushed to the panel as it is ready. */
export interface Reading {
  readonly state: ReadingState
  readonly url: string
  readonly title: string
  readonly siteName: string | null
  readonly language: Language
  /** Length of the text the spans of `mentions` lie in: page text until there is an article, then `article.text`. */
  readonly length: number
  readonly mentions: readonly Mention[]
  /** Every entry that a mention or its evidence names. In a page: once a card is likely, and before that none that nobody chose. */
  readonly entries: readonly Entry[]
  readonly pairs: readonly InlinePair[]
  readonly article: Article | null
  /** Only the first part was read: the page is longer than the cap. */
  readonly truncated: boolean
}

// ---- the notebook ----

/** A value and when it was last changed, ms since 1970: a last-writer-wins register (Shapiro et al. 2011). */
export interface Stamped<T> {
  readonly value: T
  readonly at: number
}

/** The sentence something was kept from, as it stands in its article. `text` is '' for an entry that no sentence there names. */
export interface KeptSentence {
  readonly text: string
  readonly language: Language
  /** The clauses right before and after it, where it stands there more than once; else ''. */
  readonly before: string
  readonly after: string
}

/** Where a kept thing was met. */
export interface Met {
  readonly article: { readonly url: string; readonly title: string; readonly published: string | null }
  readonly sentence: KeptSentence
  /** The same in the other text of the pair; null: the texts were not paired, or it has none. */
  readonly twin: { readonly text: string; readonly language: Language; readonly url: string } | null
}

/** Whole in itself: a later glossary need not have the entry any more. Chinese is in the variety the reader was shown. */
export interface KeptEntry extends Met {
  readonly what: 'entry'
  /** null: a name that no glossary knows. */
  readonly entryId: EntryId | null
  readonly kind: Kind
  readonly names: { readonly en: string | null; readonly zh: string | null }
  readonly gloss: Bilingual | null
  /** As the sentence writes it. */
  readonly surface: string
}

/** The sentences of a bead on the page's side, and their twin. */
export interface KeptBead extends Met {
  readonly what: 'bead'
}

/**
 * A line of the reader's notebook. It is a state that merges with any other state of the same id, in any order and any
 * number of times, to the same (engine/notebook/merge.ts): two windows, two computers, an imported file.
 */
export interface Kept {
  /** The entry's id, `name/…` for a name without one, `bead/…`: the same thing kept twice is one line. */
  readonly id: string
  /** ms since 1970. */
  readonly created: number
  /** null: forgotten, and its content let go. */
  readonly subject: Stamped<KeptEntry | KeptBead | null>
  readonly note: Stamped<string>
  readonly tags: Stamped<readonly string[]>
  /** When it was last deleted, ms since 1970; 0: never. It is kept while something of it was changed after that. */
  readonly deleted: number
}
