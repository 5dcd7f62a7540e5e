import { browser, type Browser } from 'wxt/browser'
import { pickLanguage } from '../../components/i18n.ts'
import { detectLanguage } from '../../engine/language.ts'
import { findMentions } from '../../engine/mentions.ts'
import { search } from '../../engine/lexicon-search.ts'
import { toColumns } from '../../engine/mention-columns.ts'
import { lookUp } from '../../engine/look-up.ts'
import type { Language } from '../../engine/model.ts'
import { namedIds } from '../../engine/named-ids.ts'
import { chineseFor, keepCorrection, readSettings, setKnown, type ChineseVariety } from '../options/settings.ts'
import { lexicon } from './lexicon.ts'
import type { Answers, Request } from './messages.ts'
import { keep } from './notebook.ts'
import { inVariety } from './variety.ts'
import { injectPart, injectReader } from './reader-injection.ts'

type Sender = Browser.runtime.MessageSender

/** What the background does for each question. */
export const answers: {
  [T in Request['type']]: (request: Extract<Request, { type: T }>, sender: Sender) => Promise<Answers[T]>
} = {
  async injectReader({ tabId, anyway }, sender) {
    const id = tabId ?? sender.tab?.id
    // The reader will ask for names as soon as it runs: the glossary is read meanwhile. If that fails, it fails then.
    void lexicon().catch(() => {})
    return id === undefined ? 'restricted' : injectReader(id, anyway === true)
  },
  async injectPart({ part }, { tab, frameId }) {
    return tab?.id !== undefined && injectPart({ tabId: tab.id, frameIds: [frameId ?? 0] }, part)
  },
  async findMentions({ text, language: said, chinese: wanted, bare }) {
    const language = said ?? detectLanguage(text)
    const [opened, chinese] = await Promise.all([lexicon(), wanted ?? varietyBeside(language)])
    const nothing = said === null && language === 'other'
    const { mentions, pairs } = nothing ? { mentions: [], pairs: [] } : findMentions(text, language, opened)
    const ids = bare ? [] : [...namedIds(mentions)]
    const entries = ids.map((id) => opened.entryById(id)).filter((entry) => entry !== null)
    return { mentions: toColumns(mentions), pairs, entries: await inVariety(entries, chinese), language, chinese }
  },
  async searchGlossary({ query, limit, chinese }) {
    return inVariety(search(await lexicon(), query, limit), chinese)
  },
  async suggest({ query, chinese }) {
    return inVariety(search(await lexicon(), query, MOST_SUGGESTED), chinese)
  },
  async lookUp({ text, chinese }) {
    const spoken = detectLanguage(text)
    const language = spoken === 'other' ? (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en') : spoken
    return inVariety(lookUp(text, language, await lexicon()), chinese ?? (await varietyBeside('other')))
  },
  async entries({ ids, chinese }) {
    const opened = await lexicon()
    return inVariety(
      ids.map((id) => opened.entryById(id)).filter((entry) => entry !== null),
      chinese,
    )
  },
  async openPanel(_, sender) {
    if (sender.tab?.windowId === undefined) return false
    return openPanel(sender.tab.windowId)
  },
  async setBadge({ count }, sender) {
    const tabId = sender.tab?.id
    if (tabId === undefined) return true
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#55514a' })
    await browser.action.setBadgeText({ tabId, text: count === null ? '' : String(count) })
    return true
  },
  async know({ entryId, known }) {
    await setKnown(entryId, known)
    return true
  },
  async correct({ correction, holds }, sender) {
    // It names the page: that one was read in a private window is not written down, and it holds while the page is open.
    if (!holds || !sender.tab?.incognito) await keepCorrection(correction, holds)
    return true
  },
  async keep({ items }) {
    return keep(items)
  },
}

const MOST_SUGGESTED = 12

/** The variety of Chinese that this reader is shown beside a text in that language. */
async function varietyBeside(language: Language): Promise<ChineseVariety> {
  const settings = await readSettings()
  return chineseFor(settings, pickLanguage(settings.uiLanguage, navigator.languages), language)
}

/** Must be called before any `await` of the gesture that asks for it. */
export function openPanel(windowId: number): boolean {
  if (import.meta.env.FIREFOX) void (browser as never as FirefoxSidebar).sidebarAction.open().catch(() => {})
  else void browser.sidePanel.open({ windowId }).catch(() => {})
  return true
}

interface FirefoxSidebar {
  readonly sidebarAction: { open(): Promise<void> }
}
