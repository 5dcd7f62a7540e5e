import { computed, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import type { OpenTab } from '../../components/original/PairWith.tsx'
import type { OriginalTabProps } from '../../components/original/OriginalTab.tsx'
import { reading } from './page.ts'
import { cancelPairing, pair, pairWithTab, readOther } from './pairing.ts'

/** What the second tab is given: the way to the other text, and the two texts once they are paired. */
type Given = Omit<OriginalTabProps, 'reading' | 'tongue' | 'words' | 'pairing' | 'pageIs'>

/** Before there is a pair the language tells: the English text is the original nearly always. */
export const pageIs = computed(
  () => pair.value?.pageIs ?? (reading.value?.language === 'en' ? 'original' : 'translation'),
)

/** Open tabs whose address the panel may know. */
const tabs = signal<readonly OpenTab[]>([])

export const originalTab = computed<Given>(() => ({
  tabs: tabs.value,
  onPair: (url) => void readOther({ url, title: null }),
  onPairTab: ({ id, url }) => void pairWithTab(id, url),
  onAllow: (url) => void readOther({ url, title: null }),
  onNotNow: cancelPairing,
  onStop: cancelPairing,
  onRetry: (url) => void readOther({ url, title: null }),
  onChooseAnother: cancelPairing,
  onOpenTab: (url) => void browser.tabs.create({ url }),
}))

/** The list of open tabs, whenever the reader turns to this tab or the state of the pairing changes. */
export async function listOpenTabs(): Promise<void> {
  const all = await browser.tabs.query({})
  const here = reading.value?.url
  tabs.value = all.flatMap(({ id, url, title }) =>
    id !== undefined && url && url !== here && /^https?:/.test(url) ? [{ id, url, title: title || url }] : [],
  )
}
