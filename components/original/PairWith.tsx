import { useState } from 'preact/hooks'
import type { Words } from '../words.ts'
import { hostOf, webAddress } from '../parts/web-link.ts'

export interface OpenTab {
  readonly id: number
  readonly url: string
  readonly title: string
}

interface Props {
  readonly tabs: readonly OpenTab[]
  readonly words: Words['pairing']['none']
  readonly onPair: (url: string) => void
  readonly onPairTab: (tab: OpenTab) => void
}

/** The reader names the other text herself: an address, or an open tab. */
export function PairWith({ tabs, words, onPair, onPairTab }: Props) {
  const [text, setText] = useState('')
  const [bad, setBad] = useState(false)
  const pair = (event: Event): void => {
    event.preventDefault()
    const address = webAddress(text.trim()) ?? webAddress(`https://${text.trim()}`)
    setBad(address === null || !/\.|localhost/.test(hostOf(address)))
    if (address && /\.|localhost/.test(hostOf(address))) onPair(address)
  }
  return (
    <>
      <form class="address-form" noValidate onSubmit={pair}>
        <input
          type="url"
          value={text}
          placeholder={words.placeholder}
          aria-label={words.address}
          aria-invalid={bad || undefined}
          aria-describedby={bad ? 'bad-address' : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value)
            setBad(false)
          }}
        />
        <button type="submit" class="button" disabled={text.trim() === ''}>
          {words.pair}
        </button>
      </form>
      {bad && (
        <p id="bad-address" class="complaint" role="alert">
          {words.badAddress}
        </p>
      )}
      {tabs.length > 0 && (
        <div class="open-tabs">
          <h3>{words.tabs}</h3>
          <ul>
            {tabs.map((tab) => (
              <li key={tab.id}>
                <button type="button" onClick={() => onPairTab(tab)}>
                  <span>{tab.title}</span>
                  <small>{hostOf(tab.url)}</small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
