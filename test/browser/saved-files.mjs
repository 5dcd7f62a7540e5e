import { poll } from './polling.mjs'

/**
 * In the page of a tab: what is saved from now on is kept there instead. A function to be evaluated, on its own.
 * `window.saved` holds a promise of {download, text} a file.
 */
export const keepFiles = () => {
  window.saved = []
  let blob = null
  URL.createObjectURL = (made) => {
    blob = made
    return 'blob:'
  }
  HTMLAnchorElement.prototype.click = function () {
    const { download } = this
    window.saved.push(blob.text().then((text) => ({ download, text })))
  }
}

/**
 * Opens the menu by the button named `button` once for each of `choices`, and chooses it: the files that were saved,
 * {download, text} each, in that order.
 */
export async function filesSaved(tab, button, choices) {
  await tab.evaluate(keepFiles)
  for (const choice of choices) {
    // What stands there may still be moving under the pointer: press until the menu is open.
    await poll(async () => {
      await tab.choose(button)
      return tab.evaluate(() => document.querySelector('[role=menu]') !== null)
    }, 'the menu')
    await tab.choose(choice)
  }
  return tab.until(
    async (count) => window.saved.length === count && (await Promise.all(window.saved)),
    `${choices.length} files`,
    choices.length,
  )
}

/** The ending of a file's name, without the dot. */
export const ending = ({ download }) => download.split('.').pop()
