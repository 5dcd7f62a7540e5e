import { effect } from '@preact/signals'
import { browser } from 'wxt/browser'
import { otherSide } from '../../engine/align/pair.ts'
import { urlKey } from '../../engine/known-pair.ts'
import type { Bead, Span } from '../../engine/model.ts'
import { READER_STARTED } from '../reader/messages.ts'
import { openTabs } from './open-tabs.ts'
import { connectToPage, type PagePort } from './page-port.ts'
import { pair } from './pair-state.ts'

/** Both pages may be open: then what is lit or jumped to in the one shows in the other too. */
let port: PagePort | null = null
/** The bead that is lit: it may have been pointed at before the other page was found. */
let shown: Bead | null = null

export function followOtherTab(): void {
  effect(() => {
    const url = pair.value?.url ?? null
    shown = null
    void connectToOther(url)
  })
  // The other page may be opened, or read, later than this one.
  browser.runtime.onMessage.addListener((message: { type?: string }, sender) => {
    const url = pair.peek()?.url
    if (message?.type !== READER_STARTED.type || sender.id !== browser.runtime.id || !url || !sender.tab?.url) return
    if (urlKey(sender.tab.url) === urlKey(url)) void connectToOther(url)
  })
}

/** Lights the bead's sentences in the other page; `reveal`: brings them into view there as well. */
export function showInOther(bead: Bead | null, reveal: boolean): void {
  shown = bead
  if (!port) return
  const spans = bead ? spansThere(bead) : []
  port.post({ type: 'light', spans })
  const [first] = spans
  if (reveal && first) port.post({ type: 'reveal', span: first, open: false })
}

async function connectToOther(url: string | null): Promise<void> {
  port?.close()
  port = null
  if (url === null) return
  // Only tabs whose address the panel may know have one here.
  const tabs = await openTabs()
  const tab = tabs.find((one) => one.url !== undefined && urlKey(one.url) === urlKey(url))
  if (tab?.id === undefined || pair.value?.url !== url) return
  const mine = connectToPage(tab.id, {
    onMessage() {},
    onClosed() {
      if (port === mine) port = null
    },
  })
  port = mine
  // Its spans are those of its article, as the pair's are.
  mine.post({ type: 'extract' })
  // Nothing of this pair is lost while its page was looked for.
  if (shown) showInOther(shown, false)
}

function spansThere(bead: Bead): Span[] {
  const now = pair.value
  if (!now) return []
  const indices = now.pageIs === 'original' ? bead.translation : bead.original
  return indices.map((index) => otherSide(now).sentences.spans[index]!)
}
