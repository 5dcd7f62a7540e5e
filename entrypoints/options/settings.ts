/**
 * The reader's settings: what she may change, with defaults. Keys are declared here and nowhere else.
 * They follow her through the browser's own sync; each item carries a version, so that a later one can migrate it. The
 * items are annotated as pure, so that a script which only reads them is bundled without the library that writes them.
 */
import { browser, type Browser } from 'wxt/browser'
import { storage } from 'wxt/utils/storage'
import type { UiLanguage } from '../../components/i18n.ts'
import { DEFAULT_KEYS, readKeys, type KeyMap } from '../../components/keys/key-map.ts'
import type { Variety } from '../../components/tongue.ts'
import type { SiteRule } from '../../components/options/Sites.tsx'
import { isRecord, soundValues, textsOf } from './sound-values.ts'
import { readCorrections, withCorrection, withoutCorrection, type Correction } from '../../engine/corrections.ts'
import { KINDS, type EntryId, type Kind, type Language } from '../../engine/model.ts'

export type UiLanguageChoice = 'browser' | UiLanguage
export type ChineseVariety = Variety
export type ThemeChoice = 'system' | 'light' | 'dark'

export interface Settings {
  readonly uiLanguage: UiLanguageChoice
  readonly theme: ThemeChoice
  /** The variety of names and glosses. `page`: that of our own words where they are Chinese, else the page's. */
  readonly chinese: 'page' | ChineseVariety
  readonly kinds: readonly Kind[]
  /** Mark every mention, or the first of each entry only. */
  readonly marks: 'all' | 'first' | 'none'
  /** From the pointer's coming to rest until the card shows, ms. */
  readonly hoverDelay: number
  /** Keys in the page (next, previous, open …); off: only the browser's own shortcuts work. */
  readonly pageKeys: boolean
  /** Which key does what in the page. */
  readonly keys: KeyMap
  readonly badge: boolean
  /** The panel's second text follows the page's scrolling. */
  readonly scrollTogether: boolean
  /** Which text stands first where both are set side by side: the page's own, or its other one. */
  readonly firstColumn: 'page' | 'other'
  /** Hosts on which nothing is read. */
  readonly offHosts: readonly string[]
  /** Hosts beyond the list whose articles are read by themselves; each has its own permission. */
  readonly onHosts: readonly string[]
  /** Ids of built-in packs that are switched off. */
  readonly offPacks: readonly string[]
}

export const DEFAULT_SETTINGS: Settings = {
  uiLanguage: 'browser',
  theme: 'system',
  chinese: 'page',
  kinds: KINDS.filter((kind) => kind !== 'place' && kind !== 'event'),
  marks: 'all',
  hoverDelay: 300,
  pageKeys: true,
  keys: DEFAULT_KEYS,
  badge: true,
  scrollTogether: true,
  firstColumn: 'page',
  offHosts: [],
  onHosts: [],
  offPacks: [],
}

export const settingsItem = /* @__PURE__ */ storage.defineItem<Settings>('sync:settings', {
  fallback: DEFAULT_SETTINGS,
  version: 1,
})

export async function readSettings(): Promise<Settings> {
  return soundSettings(await stored('sync', 'settings'))
}

/**
 * The settings as stored, completed: an item that an older version wrote may lack a key, and one that a newer version or
 * another program wrote may hold what means nothing here. Such a value is the default, for as long as it stands there.
 */
export function soundSettings(stored: unknown): Settings {
  const sound = soundValues(stored)
  return { ...DEFAULT_SETTINGS, ...sound, keys: readKeys(sound.keys) }
}

export function setSite(host: string, rule: SiteRule): Promise<void> {
  return changeSettings(({ onHosts, offHosts }) => {
    const without = (hosts: readonly string[]): string[] => hosts.filter((one) => one !== host)
    return {
      onHosts: rule === 'on' ? [...without(onHosts), host] : without(onHosts),
      offHosts: rule === 'off' ? [...without(offHosts), host] : without(offHosts),
    }
  })
}

/** A site as browsers write it in permissions. */
export function hostPattern(host: string): string {
  return `*://${host}/*`
}

