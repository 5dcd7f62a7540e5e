/** The keys of the page. Few, without a modifier, ignored while typing, and off with one switch. */
export interface KeysOptions {
  readonly signal: AbortSignal
  enabled(): boolean
  onNext(): void
  onPrevious(): void
  /** Enter, on the mention that the keys have reached. Returns whether there was one. */
  onOpen(): boolean
  /** Esc. Returns whether there was something to close. */
  onClose(): boolean
}

export function watchKeys(view: Window, options: KeysOptions): void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !event.isTrusted || event.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') return taken(event, options.onClose())
    if (!options.enabled() || isTyping(event)) return
    if (event.key === ']') taken(event, run(options.onNext))
    else if (event.key === '[') taken(event, run(options.onPrevious))
    else if (event.key === 'Enter' && !isControl(event)) taken(event, options.onOpen())
  }
  view.addEventListener('keydown', press, { capture: true, signal: options.signal })
}

function run(action: () => void): true {
  action()
  return true
}

function taken(event: KeyboardEvent, done: boolean): void {
  if (!done) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

function target(event: KeyboardEvent): Element | null {
  const [first] = event.composedPath()
  return first && 'closest' in first ? (first as Element) : null
}

function isTyping(event: KeyboardEvent): boolean {
  const element = target(event)
  if (!element) return false
  if ((element as HTMLElement).isContentEditable) return true
  return element.closest('input, textarea, select, [role="textbox"], [role="combobox"], [role="searchbox"]') !== null
}

function isControl(event: KeyboardEvent): boolean {
  return target(event)?.closest('a[href], button, summary, [role="button"], [role="link"], [tabindex]') != null
}
