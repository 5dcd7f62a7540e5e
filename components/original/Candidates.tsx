import type { OriginalCandidate } from '../../engine/model.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import { Address } from '../parts/Address.tsx'
import { hostOf } from '../parts/web-link.ts'

interface Props {
  readonly candidates: readonly OriginalCandidate[]
  readonly words: PanelWords
  readonly onPair: (url: string) => void
  readonly onReject?: (url: string) => void
}

/** What looks like the other text, with the reasons that speak for it; read on a click, never before. */
export function Candidates({ candidates, words, onPair, onReject }: Props) {
  const { none, reasons } = words.pairing
  const [first, ...rest] = candidates
  if (!first) return null
  return (
    <div class="candidates">
      <h3>{first.title ?? hostOf(first.url)}</h3>
      <p class="address">
        <Address url={first.url} />
      </p>
      <ul class="reasons">
        {first.reasons.map((reason) => (
          <li key={reason}>{reasons[reason]}</li>
        ))}
      </ul>
      <p class="promise">{none.promise}</p>
      <div class="acts">
        <button type="button" class="button primary" onClick={() => onPair(first.url)}>
          {none.read}
        </button>
        {onReject && (
          <button type="button" class="button plain" onClick={() => onReject(first.url)}>
            {none.notThis}
          </button>
        )}
      </div>
      {rest.length > 0 && (
        <div class="open-tabs">
          <h3>{none.others}</h3>
          <ul>
            {rest.map(({ url, title }) => (
              <li key={url}>
                <button type="button" onClick={() => onPair(url)}>
                  <span>{title ?? url}</span>
                  <small>{hostOf(url)}</small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
