import type { ComponentChildren } from 'preact'
import type { Pairing, Reading } from '../../engine/model.ts'
import { FocusBar } from '../glossary/FocusBar.tsx'
import { Glossary, type GlossaryProps } from '../glossary/Glossary.tsx'
import { languageTag } from '../i18n.ts'
import type { KeyMap } from '../keys/key-map.ts'
import { KeysDialog } from '../keys/KeysDialog.tsx'
import type { NotebookProps } from '../notebook/Notebook.tsx'
import type { OriginalTabProps } from '../original/OriginalTab.tsx'
import type { Tongue } from '../tongue.ts'
import type { Words } from '../words.ts'
import { Alert } from '../parts/Alert.tsx'
import { Said } from '../parts/Said.tsx'
import { chipText, PanelHead } from './PanelHead.tsx'
import { PanelNotice } from './PanelNotice.tsx'
import { PanelState, type PanelStateName } from './PanelState.tsx'
import { Tabs, type Tab } from './Tabs.tsx'

export type PanelWords = Pick<
  Words,
  'panel' | 'kinds' | 'subtypes' | 'card' | 'states' | 'glossary' | 'pairing' | 'notebook' | 'keys'
>

/** What the panel is beside. */
export type PanelView =
  /** Nothing is known yet; shows nothing, so that a quick answer does not flicker. */
  | { readonly at: 'nothing' }
  | { readonly at: 'no-tab' }
  /** No reader is in this page, and the browser gave no leave to put one there: the toolbar button does. */
  | { readonly at: 'unread'; readonly host: string | null }
  /** A page that no extension may touch. */
  | { readonly at: 'restricted' }
  | { readonly at: 'pdf' }
  /** Switched off for this site, and so no reader runs. */
  | { readonly at: 'off'; readonly host: string }
  | { readonly at: 'page'; readonly host: string; readonly reading: Reading }

type PageView = Extract<PanelView, { at: 'page' }>

export type PanelTab = 'glossary' | 'original' | 'notebook'

/** What every part of the panel is given by the panel itself. */
type Shared = 'tongue' | 'words' | 'reading'

/** What the tabs besides the glossary show. Their script is another one; null until it is there, which takes no time to speak of. */
export interface LaterTabs {
  readonly original: (
    shared: Pick<OriginalTabProps, 'reading' | 'tongue' | 'words' | 'pairing' | 'pageIs'>,
  ) => ComponentChildren
  readonly notebook: (shared: Pick<NotebookProps, 'tongue' | 'words'>) => ComponentChildren
}

export interface PanelProps {
  readonly view: PanelView
  readonly tab: PanelTab
  readonly pairing: Pairing
  /** The page is the translation (usual) or the original of its pair; names the second tab. */
  readonly pageIs: 'translation' | 'original'
  readonly tongue: Tongue
  readonly words: PanelWords
  readonly theme: 'light' | 'dark' | null
  readonly canGoBack: boolean
  readonly keys: KeyMap
  /** The keys in the page are switched off. */
  readonly pageKeysOff: boolean
  readonly glossary: Omit<GlossaryProps, Shared>
  /** Lines in the notebook. */
  readonly kept: number
  readonly later: LaterTabs | null
  readonly onTab: (tab: PanelTab) => void
  readonly onSite: (on: boolean) => void
  readonly onReadAnyway: () => void
  readonly onReload: () => void
  readonly onBack: () => void
  /** What she wanted kept last was not. */
  readonly notKept?: boolean
  readonly onNotKeptRead?: () => void
}

export function Panel(props: PanelProps) {
  const { view, tongue, theme, canGoBack, onBack, words } = props
  return (
    <main class="panel" lang={languageTag(tongue.ui)} data-theme={theme ?? undefined}>
      <Said text={view.at === 'page' ? pairingSaid(props) : ''} />
      <Body {...props} view={view} />
      {props.notKept && <Alert text={words.panel.notKept} dismiss={words.panel.dismiss} onRead={props.onNotKeptRead} />}
      <KeysDialog keys={props.keys} off={props.pageKeysOff} words={words} />
      {canGoBack && (
        <button type="button" class="button back-button" onClick={onBack}>
          ↩ {words.panel.back}
        </button>
      )}
    </main>
  )
}

function Body(props: PanelProps): ComponentChildren {
  const { view, tab } = props
  if (view.at === 'nothing') return null
  if (view.at === 'page' && view.reading.state !== 'off') return <Page {...props} view={view} />
  if (tab === 'notebook')
    return (
      <Tabbed {...props}>
        <Shelf {...props} />
      </Tabbed>
    )
  return (
    <>
      <NoPage {...props} view={view} />
      <ToNotebook {...props} />
    </>
  )
}

