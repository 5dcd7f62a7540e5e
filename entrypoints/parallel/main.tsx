import { render } from 'preact'
import { startLiveCards } from '../../components/live/live-cards.tsx'
import { wasKept } from '../../components/parts/not-kept.ts'
import { ask } from '../background/messages.ts'
import { setKnown } from '../options/settings.ts'
import { App } from './app.tsx'
import { hearLookUps, lookUp } from './look-up.ts'
import {
  chooseEntry,
  followSettings,
  kept,
  known,
  live,
  load,
  settings,
  showPlace,
  theme,
  tongue,
  words,
} from './state.ts'

followSettings()
void load()
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
  kept: () => kept.value,
  onKeep: (line) => wasKept(ask({ type: 'keep', items: [line] })),
  onLookUp: lookUp,
  onChoose: chooseEntry,
  onShowPlace: showPlace,
})
hearLookUps(cards.lookUp)
known.subscribe(cards.redraw)
kept.subscribe(cards.redraw)
render(<App />, document.getElementById('parallel')!)
