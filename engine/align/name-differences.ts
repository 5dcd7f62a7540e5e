/** Names that one side of a bead has and the other has not. */

import type { Difference, Mention, Span } from '../model.ts'

interface Texts {
  readonly original: string
  readonly translation: string
}

interface Mentions {
  readonly original: readonly Mention[]
  readonly translation: readonly Mention[]
}

interface Named {
  readonly span: Span
  readonly surface: string
  readonly id: string
}

export function nameDifferences(texts: Texts, mentions: Mentions | undefined): Difference[] {
  const left = [...designators(texts.original), ...mentioned(texts.original, mentions?.original ?? [])]
  const right = [...designators(texts.translation), ...mentioned(texts.translation, mentions?.translation ?? [])]
  const onlyLeft = outermost(left).filter((name) => !isNamedIn(name, right, texts.translation))
  const onlyRight = outermost(right).filter((name) => !isNamedIn(name, left, texts.original))
  const differences: Difference[] = []
  for (const a of onlyLeft.slice()) {
    // GPT-4 and GPT-3.5: one name with two numbers.
    const b = onlyRight.find((name) => stem(name.surface) !== '' && stem(name.surface) === stem(a.surface))
    if (!b) continue
    onlyLeft.splice(onlyLeft.indexOf(a), 1)
    onlyRight.splice(onlyRight.indexOf(b), 1)
    differences.push({ kind: 'name', original: a.span, translation: b.span, same: false })
  }
  for (const name of onlyLeft) differences.push({ kind: 'name', original: name.span, translation: null, same: false })
  for (const name of onlyRight) differences.push({ kind: 'name', original: null, translation: name.span, same: false })
  return differences
}

/** Names that carry a number: GPT-4, H100, ViT-22B. They are written alike in every language. */
function designators(text: string): Named[] {
  return [
    ...text.matchAll(
      /(?<![A-Za-z\d./-])(?!(?:top|over|under|pre|post|mid|sub|USD?|RMB|COVID|Q[1-4](?!\d))-?\d)([A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,2}-?\d{1,6}(?:\.\d{1,3})?(?:[A-Za-z]{1,2}(?![A-Za-z]))?)/gi,
    ),
  ]
    .filter(([name]) => /[A-Z]|^[a-z]\d/.test(name))
    .map((match) => ({
      span: { start: match.index, end: match.index + match[1]!.length },
      surface: match[1]!.replace(/(?<=\d)s$/, ''),
      id: '',
    }))
}

function mentioned(text: string, mentions: readonly Mention[]): Named[] {
  return mentions
    .filter(
      ({ kind, sureness, entryId }) =>
        entryId !== null &&
        sureness !== 'unknown' &&
        (kind === 'person' || kind === 'organisation' || kind === 'model'),
    )
    .map(({ span, entryId }) => ({ span, surface: text.slice(span.start, span.end), id: entryId! }))
}

function isNamedIn(name: Named, others: readonly Named[], text: string): boolean {
  const key = compact(name.surface)
  if (compact(text).includes(key)) return true
  return others.some((other) => {
    const otherKey = compact(other.surface)
    return (name.id !== '' && other.id === name.id) || (otherKey.length > 3 && key.includes(otherKey))
  })
}

/** One of each name, and none inside a longer one. */
function outermost(names: readonly Named[]): Named[] {
  return names.filter(
    (name, index) =>
      !names.some(
        (other) =>
          other !== name &&
          other.span.start <= name.span.start &&
          name.span.end <= other.span.end &&
          (length(other) > length(name) || names.indexOf(other) < index),
      ) &&
      names.findIndex(
        (other) => compact(other.surface) === compact(name.surface) || (name.id !== '' && other.id === name.id),
      ) === index,
  )
}

function length({ span }: Named): number {
  return span.end - span.start
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–·•‧_]+/g, '')
}

function stem(surface: string): string {
  return /\d/.test(surface) ? compact(surface).replace(/[\d.]+\w{0,2}$/, '') : ''
}
