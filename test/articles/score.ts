import { fold } from '../../engine/fold.ts'

/**
 * What the recogniser made of an annotated text, counted by surfaces.
 *
 * A surface counts as found when a mention of its kind has just its letters; or lies in or around it and neither is more
 * than twice the other (for a model, where a version is another thing, only with the right entry). A mention is right when
 * it touches an annotated surface of its kind; those of optional surfaces and neutral words are left out of the count. Each
 * surface and each mention counts once a text, however often it stands there.
 */
export interface Surface {
  readonly surface: string
  readonly type: string
  readonly importance: number
  readonly entry: string
  readonly optional?: boolean
}

export interface AnnotatedText {
  readonly id: string
  readonly language: string
  readonly variety?: string
  readonly gold: readonly Surface[]
}

export interface EntryNames {
  readonly accept_en: readonly string[]
  readonly accept_zh: readonly string[]
}

export interface Answer {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly type: string
  readonly entry: { readonly en: string | null; readonly zh: string | null } | null
}

export interface PairNames {
  readonly zh: string | null
  readonly en: string | null
  readonly abbr: string | null
}

/** Counts; rates are for the reader of them. `weight` sums importance. */
export interface Tally {
  found: number
  wanted: number
  foundWeight: number
  wantedWeight: number
  right: number
  marked: number
  /** Of what was found and has a name of its own: how many there are, and how many bear it. */
  named: number
  namedRight: number
}

export const emptyTally = (): Tally => ({
  found: 0,
  wanted: 0,
  foundWeight: 0,
  wantedWeight: 0,
  right: 0,
  marked: 0,
  named: 0,
  namedRight: 0,
})

export interface Gold {
  readonly neutral: ReadonlySet<string>
  readonly entries: Readonly<Record<string, EntryNames>>
}

/** Adds one text to `tally`. */
export function scoreText(
  tally: Tally,
  item: AnnotatedText,
  text: string,
  answers: readonly Answer[],
  gold: Gold,
): void {
  const places = new Map(item.gold.map((surface) => [surface, placesOf(text, surface.surface)]))
  const touch = (answer: Answer, surface: Surface) =>
    places.get(surface)!.some((at) => answer.start < at + surface.surface.length && at < answer.end)
  for (const surface of item.gold) {
    if (surface.optional) continue
    const near = answers.filter((answer) => answer.type === surface.type && touch(answer, surface))
    const fitting = near.filter((answer) => {
      if (plain(answer.surface) === plain(surface.surface)) return true
      const [short, long] = [answer.surface.length, surface.surface.length].toSorted((a, b) => a - b) as [
        number,
        number,
      ]
      return short * 2 >= long && (surface.type !== 'model' || isEntry(answer, gold.entries[surface.entry]!))
    })
    tally.wanted++
    tally.wantedWeight += surface.importance
    if (fitting.length === 0) continue
    tally.found++
    tally.foundWeight += surface.importance
    tally.named++
    if (fitting.some((answer) => isEntry(answer, gold.entries[surface.entry]!))) tally.namedRight++
  }
  const alike = new Map<string, Answer[]>()
  for (const answer of answers) {
    const key = `${answer.type} ${plain(answer.surface)}`
    alike.set(key, [...(alike.get(key) ?? []), answer])
  }
  for (const same of alike.values()) {
    const touched = item.gold.filter((surface) => same.some((answer) => touch(answer, surface)))
    const right = touched.some((surface) => surface.type === same[0]!.type)
    if (!right && (gold.neutral.has(plain(same[0]!.surface)) || touched.some(({ optional }) => optional))) continue
    tally.marked++
    if (right) tally.right++
  }
}

/** How many of `wanted` are among `found`, each used once. Chinese halves may differ by a word at an end. */
export function matchPairs(wanted: readonly PairNames[], found: readonly PairNames[]): number {
  const left = [...found]
  return wanted.filter((want) => {
    const at = left.findIndex((pair) => {
      const latin = plain(want.en ?? want.abbr) === plain(pair.en ?? pair.abbr)
      return latin && (want.zh === null || close(plain(want.zh), plain(pair.zh)))
    })
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** As compared: one width, one case, no spaces, quotes or brackets, one kind of middle dot. */
export function plain(name: string | null): string {
  return (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[・•‧]/g, '·')
    .replace(/[\s"'“”‘’「」『』《》〈〉()[\]]+/g, '')
}

function close(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short !== '' && long.includes(short) && short.length * 2 >= long.length
}

function isEntry({ entry }: Answer, names: EntryNames): boolean {
  const among = (accepted: readonly string[], name: string | null | undefined) =>
    Boolean(name && accepted.some((each) => fold(plain(each)) === fold(plain(name))))
  return among(names.accept_en, entry?.en) || among(names.accept_zh, entry?.zh)
}

/** Where a surface stands as a word of its own: a Latin one not inside a longer word, unless a capital begins the next. */
function placesOf(text: string, surface: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
    const before = text[at - 1] ?? ' '
    const last = surface.at(-1)!
    const next = text[at + surface.length] ?? ' '
    if (/[A-Za-z]/.test(surface[0]!) && /[A-Za-z]/.test(before)) continue
    if (/[A-Za-z]/.test(last) && /[A-Za-z]/.test(next) && !(/[a-z]/.test(last) && /[A-Z]/.test(next))) continue
    if (/\d/.test(last) && /\d/.test(next)) continue
    places.push(at)
  }
  return places
}
