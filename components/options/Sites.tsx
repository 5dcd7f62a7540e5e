import { useState } from 'preact/hooks'
import { fill } from '../i18n.ts'
import { Segmented } from '../parts/Segmented.tsx'
import type { Words } from '../words.ts'
import { AddSite, type AddSiteOutcome } from './AddSite.tsx'

/** `usual`: by itself on Bandu's own list, elsewhere when the toolbar button is pressed. */
export type SiteRule = 'on' | 'usual' | 'off'

export interface SitesProps {
  /** Sites for which she has said otherwise. */
  readonly rules: readonly { readonly host: string; readonly rule: SiteRule }[]
  readonly isListed: (host: string) => boolean
  /** Resolves to false when the browser was not given leave. */
  readonly onRule: (host: string, rule: SiteRule) => Promise<boolean>
}

/** Where a page is read by itself, where when asked, where never. */
export function Sites({ rules, isListed, onRule, words }: SitesProps & { readonly words: Words['options'] }) {
  // A site that is back to its usual rule stays in sight until the page is left, so that a slip can be undone.
  const [seen, setSeen] = useState<readonly string[]>([])
  const hosts = [...new Set([...rules.map(({ host }) => host), ...seen])].sort()
  const change = (host: string, rule: SiteRule): Promise<boolean> => {
    const outcome = onRule(host, rule)
    setSeen(hosts.includes(host) ? hosts : [...hosts, host])
    return outcome
  }
  const add = async (host: string): Promise<AddSiteOutcome> => {
    if (isListed(host)) {
      await onRule(host, 'usual')
      return 'listed'
    }
    return (await change(host, 'on')) ? 'added' : 'refused'
  }
  return (
    <section id="sites">
      <h2>{words.sites}</h2>
      <p class="say">{words.sitesText}</p>
      <ul class="sites">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <Segmented
              name={`site-${host}`}
              label={fill(words.siteRule, { host })}
              value={rules.find((one) => one.host === host)?.rule ?? 'usual'}
              choices={isListed(host) ? LISTED(words) : OTHER(words)}
              onChange={(rule) => void change(host, rule)}
            />
          </li>
        ))}
      </ul>
      <AddSite words={words} onAdd={add} />
    </section>
  )
}

const LISTED = (words: Words['options']) =>
  [
    { value: 'usual', label: words.siteOn },
    { value: 'off', label: words.siteOff },
  ] as const

const OTHER = (words: Words['options']) =>
  [
    { value: 'on', label: words.siteOn },
    { value: 'usual', label: words.siteUsual },
    { value: 'off', label: words.siteOff },
  ] as const
