/** What a reader does first in some scenes, so that their state is the component's own. Each resolves at once. */
type Act = (root: ParentNode) => void

const row = (root: ParentNode, name: string): HTMLElement =>
  [...root.querySelectorAll<HTMLElement>('.row')].find((each) => each.textContent?.includes(name))!

function sortBy(root: ParentNode, sort: string): void {
  const select = root.querySelector('select')!
  select.value = sort
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

function search(root: ParentNode, text: string): void {
  const input = root.querySelector<HTMLInputElement>('.find input')!
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export const ACTS: Readonly<Record<string, Act>> = {
  keys() {
    const call = () => dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))
    call()
    // The panel listens once it is painted.
    setTimeout(call, 60)
  },
  'row-open': (root) => row(root, 'Yi Tay').click(),
  'by-relation': (root) => sortBy(root, 'relation'),
  'by-name': (root) => sortBy(root, 'name'),
  search: (root) => search(root, 're'),
  'search-open'(root) {
    search(root, 'zzz')
    // Preact draws what was typed in the next task.
    setTimeout(() => root.querySelector<HTMLElement>('.elsewhere .row')!.click())
  },
  'search-nothing': (root) => search(root, 'Zorblax'),
}
