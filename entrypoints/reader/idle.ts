/** When the page has nothing better to do; soon anyway, since the panel is waiting. */
export function whenIdle(view: Window, run: () => void): void {
  view.requestIdleCallback(() => run(), { timeout: 500 })
}
