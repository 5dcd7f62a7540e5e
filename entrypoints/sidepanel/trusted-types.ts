/**
 * The panel enforces trusted types. `bandu` makes the one script URL we need, our own worker's. `default` exists
 * because Readability and DOMParser take plain strings; it answers only while a fetched page is being parsed into an
 * inert document, and refuses at any other time.
 */
let parsing = false

interface Policy {
  createHTML(html: string): string
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: Partial<Record<keyof Policy, (value: string) => string | null>>): Policy
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes

const bandu = factory?.createPolicy('bandu', {
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
})
factory?.createPolicy('default', { createHTML: (html) => (parsing ? html : null) })

/** The address of one of our own scripts, as a worker may be given it. */
export function ownScript(url: string): string {
  return bandu ? bandu.createScriptURL(url) : url
}

/** Runs something that parses text into an inert document. */
export function whileParsing<T>(run: () => T): T {
  parsing = true
  try {
    return run()
  } finally {
    parsing = false
  }
}
