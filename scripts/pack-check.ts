/**
 * What a schema cannot say about packs: one name for two things, relations to nothing, names that would be marked in
 * every other sentence.
 */
import { fold } from '../engine/fold.ts'
import type { Entry, Form, Pack } from '../engine/model.ts'

export interface Finding {
  readonly level: 'error' | 'warning'
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly entryId: string | null
  readonly message: string
}

export interface PackFile {
  readonly file: string
  readonly pack: Pack
  readonly lines: readonly string[]
}

/** Findings in the order of files. `texts`: articles to count names in; none, and nothing is called too common. */
export function checkPacks(files: readonly PackFile[], texts: readonly string[]): Finding[] {
  const owners = files.flatMap(({ file, pack, lines }) =>
    pack.entries.map((entry) => ({ entry, file, line: lineOf(entry, lines) })),
  )
  return [
    ...outOfOrder(files),
    ...twice(owners),
    ...claimedTwice(owners),
    ...dangling(owners),
    ...incomplete(owners),
    ...tooShort(owners),
    ...tooCommon(owners, texts),
  ]
}

interface Owner {
  readonly entry: Entry
  readonly file: string
  readonly line: number
}

function lineOf(entry: Entry, lines: readonly string[]): number {
  return lines.findIndex((line) => line.includes(`"${entry.id}"`) && /^\s*\{\s*"id"/.test(line)) + 1
}

function finding(level: Finding['level'], { entry, file, line }: Owner, message: string): Finding {
  return { level, file, line, entryId: entry.id, message }
}

function outOfOrder(files: readonly PackFile[]): Finding[] {
  return files.flatMap(({ file, pack, lines }) =>
    pack.entries.flatMap((entry, i) => {
      const before = pack.entries[i - 1]
      if (!before || before.id <= entry.id) return []
      return [
        finding(
          'error',
          { entry, file, line: lineOf(entry, lines) },
          `stands after ${before.id}; entries are sorted by id`,
        ),
      ]
    }),
  )
}

function twice(owners: readonly Owner[]): Finding[] {
  const first = new Map<string, Owner>()
  return owners.flatMap((owner) => {
    const before = first.get(owner.entry.id)
    first.set(owner.entry.id, before ?? owner)
    return before ? [finding('error', owner, `the id is taken in ${before.file}, line ${before.line}`)] : []
  })
}

/** Several entries may bear a name when cues, or the text's own persons for a short one, can tell them apart. */
function claimedTwice(owners: readonly Owner[]): Finding[] {
  const claims = new Map<string, { owner: Owner; form: Form }[]>()
  for (const owner of owners) {
    for (const form of owner.entry.forms) {
      if (form.part === 'short') continue
      const key = fold(form.text)
      claims.set(key, [...(claims.get(key) ?? []), { owner, form }])
    }
  }
  return [...claims.values()].flatMap((list) => {
    const entries = new Set(list.map(({ owner }) => owner.entry.id))
    const bare = list.filter(({ form }) => !form.cues)
    if (entries.size < 2 || new Set(bare.map(({ owner }) => owner.entry.id)).size < 2) return []
    const { owner, form } = bare[1]!
    const others = [...entries].filter((id) => id !== owner.entry.id).join(', ')
    return [
      finding(
        'error',
        owner,
        `“${form.text}” is also a name of ${others}, and nothing tells them apart; give cues to all but one`,
      ),
    ]
  })
}

function dangling(owners: readonly Owner[]): Finding[] {
  const ids = new Set(owners.map(({ entry }) => entry.id))
  return owners.flatMap((owner) =>
    owner.entry.relations
      .filter(({ to }) => !ids.has(to))
      .map(({ type, to }) => finding('error', owner, `${type} ${to}: there is no such entry`)),
  )
}

function incomplete(owners: readonly Owner[]): Finding[] {
  return owners.flatMap((owner) => {
    const { gloss, forms } = owner.entry
    const found: Finding[] = []
    for (const language of ['en', 'zh'] as const)
      if (gloss[language].trim() === '')
        found.push(finding('error', owner, `no gloss in ${language === 'en' ? 'English' : 'Chinese'}`))
    if (forms.every(({ part }) => part === 'short'))
      found.push(finding('error', owner, 'only short forms; give the full name'))
    return found
  })
}

/** One Han character, two Latin letters in any case: more often part of another word than a name. */
function tooShort(owners: readonly Owner[]): Finding[] {
  return owners.flatMap((owner) =>
    owner.entry.forms
      .filter(({ text, cues, part }) => part === 'name' && !cues && isShort(text))
      .filter(({ text, case: matched }) => !(matched === 'exact' && /[A-Z\d]{2}/.test(text)))
      .map(({ text }) =>
        finding(
          'error',
          owner,
          `“${text}” is too short to stand for this alone; give it cues or frames, or "case": "exact"`,
        ),
      ),
  )
}

function isShort(text: string): boolean {
  // The dots of A.I. make it long enough.
  const letters = [...text.replace(/[^\p{L}\p{N}.]/gu, '')]
  return letters.length <= 1 || (letters.length === 2 && !/\p{Script=Han}/u.test(text))
}

/** Names in more than half of the texts that are not said to be common: as a rule they are words. */
const COMMON = 0.5

function tooCommon(owners: readonly Owner[], texts: readonly string[]): Finding[] {
  const folded = texts.map(fold)
  return owners.flatMap((owner) =>
    owner.entry.forms
      .filter(({ cues, part, case: matched }) => !cues && part === 'name' && matched === 'fold')
      .flatMap(({ text }) => {
        const within = folded.filter((each) => occursIn(each, fold(text))).length
        if (within <= 3 || within <= texts.length * COMMON) return []
        return [finding('warning', owner, `“${text}” stands in ${within} of ${texts.length} texts; is it a name?`)]
      }),
  )
}

function occursIn(folded: string, key: string): boolean {
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1)) {
    const cut = (char: string | undefined, edge: string | undefined) =>
      /[a-z\d]/.test(char ?? '') && /[a-z\d]/.test(edge ?? '')
    if (!cut(folded[at - 1], key[0]) && !cut(folded[at + key.length], key.at(-1))) return true
  }
  return false
}