/** `change` may depend on the settings as they are when its turn has come. */
export function changeSettings(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> {
  return inTurn('settings', async () => {
    const stored: unknown = await settingsItem.getValue()
    const now = soundSettings(stored)
    // What another version wrote and this one does not understand stays as it is.
    const kept = isRecord(stored) ? stored : {}
    await settingsItem.setValue({ ...now, ...kept, ...(typeof change === 'function' ? change(now) : change) })
  })
}

/**
 * Reads and writes one item while none of the extension's other pages does, in this window or another: what is read is
 * still what stands there when it is written. Locks are an origin's own, so in a web page this would not hold: there the
 * background is asked to write.
 */
export async function inTurn<T>(item: string, run: () => Promise<T>): Promise<T> {
  // None where tests run without a browser.
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks
  return locks ? locks.request(`item-${item}`, run) : run()
}

/** An item as it stands there. Without the library, as in `watchStored`: a page that only reads goes without its weight. */
async function stored(area: 'sync' | 'local', key: string): Promise<unknown> {
  return (await browser.storage[area].get(key))[key]
}

/** Calls back with what is stored, at once and at every later change, `undefined` for nothing; returns how to stop. */
function watchStored(area: 'sync' | 'local', key: string, callback: (value: unknown) => void): () => void {
  return watchAllStored({ [area]: { [key]: callback } })
}

type Callbacks = Readonly<Record<string, (value: unknown) => void>>

/** The same of several items: each area is asked once, since every answer wakes whoever asked. */
function watchAllStored(areas: { readonly sync?: Callbacks; readonly local?: Callbacks }): () => void {
  const heard = (changes: Record<string, Browser.storage.StorageChange>, where: string): void => {
    const callbacks = areas[where as 'sync' | 'local'] ?? {}
    for (const key in callbacks) if (Object.hasOwn(changes, key)) callbacks[key]!(changes[key]!.newValue)
  }
  browser.storage.onChanged.addListener(heard)
  for (const area of ['sync', 'local'] as const) {
    const callbacks = areas[area]
    if (callbacks)
      void browser.storage[area].get(Object.keys(callbacks)).then((now: Record<string, unknown>) => {
        for (const key in callbacks) callbacks[key]!(now[key])
      })
  }
  return () => browser.storage.onChanged.removeListener(heard)
}

/** All that the reader of a page goes by, at once and at every later change; returns how to stop. */
export function watchForPage(callbacks: {
  readonly settings: (settings: Settings) => void
  readonly known: (known: ReadonlySet<EntryId>) => void
  readonly kept: (ids: ReadonlySet<string>) => void
  readonly corrections: (all: readonly Correction[]) => void
}): () => void {
  return watchAllStored({
    sync: { settings: (value) => callbacks.settings(soundSettings(value)) },
    local: {
      known: (value) => callbacks.known(new Set(textsOf(value))),
      kept: (value) => callbacks.kept(idsOf(value)),
      corrections: (value) => callbacks.corrections(readCorrections(value)),
    },
  })
}

/** Calls back at once and at every later change; returns how to stop. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return watchStored('sync', 'settings', (value) => callback(soundSettings(value)))
}

/** A pack of the reader's own, as the list of them has it; its entries are kept by themselves. Later ones win. */
export interface OwnPack {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly on: boolean
  /** ms since 1970: which of several versions it is. */
  readonly changed: number
}

export const ownPacksItem = /* @__PURE__ */ storage.defineItem<readonly OwnPack[]>('local:ownPacks', {
  fallback: [],
  version: 1,
})

/** The list as stored, without what is no pack: another version, or a disk, may have written anything. */
export async function readOwnPacks(): Promise<readonly OwnPack[]> {
  return soundOwnPacks(await ownPacksItem.getValue())
}

export function soundOwnPacks(stored: unknown): readonly OwnPack[] {
  if (!Array.isArray(stored)) return []
  return stored.filter((pack) => isRecord(pack) && typeof pack['id'] === 'string' && typeof pack['title'] === 'string')
}

/** A pack of the reader's own as JSON in the pack format (engine/pack-export.ts); null when there is none of this id. */
export function ownPackItem(id: string) {
  return storage.defineItem<string | null>(`local:ownPack-${id}`, { fallback: null, version: 1 })
}

/** The page that opens after the installation has been shown: it never comes by itself again. */
export const welcomedItem = /* @__PURE__ */ storage.defineItem<boolean>('local:welcomed', {
  fallback: false,
  version: 1,
})

/** Entries the reader has marked as known: their marks fade everywhere. */
export const knownItem = /* @__PURE__ */ storage.defineItem<readonly EntryId[]>('local:known', {
  fallback: [],
  version: 1,
})

/** When each became known or stopped being so (engine/notebook/known.ts); the background keeps it, for the sync. */
export const knownTimesItem = /* @__PURE__ */ storage.defineItem<Readonly<Record<EntryId, number>>>(
  'local:knownTimes',
  {
    fallback: {},
    version: 1,
  },
)

/** In the extension's own pages; a web page asks the background (`know`). */
export function setKnown(entryId: EntryId, known: boolean): Promise<void> {
  return inTurn('known', async () => {
    const rest = textsOf(await knownItem.getValue()).filter((id) => id !== entryId)
    await knownItem.setValue(known ? [...rest, entryId] : rest)
  })
}

export function watchKnown(callback: (known: ReadonlySet<EntryId>) => void): () => void {
  return watchStored('local', 'known', (ids) => callback(new Set(textsOf(ids))))
}

/**
 * The notebook: a line each under `kept-` and its id, so that two windows hardly ever write the same; here the ids. The
 * background writes them (entrypoints/background/notebook.ts), so that one write waits for another.
 */
export interface KeptIds {
  readonly ids: readonly string[]
  /** Of lines that were deleted, held for the other computers. */
  readonly gone: readonly string[]
}

export const keptIdsItem = /* @__PURE__ */ storage.defineItem<KeptIds>('local:kept', {
  fallback: { ids: [], gone: [] },
  version: 1,
})

/** Empty where what is stored is no such list: it is made from the lines again. */
export async function readKeptIds(): Promise<KeptIds> {
  const list: unknown = await keptIdsItem.getValue()
  return isRecord(list) ? { ids: textsOf(list['ids']), gone: textsOf(list['gone']) } : { ids: [], gone: [] }
}

/** How the notebook stands with what holds it. */
export interface KeptState {
  /** Lines that are on this computer alone: the browser's sync is full, or they are too long for it. */
  readonly here: number
  /** Stored lines that could not be read; they are set aside, under `keptAside-`. */
  readonly aside: number
}

export const keptStateItem = /* @__PURE__ */ storage.defineItem<KeptState>('local:keptState', {
  fallback: { here: 0, aside: 0 },
  version: 1,
})

/** What of that the reader was told, and has put away. */
export const keptSeenItem = /* @__PURE__ */ storage.defineItem<KeptState>('local:keptSeen', {
  fallback: { here: 0, aside: 0 },
  version: 1,
})

/** Calls back with the ids of all that is kept, at once and at every change; returns how to stop. */
export function watchKept(callback: (ids: ReadonlySet<string>) => void): () => void {
  return watchStored('local', 'kept', (value) => callback(idsOf(value)))
}

function idsOf(stored: unknown): ReadonlySet<string> {
  return new Set(isRecord(stored) ? textsOf(stored['ids']) : [])
}

/** What the reader knew better, page by page. */
const correctionsItem = /* @__PURE__ */ storage.defineItem<readonly Correction[]>('local:corrections', {
  fallback: [],
  version: 1,
})

export async function storedCorrections(): Promise<readonly Correction[]> {
  return readCorrections(await stored('local', 'corrections'))
}

export function keepCorrection(correction: Correction, holds: boolean): Promise<void> {
  return inTurn('corrections', async () => {
    const change = holds ? withCorrection : withoutCorrection
    await correctionsItem.setValue(change(await storedCorrections(), correction))
  })
}

export function watchCorrections(callback: (corrections: readonly Correction[]) => void): () => void {
  void storedCorrections().then(callback)
  return correctionsItem.watch((stored) => callback(readCorrections(stored)))
}

/**
 * The variety in which this reader is shown Chinese, beside a page in this language. Traditional is Taiwan's, unless the
 * first of her browser's languages that names a place of Traditional names Hong Kong or Macau.
 */
export function chineseFor(
  { chinese }: Settings,
  ui: UiLanguage,
  page: Language,
  browser: readonly string[] = navigator.languages,
): ChineseVariety {
  if (chinese !== 'page') return chinese
  if (ui === 'zh_CN' || (ui === 'en' && page !== 'zh-Hant')) return 'zh-Hans'
  const place = browser.find((tag) => /^(zh|yue)\b.*-(TW|HK|MO)$/i.test(tag))
  return place === undefined || /-TW$/i.test(place) ? 'zh-Hant' : 'zh-Hant-HK'
}
