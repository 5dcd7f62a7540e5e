import { computed, effect, signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { WORDS } from '../../components/all-words.ts'
import { FirstRun, type PanelWays } from '../../components/first-run/FirstRun.tsx'
import { Sample, type SampleText } from '../../components/first-run/Sample.tsx'
import { languageTag, pickLanguage } from '../../components/i18n.ts'
import { KeysDialog } from '../../components/keys/KeysDialog.tsx'
import { startLiveCards } from '../../components/live/live-cards.tsx'
import { wasKept } from '../../components/parts/not-kept.ts'
import { liveReading } from '../../components/live/live-reading.ts'
import { ranksOf } from '../../components/marks.ts'
import { textTag } from '../../components/reading-facts.ts'
import type { Tongue } from '../../components/tongue.ts'
import type { Pair, Side } from '../../engine/align/pair.ts'
import { KINDS } from '../../engine/model.ts'
import {
  changeSettings,
  chineseFor,
  DEFAULT_SETTINGS,
  setKnown,
  watchKnown,
  watchSettings,
} from '../options/settings.ts'
import { readSample, unreadSample } from './sample.ts'
import { panelWays } from './ways.ts'

const UNREAD = { mentions: [], ranks: [] }
const NOTHING: ReadonlySet<string> = new Set()
const settings = signal(DEFAULT_SETTINGS)
const known = signal<ReadonlySet<string>>(new Set())
const pair = signal<Pair | 'reading' | 'failed'>('reading')
const ways = signal<PanelWays>({
  browser: import.meta.env.FIREFOX ? 'firefox' : 'chrome',
  shortcut: null,
  pinned: null,
})

const tongue = computed<Tongue>(() => {
  const ui = pickLanguage(settings.value.uiLanguage, navigator.languages)
  return { ui, chinese: chineseFor(settings.value, ui, 'other'), convert: (text) => text }
})
const words = computed(() => WORDS[tongue.value.ui])
const theme = computed(() => (settings.value.theme === 'system' ? null : settings.value.theme))
const chinese = computed(() => tongue.value.chinese)
const whole = computed(() => (typeof pair.value === 'string' ? null : pair.value))
const live = computed(() => {
  const now = whole.value
  return now && { original: liveReading(now, 'original'), translation: liveReading(now, 'translation') }
})

const sample = computed(() => {
  const now = whole.value
  if (now) return { original: shown(now.original), translation: shown(now.translation) }
  const { original, translation } = unreadSample(chinese.value)
  return { original: { ...original, ...UNREAD }, translation: { ...translation, ...UNREAD } }
})

function App() {
  const { ui } = tongue.value
  const { firstRun } = words.value
  return (
    <>
      <FirstRun
        ui={ui}
        words={firstRun}
        ways={ways.value}
        keys={settings.value.pageKeys ? settings.value.keys : null}
        sample={
          <>
            <Sample {...sample.value} first={ui === 'en' ? 'original' : 'translation'} />
            <p role="status">{pair.value === 'failed' && firstRun.sampleWaits}</p>
          </>
        }
        onLanguage={(uiLanguage) => void changeSettings({ uiLanguage })}
        onSettings={() => void browser.runtime.openOptionsPage()}
        onStart={() => void leave()}
      />
      <KeysDialog keys={settings.value.keys} off={!settings.value.pageKeys} words={words.value} />
    </>
  )
}

/** Every kind is marked here, also what she marks nowhere else: it is to be tried. */
function shown({ article, mentions }: Side): SampleText {
  const surface = (index: number): string => article.text.slice(mentions[index]!.span.start, mentions[index]!.span.end)
  const ranks = ranksOf(mentions, surface, { kinds: KINDS, marks: 'all', known: new Set() })
  return { text: article.text, mentions, ranks, lang: textTag(article.language) ?? '' }
}

/** A window's only tab is not closed under her. */
async function leave(): Promise<void> {
  const tab = await browser.tabs.getCurrent()
  const beside = await browser.tabs.query({ currentWindow: true })
  if (beside.length < 2) await browser.tabs.create({})
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id)
}

watchSettings((value) => (settings.value = value))
watchKnown((value) => (known.value = value))
void panelWays().then((found) => (ways.value = found))
addEventListener('focus', () => void panelWays().then((found) => (ways.value = found)))
effect(() => {
  const wanted = chinese.value
  void readSample(wanted).then((read) => {
    if (wanted === chinese.peek()) pair.value = read ?? 'failed'
  })
})
effect(() => {
  document.documentElement.lang = languageTag(tongue.value.ui)
  document.documentElement.dataset['theme'] = theme.value ?? ''
  document.title = `Bandu · ${words.value.options.firstSteps}`
})
const cards = startLiveCards(window, {
  signal: new AbortController().signal,
  reading: (which) => live.value?.[which] ?? null,
  tongue: () => tongue.value,
  words: () => words.value,
  theme: () => theme.value,
  hoverDelay: () => settings.value.hoverDelay,
  keys: () => (settings.value.pageKeys ? settings.value.keys : null),
  known: () => known.value,
  onKnow: (id, know) => wasKept(setKnown(id, know)),
  kept: () => NOTHING,
  onChoose() {},
  onShowPlace() {},
})
known.subscribe(cards.redraw)
render(<App />, document.getElementById('first-run')!)
