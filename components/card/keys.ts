import { actionOf, keyOf, type KeyAction, type KeyMap } from '../keys/key-map.ts'

/** The keys of the page: without a modifier, ignored while typing, each to be changed, and off with one switch. */
export interface KeysOptions {
  readonly signal: AbortSignal
  keys(): KeyMap
  /** Our own element: what is typed there is seen through its shadow root. */
  readonly ownTag: string
  /** Does what the key says. Returns whether there was anything to do: if not, the page has the key. */
  act(action: KeyAction): boolean
}

export function watchKeys(view: Window, { signal, keys, ownTag, act }: KeysOptions): void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !event.isTrusted) return
    const key = keyOf(event)
    if (key === null) return
    const action = actionOf(keys(), key)
    if (!action || (key !== 'Escape' && isTyping(event, ownTag)) || (key === 'Enter' && isControl(event))) return
    if (!act(action)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  view.addEventListener('keydown', press, { capture: true, signal })
}

function target(event: KeyboardEvent): Element | null {
  const [first] = event.composedPath()
  return first && 'closest' in first ? (first as Element) : null
}

function isTyping(event: KeyboardEvent, ownTag: string): boolean {
  const element = target(event)
  if (!element) return false
  if ((element as HTMLElement).isContentEditable || element.ownerDocument.designMode === 'on') return true
  // The focus is inside somebody's closed shadow root: whether that is a field cannot be seen.
  const { localName } = element
  if (localName.includes('-') && localName !== ownTag && element === element.ownerDocument.activeElement) return true
  return element.closest('input, textarea, select, [role="textbox"], [role="combobox"], [role="searchbox"]') !== null
}

function isControl(event: KeyboardEvent): boolean {
  return target(event)?.closest('a[href], button, summary, [role="button"], [role="link"], [tabindex]') != null
}
