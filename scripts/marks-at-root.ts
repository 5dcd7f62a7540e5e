/**
 * For Chromium: the rules of marks stand at the root, `:root::highlight(…)`. There every element inherits the marks'
 * styles from the one above, as CSS Pseudo-Elements 4 has it, so one element matches instead of all: with a rule for
 * every element the page works out fifty styles for each of them. Firefox does not inherit them, and asks for a style
 * only where a mark is painted.
 */
export const marksAtRoot = {
  postcssPlugin: 'bandu:marks-at-root',
  Rule(rule: { selectors: string[] }): void {
    if (rule.selectors.some((selector) => selector.startsWith('::highlight(')))
      rule.selectors = rule.selectors.map((selector) => selector.replace(/^::highlight\(/, ':root::highlight('))
  },
}
