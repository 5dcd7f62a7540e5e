import type { Span } from './model.ts'

/** Things with spans, found by what they overlap: kept in buckets of the text, since none is longer than a title. */
export interface SpanIndex<T extends { readonly span: Span }> {
  add(item: T): void
  overlapping(span: Span): T[]
}

const BUCKET = 128

export function spanIndex<T extends { readonly span: Span }>(items: Iterable<T> = []): SpanIndex<T> {
  const buckets = new Map<number, T[]>()
  const index: SpanIndex<T> = {
    add(item) {
      for (let bucket = bucketOf(item.span.start); bucket <= bucketOf(item.span.end - 1); bucket++) {
        const list = buckets.get(bucket)
        if (list) list.push(item)
        else buckets.set(bucket, [item])
      }
    },
    overlapping({ start, end }) {
      const found = new Set<T>()
      for (let bucket = bucketOf(start); bucket <= bucketOf(end - 1); bucket++) {
        for (const item of buckets.get(bucket) ?? [])
          if (item.span.start < end && start < item.span.end) found.add(item)
      }
      return [...found]
    },
  }
  for (const item of items) index.add(item)
  return index
}

const bucketOf = (offset: number) => Math.floor(offset / BUCKET)
