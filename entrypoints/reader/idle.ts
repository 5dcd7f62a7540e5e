/** When the page has nothing better to do; soon anyway, since the panel is waiting. */
export function whenIdle(view: Window, run: () => void): void {
  view.requestIdleCallback(() => run(), { timeout: 500 })
}

/** After what the page has to do first. */
export function nextTask<T>(view: Window, run: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => void view.setTimeout(() => run().then(resolve, reject)))
}
