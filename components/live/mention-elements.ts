/** The elements of `LiveText` that a mention stands in: one, or more where a link begins or ends inside it. */
export function elementsOf(document: Document, id: number): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-mention="${id}"]`)]
}

/** -1: it stands in no mention. */
export function idOf(element: Element | null): number {
  const found = element?.closest<HTMLElement>('[data-mention]')
  return found ? Number(found.dataset['mention']) : -1
}

/** All mentions, in order of the page. */
export function allIds(document: Document): number[] {
  return [...new Set([...document.querySelectorAll('[data-mention]')].map(idOf))]
}

/** Opens the folded passage that holds the element, as the browser does for what it has found in one. */
export function unfold(element: Element): void {
  const folded = element.closest('[hidden]')
  if (!folded) return
  folded.dispatchEvent(new Event('beforematch', { bubbles: true }))
  folded.removeAttribute('hidden')
}
