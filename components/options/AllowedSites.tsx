import { useRef } from 'preact/hooks'
import { fill } from '../i18n.ts'
import type { Words } from '../words.ts'

/** A site beyond the list that the reader has allowed. */
export interface AllowedSite {
  /** As the browser holds it: *://yitay.net/* */
  readonly pattern: string
  /** null: every site. */
  readonly host: string | null
}

export interface AllowedSitesProps {
  readonly sites: readonly AllowedSite[]
  readonly onTakeBack: (pattern: string) => void
}

/** What the reader has allowed site by site, and the way to take it back. */
export function AllowedSites({ sites, words, onTakeBack }: AllowedSitesProps & { readonly words: Words['options'] }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const takeBack = (pattern: string): void => {
    onTakeBack(pattern)
    // The button goes with its site; the keyboard stays in this part of the page.
    heading.current?.focus()
  }
  return (
    <section id="allowed">
      <h2 ref={heading} tabIndex={-1}>
        {words.allowed}
      </h2>
      <p class="say">{sites.length > 0 ? words.allowedText : words.allowedNone}</p>
      <ul class="sites">
        {sites.map(({ pattern, host }) => (
          <li key={pattern}>
            <span>{host ?? words.everySite}</span>
            <button
              type="button"
              class="button plain"
              aria-label={fill(words.takeBackHost, { host: host ?? words.everySite })}
              onClick={() => takeBack(pattern)}
            >
              {words.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
