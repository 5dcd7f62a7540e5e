import { useMemo } from 'preact/hooks'
import type { Pairing, Reading } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Switch } from '../parts/Switch.tsx'
import { hostOf } from '../parts/web-link.ts'
import { readingMinutes, textTag } from '../reading-facts.ts'
import type { Tongue } from '../tongue.ts'
import type { PanelWords } from './Panel.tsx'

interface Props {
  readonly host: string | null
  /** null: there is none to show, only the site's name. */
  readonly reading: Reading | null
  readonly pairing: Pairing | null
  readonly pageIs: 'translation' | 'original'
  /** Is Bandu on for this site? null: the question does not arise. */
  readonly on: boolean | null
  readonly tongue: Tongue
  readonly words: PanelWords
  readonly onSite: (on: boolean) => void
  readonly onOpenPairing: () => void
}

export function PanelHead({ host, reading, pairing, pageIs, on, words, onSite, onOpenPairing }: Props) {
  const { panel } = words
  const text = reading?.article?.text ?? null
  const language = reading?.language ?? 'other'
  // The head is drawn again whenever the pointer or the page moves.
  const minutes = useMemo(() => (text === null ? null : readingMinutes(text, language)), [text, language])
  const siteSwitch = on !== null && <Switch label={on ? panel.onHere : panel.offHere} on={on} onChange={onSite} />
  if (!reading)
    return (
      <header class="head bare">
        <span class="host">{host}</span>
        {siteSwitch}
      </header>
    )
  return (
    <header class="head">
      <h1 lang={textTag(reading.language)}>{reading.article?.title || reading.title || host}</h1>
      <p class="meta">
        <span lang={textTag(reading.language)}>{reading.siteName ?? host}</span>
        <span>{panel.languages[reading.language]}</span>
        {minutes !== null && <span class="num">{fill(panel.minutes, { n: minutes })}</span>}
      </p>
      <div class="state">
        {pairing && (
          <button type="button" class="chip" onClick={onOpenPairing}>
            <PairMark joined={pairing.state === 'paired'} />
            <span>{chipText(pairing, pageIs, words)}</span>
          </button>
        )}
        {siteSwitch}
      </div>
    </header>
  )
}

/** How the pairing stands, in a few words. */
export function chipText(pairing: Pairing, pageIs: Props['pageIs'], { panel }: PanelWords): string {
  const original = pageIs === 'translation'
  const ask = original ? panel.askOriginal : panel.askTranslation
  switch (pairing.state) {
    case 'paired':
      return fill(panel.pairedWith, { host: hostOf(pairing.url) })
    case 'searching':
      return original ? panel.looking : panel.lookingTranslation
    case 'needs-permission':
      return fill(ask, { host: pairing.host })
    case 'failed':
      return panel.notPaired
    case 'none':
      if (pairing.candidates[0]) return fill(ask, { host: hostOf(pairing.candidates[0].url) })
      return original ? panel.noOriginal : panel.noTranslation
  }
}

/** Two leaves; joined by the lit line when the texts are paired. */
function PairMark({ joined }: { readonly joined: boolean }) {
  return (
    <svg class={joined ? 'pair-mark joined' : 'pair-mark'} viewBox="0 0 14 12" aria-hidden="true">
      <rect x=".6" y=".6" width="5.2" height="10.8" rx="1.2" />
      <rect x="8.2" y=".6" width="5.2" height="10.8" rx="1.2" stroke-dasharray={joined ? undefined : '1.6 1.6'} />
      {joined && <path d="M2 6h2.4M9.6 6h2.4" />}
    </svg>
  )
}
