import { fill } from '../i18n.ts'
import type { Words } from '../words.ts'

interface Props {
  readonly hosts: readonly string[]
  readonly words: Words['options']
  readonly onTurnOn: (host: string) => void
}

/** Where the reader switched it off, and the way back. */
export function Sites({ hosts, words, onTurnOn }: Props) {
  return (
    <section>
      <h2>{words.sites}</h2>
      <p class="say">{hosts.length > 0 ? words.sitesText : words.sitesNone}</p>
      <ul class="sites">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="button plain"
              aria-label={fill(words.turnOnHost, { host })}
              onClick={() => onTurnOn(host)}
            >
              {words.turnOn}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
