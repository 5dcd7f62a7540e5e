import type { VNode } from 'preact'
import type { Pairing, Reading, ReadFailure } from '../../../engine/model.ts'
import { glossaryRows } from '../../../components/glossary/rows.ts'
import { DEFAULT_KEYS } from '../../../components/keys/key-map.ts'
import { FirstRun } from '../../../components/first-run/FirstRun.tsx'
import { languageTag } from '../../../components/i18n.ts'
import { Options, type OptionsProps } from '../../../components/options/Options.tsx'
import type { Offer } from '../../../components/options/PackOffer.tsx'
import { Packs } from '../../../components/options/Packs.tsx'
import { Notebook, type NotebookProps } from '../../../components/notebook/Notebook.tsx'
import { OriginalTab, type OriginalTabProps } from '../../../components/original/OriginalTab.tsx'
import { Panel, type PanelProps, type PanelView } from '../../../components/panel/Panel.tsx'
import type { Tongue } from '../../../components/tongue.ts'
import type { Words } from '../../../components/words.ts'
import { importPack } from '../../../engine/pack-import.ts'
import { cardScene } from './card-scenes.tsx'
import { ENTRIES, MENTIONS, READING, TERM_PAIRS, TEXT, TEXTS } from './fake-article.ts'
import { MANY_LINES, NEWS, notebook } from './fake-notebook.ts'
import { longNames } from './long-names.ts'
import { marksScene } from './marks-scene.tsx'

export interface Stage {
  readonly tongue: Tongue
  readonly words: Words
  readonly theme: 'light' | 'dark'
}

type Scene = (stage: Stage) => VNode

const nothing = (): void => {}
const ROWS = glossaryRows(MENTIONS, ENTRIES, TEXT.length)
const URL = 'https://www.yitay.net/blog/returning'
const PAIRED: Pairing = { state: 'paired', url: URL, title: 'Returning to Google DeepMind' }
const TABS = [
  { id: 1, url: 'https://www.yitay.net/blog/returning', title: 'Returning to Google DeepMind' },
  {
    id: 2,
    url: 'https://news.example/other',
    title: 'What a year and a half of a start-up is like, told by one who came back to the fold',
  },
]

const packs: NonNullable<OptionsProps['packs']> = {
  builtIn: ['people', 'organisations', 'models', 'terms', 'works', 'events', 'places'].map((id, at) => ({
    id,
    title: id,
    count: 400 - 55 * at,
    on: id !== 'places',
  })),
  own: [
    { id: 'own-1', title: 'reading group', count: 12, on: true },
    { id: 'own-2', title: '实验室的同事与他们的论文（二〇二四年秋季整理）', count: 2301, on: false },
  ],
  offer: null,
  news: { what: 'removed', title: 'old names', n: 0 },
  megabytes: 5,
  onSwitch: nothing,
  onFile: nothing,
  onTake: nothing,
  onCancel: nothing,
  onRemove: nothing,
  onExport: nothing,
}

/** A file offered as a pack. */
function packsScene(table: string): Scene {
  const result = importPack(table, 'reading group.csv')
  const offer: Offer = result.ok
    ? {
        state: 'ready',
        title: result.pack.title,
        count: result.pack.entries.length,
        sample: result.pack.entries,
        warnings: result.warnings,
        replaces: true,
      }
    : { state: 'refused', title: 'reading group.csv', errors: result.errors }
  return ({ tongue, words }) => (
    <main class="options" lang={languageTag(tongue.ui)}>
      <h1>{words.options.title}</h1>
      <Packs {...packs} words={words} offer={offer} news={null} />
    </main>
  )
}