/** Why there is no page to show anything of. */
function NoPage(props: PanelProps): ComponentChildren {
  const { view, words, onSite } = props
  switch (view.at) {
    case 'no-tab':
    case 'restricted':
    case 'pdf':
      return <PanelState alone state={view.at} words={words} />
    case 'unread':
      return (
        <>
          <PanelHead host={view.host} reading={null} pairing={null} {...head(props)} on={null} />
          <PanelState alone state="unread" words={words} />
        </>
      )
    case 'off':
    case 'page':
      return <Off {...props} host={view.host} onSite={onSite} />
    case 'nothing':
      return null
  }
}

/** What she keeps is hers wherever she is. */
function ToNotebook({ kept, words, onTab }: PanelProps) {
  if (kept === 0) return null
  return (
    <p class="to-notebook">
      <button type="button" class="button plain" onClick={() => onTab('notebook')}>
        {words.panel.notebook} <small class="num">{kept}</small>
      </button>
    </p>
  )
}

function Shelf({ later, tongue, words }: PanelProps) {
  return <>{later?.notebook({ tongue, words })}</>
}

function Off(props: PanelProps & { readonly host: string }) {
  return (
    <>
      <PanelHead host={props.host} reading={null} pairing={null} {...head(props)} on={false} />
      <PanelState alone state="off" host={props.host} words={props.words} onAct={() => props.onSite(true)} />
    </>
  )
}

/** The tabs. What is wrong with the article takes the glossary's place only where there is no name to show. */
function Page(props: PanelProps & { readonly view: PageView }) {
  const { view, tab, pairing, tongue, words, glossary } = props
  const { reading } = view
  return (
    <>
      <PanelHead host={view.host} reading={reading} pairing={stateOf(reading) ? null : pairing} {...head(props)} on />
      <Tabbed {...props}>
        {tab !== 'notebook' && (
          <FocusBar
            row={(glossary.focused !== null && glossary.rows.find(({ key }) => key === glossary.focused)) || null}
            tongue={tongue}
            words={words}
            onEnd={() => glossary.onFocus?.(null)}
          />
        )}
        {reading.truncated && tab !== 'notebook' && (
          <PanelNotice text={words.panel.truncated} dismiss={words.panel.dismiss} />
        )}
        <TabBody {...props} view={view} />
      </Tabbed>
    </>
  )
}

function Tabbed(props: PanelProps & { readonly children: ComponentChildren }) {
  const { tab, words, onTab, children } = props
  return (
    <>
      <Tabs label={words.panel.tabs} tabs={tabsOf(props)} current={tab} onSelect={onTab} />
      <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} class="tabpanel">
        {children}
      </div>
    </>
  )
}

function tabsOf({ pageIs, words: { panel }, glossary, kept }: PanelProps): readonly Tab<PanelTab>[] {
  return [
    { id: 'glossary', label: panel.glossary, count: glossary.rows.length || null },
    { id: 'original', label: pageIs === 'original' ? panel.translation : panel.original, count: null },
    { id: 'notebook', label: panel.notebook, count: kept || null },
  ]
}

function TabBody(props: PanelProps & { readonly view: PageView }) {
  const { view, tab, pairing, pageIs, tongue, words, glossary, later } = props
  const { reading } = view
  const state = stateOf(reading)
  if (tab === 'notebook') return <Shelf {...props} />
  const act = state === 'failed' ? props.onReload : props.onReadAnyway
  if (state && (state === 'failed' || tab !== 'glossary' || glossary.rows.length === 0))
    return <PanelState state={state} words={words} onAct={act} />
  switch (tab) {
    case 'glossary':
      return <Glossary {...glossary} reading={reading} tongue={tongue} words={words} />
    case 'original':
      return <>{later?.original({ reading, pairing, pageIs, tongue, words })}</>
  }
}

/** Only what the reader waits for: that there is no original is no news. */
function pairingSaid({ pairing, pageIs, words }: PanelProps): string {
  return pairing.state === 'searching' || pairing.state === 'paired' || pairing.state === 'failed'
    ? chipText(pairing, pageIs, words)
    : ''
}

function head({ pageIs, tongue, words, onSite, onTab }: PanelProps) {
  return { pageIs, tongue, words, onSite, onOpenPairing: () => onTab('original') }
}

function stateOf(reading: Reading): PanelStateName | null {
  switch (reading.state) {
    case 'reading':
      return reading.mentions.length === 0 ? 'reading' : null
    case 'not-article':
      return 'notArticle'
    case 'other-language':
      return 'otherLanguage'
    case 'failed':
      return 'failed'
    case 'empty':
      return 'empty'
    case 'pdf':
      return 'pdf'
    case 'off':
    case 'read':
      return null
  }
}
