import { computed, effect, signal } from '@preact/signals'
import { gatherRows, withEntries, type GlossaryRow } from '../../components/glossary/rows.ts'
import { Panel, type PanelTab, type PanelView } from '../../components/panel/Panel.tsx'
import { fold } from '../../engine/fold.ts'
import type { Entry } from '../../engine/model.ts'
import { changeSettings, setKnown, storedCorrections } from '../options/settings.ts'
import {
  canGoBack,
  hovered,
  page,
  reading,
  readPage,
  reloadPage,
  searchElsewhere,
  tellPage,
  view,
  whole,
} from './page.ts'
import { lookedUp } from './looked-up.ts'
import { laterTabs, loadLater } from './load-later.ts'
import { lines } from './notebook-lines.ts'
import { pageIs, pairing } from './pair-state.ts'
import { notKept, toBeKept } from './not-kept.ts'
import { kept, known, settings, theme, tongue, words } from './preferences.ts'

const tab = signal<PanelTab>('glossary')
const elsewhere = signal<readonly Entry[]>([])
/** The row whose marks are the only ones in the page. */
const focused = signal<string | null>(null)

const rows = computed(() => {
  const now = reading.value
  return now ? withEntries(gatherRows(now.mentions, now.length), now.entries, whole.value) : []
})

const litRow = computed(
  () => rows.value.find(({ mentions }) => hovered.value !== null && mentions.includes(hovered.value))?.key ?? null,
)

/** The part on the screen, 0..1 of the text. */
const visible = computed(() => {
  const length = reading.value?.length ?? 0
  return view.value && length > 0 ? { start: view.value.start / length, end: view.value.end / length } : null
})

const panelView = computed<PanelView>(() => {
  const state = page.value
  if (state.at === 'nothing') return { at: 'nothing' }
  if (state.at === 'page') return { at: 'page', host: hostOf(state.reading.url), reading: state.reading }
  const host = state.tab.url ? hostOf(state.tab.url) : null
  if (state.outcome === 'restricted') return { at: /\.pdf([?#]|$)/i.test(state.tab.url ?? '') ? 'pdf' : 'restricted' }
  if (state.outcome === 'off' && host) return { at: 'off', host }
  return { at: 'unread', host }
})

/** A page that was loaded again has to be told once more; another page has other names. */
export function followFocus(): void {
  const url = computed(() => reading.value?.url)
  effect(() => {
    void url.value
    focused.value = null
  })
  let told = false
  effect(() => {
    if (!reading.value || (focused.value === null && !told)) return
    told = focused.value !== null
    tellPage({ type: 'hoverEntry', key: focused.value })
  })
}

export function showGlossary(): void {
  tab.value = 'glossary'
}

export function App() {
  return (
    <Panel
      view={panelView.value}
      tab={tab.value}
      pairing={pairing.value}
      pageIs={pageIs.value}
      tongue={tongue.value}
      words={words.value}
      theme={theme.value}
      canGoBack={canGoBack.value}
      keys={settings.value.keys}
      pageKeysOff={!settings.value.pageKeys}
      onTab={(chosen) => {
        tab.value = chosen
        void loadLater()
      }}
      onSite={switchSite}
      onReadAnyway={() => void readPage(true)}
      onReload={reloadPage}
      onBack={() => tellPage({ type: 'goBack' })}
      notKept={notKept.value}
      onNotKeptRead={() => (notKept.value = false)}
      glossary={{
        rows: rows.value,
        whole: whole.value,
        view: visible.value,
        lit: litRow.value,
        focused: focused.value,
        known: known.value,
        saved: kept.value,
        fold,
        elsewhere: elsewhere.value,
        lookedUp: lookedUp.value,
        onSearch(query) {
          if (query !== lookedUp.value?.query) lookedUp.value = null
          void searchElsewhere(query, tongue.value.chinese).then((entries) => (elsewhere.value = entries))
        },
        onJump: (mention) => reveal(mention, false),
        onOpenCard: (mention) => reveal(mention, true),
        onHover: hoverRow,
        onFocus: focusRow,
        onSave: (id, save) => void toBeKept(loadLater().then(({ keepRow }) => keepRow(id, save, elsewhere.value))),
        onKnow: (id, know) => void toBeKept(setKnown(id, know)),
        onExportCorrections: () => void exportCorrections(),
      }}
      kept={lines.value.length}
      later={laterTabs.value}
    />
  )
}

function reveal(mention: number, open: boolean): void {
  const span = reading.value?.mentions[mention]?.span
  if (span) tellPage({ type: 'reveal', span, open })
}

async function exportCorrections(): Promise<void> {
  const [all, { saveCorrections }] = await Promise.all([storedCorrections(), loadLater()])
  saveCorrections(all)
}

/** Passing over the rows on the way somewhere else repaints nothing in the page. */
function hoverRow(row: GlossaryRow | null): void {
  clearTimeout(resting)
  resting = setTimeout(() => tellPage({ type: 'hoverEntry', key: row?.key ?? focused.value }), REST)
}

/** ms. */
const REST = 120
let resting: ReturnType<typeof setTimeout> | undefined

function focusRow(row: GlossaryRow | null): void {
  clearTimeout(resting)
  focused.value = row?.key ?? null
}

/** On or off for the site of the page. */
function switchSite(on: boolean): void {
  const state = page.value
  const url = state.at === 'page' ? state.reading.url : state.at === 'unread' ? state.tab.url : null
  const host = url && URL.parse(url)?.hostname
  if (!host) return
  const changed = changeSettings(({ offHosts }) => {
    const rest = offHosts.filter((one) => one !== host)
    return { offHosts: on ? rest : [...rest, host] }
  })
  void toBeKept(changed).then(() => {
    if (on) void readPage(false)
  })
}

function hostOf(url: string): string {
  return URL.parse(url)?.host.replace(/^www\./, '') ?? url
}