function panel(
  change: Partial<Omit<PanelProps, 'glossary'>> & {
    readonly notebook?: Partial<NotebookProps>
    readonly glossary?: Partial<PanelProps['glossary']>
    readonly original?: Partial<OriginalTabProps>
  },
): Scene {
  const kept = { ...notebook, ...change.notebook }
  return ({ tongue, words, theme }) => (
    <Panel
      view={{ at: 'page', host: 'news.example', reading: READING }}
      tab="glossary"
      pairing={PAIRED}
      pageIs="translation"
      tongue={tongue}
      words={words}
      theme={theme}
      canGoBack={false}
      keys={DEFAULT_KEYS}
      pageKeysOff={false}
      onTab={nothing}
      onSite={nothing}
      onReadAnyway={nothing}
      onReload={nothing}
      onBack={nothing}
      {...change}
      glossary={{
        rows: ROWS,
        whole: true,
        view: { start: 0.3, end: 0.5 },
        lit: null,
        focused: null,
        known: new Set(['person/jeff-dean']),
        saved: new Set(['person/quoc-le']),
        fold: (text) => text.toLowerCase(),
        elsewhere: [],
        onJump: nothing,
        onHover: nothing,
        onFocus: nothing,
        onOpenCard: nothing,
        onSave: nothing,
        onKnow: nothing,
        ...change.glossary,
      }}
      kept={kept.lines.length}
      later={{
        notebook: (shared) => <Notebook {...kept} {...shared} />,
        original: (shared) => (
          <OriginalTab
            texts={TEXTS}
            termPairs={TERM_PAIRS}
            lit={null}
            view={{ start: 5, end: 11 }}
            scrollTo={null}
            scrollTogether={true}
            tabs={TABS}
            onScrollTogether={nothing}
            onHoverBead={nothing}
            onJumpBead={nothing}
            onExport={nothing}
            onCopyBead={nothing}
            onSideBySide={nothing}
            saved={new Set([4])}
            onSaveBead={nothing}
            onUnpair={nothing}
            onPair={nothing}
            onPairTab={nothing}
            onReject={nothing}
            onAllow={nothing}
            onNotNow={nothing}
            onStop={nothing}
            onRetry={nothing}
            onChooseAnother={nothing}
            onOpenTab={nothing}
            {...change.original}
            {...shared}
          />
        ),
      }}
    />
  )
}

const pairing = (state: Pairing): Scene => panel({ tab: 'original', pairing: state })
const failed = (reason: ReadFailure, detail: string | null = null): Scene =>
  pairing({ state: 'failed', url: URL, reason, detail })
const at = (view: PanelView): Scene => panel({ view })
const reading = (change: Partial<Reading>): Scene =>
  panel({
    view: { at: 'page', host: 'news.example', reading: { ...READING, ...change } },
    pairing: { state: 'none', candidates: [] },
    glossary: { rows: [] },
  })
const bare = { mentions: [], article: null } as const

const many = 1500
const MANY_ROWS = Array.from({ length: many }, (_, i) => ({
  ...ROWS[i % ROWS.length]!,
  key: `${ROWS[i % ROWS.length]!.key}-${i}`,
}))
const MANY_BEADS = {
  ...TEXTS,
  alignment: {
    confidence: 1,
    beads: Array.from({ length: 3000 }, (_, i) => ({
      original: [i % TEXTS.original.spans.length],
      translation: [i % TEXTS.translation.spans.length],
      status: 'aligned' as const,
      confidence: 0.95,
    })),
  },
}

/** As the reader has said of two names. */
const PUT_RIGHT = MENTIONS.map((mention) => {
  const { form } = mention.evidence
  return form === 'Jason' || form === 'Denny'
    ? { ...mention, evidence: { by: 'reader' as const, form, instead: [] } }
    : mention
})
const LONG = longNames()
const ELSEWHERE = ENTRIES.filter(({ id }) => /yi-tay|ul2|google-brain|llm/.test(id))

