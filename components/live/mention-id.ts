import type { PageSide } from '../original/thread.ts'

/** One number for a mention of either text: what elements carry as `data-mention`, and what hovering speaks of. */
export function mentionId(which: PageSide, index: number): number {
  return 2 * index + (which === 'translation' ? 1 : 0)
}

export function mentionOf(id: number): { readonly which: PageSide; readonly index: number } {
  return { which: id % 2 === 1 ? 'translation' : 'original', index: id >> 1 }
}
