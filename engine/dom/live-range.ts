import type { Span } from '../model.ts'
import type { TextMap } from './text-map.ts'

/** The live range of a span, for boxes; not to be kept. */
export function rangeOf(document: Document, textMap: TextMap | null, span: Span): Range | null {
  const init = textMap?.rangeOf(span)
  if (!init) return null
  const range = document.createRange()
  range.setStart(init.startContainer, init.startOffset)
  range.setEnd(init.endContainer, init.endOffset)
  return range
}
