import type { ComponentChildren } from 'preact'
import type { OriginalCandidate, Pairing, ReadFailure } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Address } from '../parts/Address.tsx'
import { Picture, type PictureName } from '../parts/Picture.tsx'
import { hostOf } from '../parts/web-link.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import { Candidates } from './Candidates.tsx'
import { PairWith, type OpenTab } from './PairWith.tsx'

/** What can be done on the way to a pair. */
export interface PairingActions {
  readonly tabs: readonly OpenTab[]
  /** Read this address (a candidate's, or one that was pasted). */
  readonly onPair: (url: string) => void
  readonly onPairTab: (tab: OpenTab) => void
  /** The reader says that this is not the other text. */
  readonly onReject?: (url: string) => void
  /** Ask for the permission and read; called in the very gesture of the click. */
  readonly onAllow: (url: string) => void
  readonly onNotNow: () => void
  readonly onStop: () => void
  readonly onRetry: (url: string) => void
  readonly onChooseAnother: () => void
  readonly onOpenTab: (url: string) => void
}

export interface PairingStateProps extends PairingActions {
  readonly pairing: Exclude<Pairing, { state: 'paired' }>
  readonly pageIs: 'translation' | 'original'
  readonly words: PanelWords
}

/** Where the way to the other text has led so far, and how it goes on. */
export function PairingState(props: PairingStateProps) {
  const { pairing } = props
  switch (pairing.state) {
    case 'none':
      return pairing.candidates.length > 0 ? (
        <Found {...props} candidates={pairing.candidates} />
      ) : (
        <Unknown {...props} />
      )
    case 'needs-permission':
      return <Permission {...props} url={pairing.url} host={pairing.host} />
    case 'searching':
      return <Searching {...props} pairing={pairing} />
    case 'failed':
      return <Failed {...props} pairing={pairing} />
  }
}

function State({
  picture,
  title,
  children,
  busy,
}: {
  readonly picture: PictureName
  readonly title: string
  readonly children: ComponentChildren
  readonly busy?: boolean
}) {
  return (
    <section class="panel-state" aria-busy={busy || undefined}>
      <Picture name={picture} />
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** The page's other text, by its name: from a translation that is the original, and the reverse. */
function titleOf(
  props: PairingStateProps,
  words: { readonly title: string; readonly titleTranslation: string },
): string {
  return props.pageIs === 'translation' ? words.title : words.titleTranslation
}

function Unknown(props: PairingStateProps) {
  const { none } = props.words.pairing
  return (
    <State picture="unknown-other" title={titleOf(props, none)}>
      <p>{none.text}</p>
      <PairWith {...props} words={none} />
    </State>
  )
}

function Found(props: PairingStateProps & { readonly candidates: readonly OriginalCandidate[] }) {
  const { none } = props.words.pairing
  return (
    <State picture="found-other" title={props.pageIs === 'translation' ? none.candidate : none.candidateTranslation}>
      <Candidates {...props} />
      <details class="fold">
        <summary>{props.words.pairing.failed.another}</summary>
        <PairWith {...props} words={none} />
      </details>
    </State>
  )
}

function Permission(props: PairingStateProps & { readonly url: string; readonly host: string }) {
  const { permission } = props.words.pairing
  return (
    <State picture="permission" title={fill(titleOf(props, permission), { host: props.host })}>
      <p>{permission.text}</p>
      <p class="address">
        <Address url={props.url} />
      </p>
      <div class="acts">
        <button type="button" class="button primary" onClick={() => props.onAllow(props.url)}>
          {permission.read}
        </button>
        <button type="button" class="button plain" onClick={props.onNotNow}>
          {permission.later}
        </button>
      </div>
    </State>
  )
}

const STEPS = ['fetching', 'reading', 'aligning'] as const

function Searching(props: PairingStateProps & { readonly pairing: Extract<Pairing, { state: 'searching' }> }) {
  const { searching } = props.words.pairing
  const { step, url, progress } = props.pairing
  const now = STEPS.indexOf(step)
  return (
    <State picture="seeking" title={titleOf(props, searching)} busy>
      <ol class="steps" aria-live="polite">
        {STEPS.map((each, i) => (
          <li
            key={each}
            class={i < now ? 'done' : i === now ? 'now' : undefined}
            aria-current={i === now ? 'step' : undefined}
          >
            <i aria-hidden="true" />
            <span>{fill(searching[each], { host: hostOf(url) })}</span>
            {i === now && step === 'aligning' && <small class="num">{Math.round(progress * 100)} %</small>}
          </li>
        ))}
      </ol>
      <div class="acts">
        <button type="button" class="button" onClick={props.onStop}>
          {searching.stop}
        </button>
      </div>
    </State>
  )
}

function Failed(props: PairingStateProps & { readonly pairing: Extract<Pairing, { state: 'failed' }> }) {
  const { failed, failures } = props.words.pairing
  const { reason, url, detail } = props.pairing
  const unrelated = reason === 'unrelated' || reason === 'same-language'
  const press: Readonly<Record<Way, () => void>> = {
    again: () => props.onRetry(url),
    open: () => props.onOpenTab(url),
    another: props.onChooseAnother,
  }
  return (
    <State
      picture={unrelated ? 'mismatch' : 'other-torn'}
      title={unrelated ? failed.unrelatedTitle : titleOf(props, failed)}
    >
      <p role="alert">{fill(failures[reason], { host: hostOf(url) })}</p>
      <p class="address">
        <Address url={url} />
        {detail && ` · ${detail}`}
      </p>
      <div class="acts">
        {WAYS[reason].map((way, i) => (
          <button type="button" key={way} class={i === 0 ? 'button' : 'button plain'} onClick={press[way]}>
            {failed[way]}
          </button>
        ))}
      </div>
      <p class="promise">{failed.still}</p>
    </State>
  )
}

type Way = 'again' | 'open' | 'another'

/** The ways on after each failure, the likeliest first. */
const WAYS: Readonly<Record<ReadFailure, readonly Way[]>> = {
  offline: ['again', 'open'],
  timeout: ['again', 'open'],
  'too-large': ['open', 'another'],
  'not-found': ['another', 'open', 'again'],
  'server-error': ['again', 'open'],
  'wrong-type': ['another', 'open'],
  login: ['open', 'another'],
  'empty-shell': ['open', 'another'],
  'no-article': ['another', 'open'],
  'redirect-loop': ['open', 'another'],
  refused: ['again', 'open', 'another'],
  unrelated: ['another', 'open'],
  'same-language': ['another', 'open'],
  'bad-url': ['another'],
  'tab-gone': ['another'],
}
