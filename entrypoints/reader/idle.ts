/** When the page has nothing better to do; soon anyway, since the panel is waiting. */
export function whenIdle(view: Window, run: () => void): void {
  view.requestIdleCallback(() => run(), { timeout: 500 })
}

/** After what the page has to do first. */
export function nextTask<T>(run: () => T | Promise<T>): Promise<T> {
  return new Promise<void>((resolve) => void setTimeout(resolve)).then(run)
}

/** The page's own work comes in between. One that is out of sight has none, and its clocks all but stand still. */
export function rest(document: Document): Promise<void> {
  return document.hidden ? Promise.resolve() : nextTask(() => {})
}
