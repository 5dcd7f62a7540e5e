import type { Segment } from '../engine/model.ts'

/** The lines of a plain text that hold something, as paragraphs; the first is its title. */
export function splitParagraphs(text: string): Segment[] {
  return [...text.matchAll(/[^\s][^\r\n]*/g)].map(({ index, 0: line }, id) => ({
    id,
    span: { start: index, end: index + line.trimEnd().length },
    kind: id === 0 ? 'title' : 'paragraph',
  }))
}
