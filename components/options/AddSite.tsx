import { useId, useState } from 'preact/hooks'
import { fill } from '../i18n.ts'
import { webAddress } from '../parts/web-link.ts'
import type { Words } from '../words.ts'

export type AddSiteOutcome = 'added' | 'listed' | 'refused'

interface Props {
  readonly words: Words['options']
  readonly onAdd: (host: string) => Promise<AddSiteOutcome>
}

/** A site beyond the list that is to be read by itself; the browser asks for leave at once. */
export function AddSite({ words, onAdd }: Props) {
  const [address, setAddress] = useState('')
  const [said, setSaid] = useState('')
  const id = useId()
  const add = async (event: Event): Promise<void> => {
    event.preventDefault()
    const host = hostIn(address)
    if (host === null) return setSaid(words.siteBad)
    const outcome = await onAdd(host)
    if (outcome !== 'refused') setAddress('')
    setSaid(outcome === 'added' ? '' : fill(outcome === 'listed' ? words.siteListed : words.siteRefused, { host }))
  }
  return (
    <form class="address-form add-site" noValidate onSubmit={(event) => void add(event)}>
      <label for={id}>{words.siteAnother}</label>
      <input
        id={id}
        type="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="example.com"
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {words.siteAdd}
      </button>
      <p class="say" role="status">
        {said}
      </p>
    </form>
  )
}

/** The host of an address, typed with or without https://; null when it is none. */
function hostIn(address: string): string | null {
  const typed = address.trim()
  const url = webAddress(typed) ?? webAddress(`https://${typed}`)
  const { hostname } = new URL(url ?? 'about:blank')
  return hostname.includes('.') ? hostname : null
}
