/**
 * What a tag says about the text in it, told without asking for a style: a computed style costs the page a layout, a
 * tag and its attributes cost nothing.
 */

/** Elements that start and end a line of text. */
export const BLOCKS: ReadonlySet<string> = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol p pre search section summary table tbody ' +
    'td tfoot th thead tr ul xmp listing plaintext',
)

/** White space counts in these. */
export const PREFORMATTED: ReadonlySet<string> = words('pre xmp listing plaintext')

/** What shows no text of its own, or controls. Ruby's readings go too, so that the words they stand over stay whole. */
export const TEXTLESS: ReadonlySet<string> = words(
  'audio button canvas datalist embed head iframe input meter noembed noframes noscript object optgroup option progress ' +
    'rp rt rtc script select style template textarea title video annotation annotation-xml bandu-card',
)

// Node types by number: an isolated world need not have the page's constructors.
export const ELEMENT = 1
export const TEXT = 3
export const CDATA = 4
export const DOCUMENT = 9
export const FRAGMENT = 11
export const SHOW_ELEMENT = 1
export const SHOW_TEXT = 4
export const SHOW_CDATA = 8

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
