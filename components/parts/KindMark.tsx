import type { Kind } from '../../engine/model.ts'

/** The shape and colour of a kind; a ring where nothing is known. Always beside a word or a heading that says it. */
export function KindMark({ kind }: { readonly kind: Kind | 'unknown' }) {
  return <i class={`kind ${kind}`} aria-hidden="true" />
}