export const SCENES: Readonly<Record<string, Scene>> = {
  glossary: panel({ glossary: { lit: 'person/denny-zhou' }, canGoBack: true }),
  original: panel({ tab: 'original', original: { lit: 7 } }),
  'original-as-original': panel({
    tab: 'original',
    pageIs: 'original',
    original: { lit: 7 },
    view: {
      at: 'page',
      host: 'yitay.net',
      reading: { ...READING, title: 'Returning to Google DeepMind', siteName: 'Yi Tay', language: 'en', article: null },
    },
  }),
  'row-open': panel({}),
  'by-relation': panel({}),
  'by-name': panel({}),
  keys: panel({}),
  search: panel({ glossary: { elsewhere: ELSEWHERE } }),
  'search-open': panel({ glossary: { elsewhere: ELSEWHERE } }),
  'search-nothing': panel({}),
  focused: panel({ glossary: { focused: 'person/denny-zhou' } }),
  'long-names': panel({
    view: { at: 'page', host: 'a-very-long-host-name.articles.example', reading: LONG.reading },
    glossary: { rows: LONG.rows },
  }),
  truncated: panel({ view: { at: 'page', host: 'news.example', reading: { ...READING, truncated: true } } }),
  'not-kept': panel({ notKept: true }),
  'not-kept-back': panel({ notKept: true, canGoBack: true }),
  'put-right': panel({
    view: { at: 'page', host: 'news.example', reading: { ...READING, mentions: PUT_RIGHT } },
    glossary: { rows: ROWS.slice(0, 4), onExportCorrections: nothing },
  }),
  notebook: panel({ tab: 'notebook' }),
  'notebook-empty': panel({ tab: 'notebook', notebook: { lines: [] } }),
  'notebook-news': panel({ tab: 'notebook', notebook: { news: NEWS } }),
  'notebook-alone': panel({ tab: 'notebook', view: { at: 'no-tab' } }),
  'notebook-elsewhere': panel({ view: { at: 'unread', host: 'news.example' } }),
  'many-kept': panel({ tab: 'notebook', notebook: { lines: MANY_LINES } }),
  'many-rows': panel({ glossary: { rows: MANY_ROWS } }),
  'many-beads': panel({ tab: 'original', original: { texts: MANY_BEADS } }),

  'no-tab': at({ at: 'no-tab' }),
  unread: at({ at: 'unread', host: 'example.com' }),
  restricted: at({ at: 'restricted' }),
  'pdf-tab': at({ at: 'pdf' }),
  off: at({ at: 'off', host: 'example.com' }),
  reading: reading({ ...bare, state: 'reading' }),
  'not-article': reading({ ...bare, state: 'not-article' }),
  'other-language': reading({
    ...bare,
    state: 'other-language',
    language: 'other',
    title: 'Une année et demie plus tard',
    siteName: 'nouvelles.example',
  }),
  empty: reading({ ...bare, state: 'empty', length: 0 }),
  failed: reading({ ...bare, state: 'failed' }),
  'no-names': reading({ ...bare, article: READING.article }),

  none: pairing({ state: 'none', candidates: [] }),
  candidate: pairing({
    state: 'none',
    candidates: [
      { url: URL, title: 'Returning to Google DeepMind', score: 0.9, reasons: ['label', 'names', 'last-link'] },
      { url: 'https://blog.example/2024/returning', title: null, score: 0.4, reasons: ['names'] },
    ],
  }),
  permission: pairing({ state: 'needs-permission', url: URL, host: 'yitay.net' }),
  searching: pairing({ state: 'searching', url: URL, step: 'aligning', progress: 0.42 }),
  'failed-not-found': failed('not-found', '404'),
  'failed-login': failed('login'),
  'failed-empty-shell': failed('empty-shell'),
  'failed-unrelated': failed('unrelated'),
  'failed-offline': failed('offline'),
  aligning: panel({ tab: 'original', original: { texts: null } }),

  'card-person': cardScene('Quoc', 0),
  'card-author': cardScene('Yi Tay', 0),
  'card-likely': cardScene('Denny', 0),
  'card-candidates': cardScene('Jason', 0),
  'card-unknown': cardScene('Katelyn', 0),
  'card-model': cardScene('UL2', 1),
  'card-term': cardScene('一作', 0),
  'card-text': cardScene('檢索增強生成', 0),
  marks: marksScene,
  options: ({ tongue, words, theme }) => (
    <Options
      ui={tongue.ui}
      words={words}
      values={{
        uiLanguage: 'browser',
        theme,
        chinese: 'page',
        kinds: ['person', 'model', 'organisation', 'term', 'work'],
        marks: 'all',
        hoverDelay: 300,
        pageKeys: true,
        keys: DEFAULT_KEYS,
        badge: true,
      }}
      sites={{
        rules: [
          { host: 'blog.example', rule: 'on' },
          { host: 'shop.example', rule: 'off' },
          { host: 'www.huxiu.com', rule: 'off' },
        ],
        isListed: (host) => host === 'www.huxiu.com',
        onRule: async () => true,
      }}
      onChange={nothing}
      packs={packs}
      allowed={{
        sites: [
          { pattern: '*://*/*', host: null },
          {
            pattern: '*://www.a-site-with-a-very-long-name-indeed.example/*',
            host: 'www.a-site-with-a-very-long-name-indeed.example',
          },
        ],
        onTakeBack: nothing,
      }}
      onBackup={nothing}
      onRestore={async () => ({ ok: true })}
      onErase={async () => {}}
    />
  ),
  'options-pack': packsScene(
    'en,zh,kind,gloss\nWide Corner,宽角,term,The name of our reading group.\nAda Lovelace|Ada King,埃达·洛芙莱斯,person,Wrote the first program for a machine that was never built.\nAI Salon,智,event,每月一次的聚会。\nreasoning,推理\ninference,推理\n',
  ),
  'options-pack-refused': packsScene('en,zh,kind,gloss\n,,person,Who is it?\nZorblax,,deity\n…,\n"Ada,,\n'),
  'first-run': ({ tongue, words }) => (
    <FirstRun
      ui={tongue.ui}
      words={words.firstRun}
      sample={<p lang="zh-Hant-TW">周登勇在 Google DeepMind 帶推理研究；UL2 那篇論文的一作是 Yi Tay。</p>}
      ways={{ browser: 'chrome', shortcut: 'Alt+Shift+B', pinned: false }}
      keys={DEFAULT_KEYS}
      onLanguage={nothing}
      onSettings={nothing}
      onStart={nothing}
    />
  ),
}
