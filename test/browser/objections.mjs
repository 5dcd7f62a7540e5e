/** What axe-core objects to in a real page of ours, colours included. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// A function, since that is what a page can be told to run; the policy of our own pages forbids it a script.
const load = new Function(source)

/**
 * `dark`: what it objects to in the colours when the page is dark.
 * @param {{evaluate: (run: Function, ...args: unknown[]) => Promise<any>}} page a panel, or a page of ours in a tab
 * @param {'dark' | null} [theme]
 * @returns {Promise<string[]>} a line each; none when all is well
 */
export async function objections(page, theme = null) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(load)
  return page.evaluate(async (wanted) => {
    // The panel carries its theme itself, a page in a tab on its root.
    const main = document.querySelector('main.panel') ?? document.documentElement
    const { theme: own } = main.dataset
    if (wanted) main.dataset.theme = wanted
    // What fades in has not the contrast yet that it will have.
    await Promise.all(
      document
        .getAnimations()
        .filter((each) => each.effect?.getTiming().iterations !== Infinity)
        .map((each) => each.finished.catch(() => null)),
    )
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      // Off by itself: each target is 24 px, or has that much room about it.
      rules: { 'target-size': { enabled: true } },
      ...(wanted ? { runOnly: ['color-contrast'] } : {}),
    })
    if (wanted && own !== undefined) main.dataset.theme = own
    else if (wanted) delete main.dataset.theme
    return violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target, failureSummary }) => {
        return `${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`
      })
      return `${id} (${nodes.length}): ${places.join(' | ')}`
    })
  }, theme)
}
