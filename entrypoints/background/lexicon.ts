import { browser } from 'wxt/browser'
import { mergeLexicon } from '../../engine/lexicon-merge.ts'
import { openLexicon, type Lexicon } from '../../engine/lexicon.ts'
import type { Pack } from '../../engine/model.ts'
import { readPack } from '../../engine/pack.ts'
import {
  ownPackItem,
  ownPacksItem,
  readOwnPacks,
  readSettings,
  settingsItem,
  type OwnPack,
} from '../options/settings.ts'
import { forgetCompiled, keepCompiled, keptCompiled } from './kept-lexicon.ts'
import { ownFile } from './own-file.ts'

/** What the reader looks names up in. */
interface Choice {
  readonly off: readonly string[]
  readonly own: readonly OwnPack[]
}

let opened: { readonly key: string; readonly lexicon: Promise<Lexicon> } | null = null

/** The compiled glossary: ours and the reader's own. A cache, never state: the worker may die and open it again. */
export async function lexicon(): Promise<Lexicon> {
  const choice = await chosen()
  const key = JSON.stringify(choice)
  if (opened?.key === key) return opened.lexicon
  const now = { key, lexicon: open(choice) }
  opened = now
  // A failed read must not be kept.
  now.lexicon.catch(() => {
    if (opened === now) opened = null
  })
  return now.lexicon
}

/** Compiles as soon as the choice of packs changes, so that no page waits for it. To be called at the worker's start. */
export function watchPacks(): void {
  ownPacksItem.watch(() => void lexicon())
  settingsItem.watch((now, before) => {
    if (String(now?.offPacks) !== String(before?.offPacks)) void lexicon()
  })
}

async function chosen(): Promise<Choice> {
  const [{ offPacks }, own] = await Promise.all([readSettings(), readOwnPacks()])
  return { off: offPacks, own: own.filter(({ on }) => on) }
}

async function open(choice: Choice): Promise<Lexicon> {
  const bytes = await ownFile(browser.runtime.getURL('/lexicon.bin' as never))
  if (choice.off.length === 0 && choice.own.length === 0) {
    void forgetCompiled()
    return openLexicon(bytes)
  }
  const key = JSON.stringify([await digest(bytes), choice])
  const kept = await keptCompiled(key)
  if (kept) return openLexicon(kept)
  const own = (await Promise.all(choice.own.map(packOf))).filter((pack) => pack !== null)
  const merged = mergeLexicon(openLexicon(bytes), { off: choice.off, own })
  await keepCompiled(key, merged)
  return openLexicon(merged)
}

/** Null for a pack that cannot be read: the others count all the same. */
async function packOf({ id }: OwnPack): Promise<Pack | null> {
  const json: unknown = await ownPackItem(id).getValue()
  const read = typeof json !== 'string' ? null : readPack(json, id, { glosses: 'optional' })
  return read?.ok ? { ...read.pack, id } : null
}

/** What was compiled for an older build must not be opened with this one. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 12).join('.')
}
