import type { Language, Reading } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import { connectToPage } from './page-port.ts'
import type { ReadOriginal } from './read-original.ts'

const PATIENCE = 15_000

/** Asks the page of another tab for its article: what its reader sees, nothing fetched. */
export async function readOpenTab(tabId: number, other: Language, signal: AbortSignal): Promise<ReadOriginal> {
  const outcome = await ask({ type: 'injectReader', tabId, anyway: true })
  if (outcome !== 'injected') return { ok: false, reason: outcome === null ? 'tab-gone' : 'refused', detail: null }
  return new Promise((resolve) => {
    const end = (answer: ReadOriginal): void => {
      clearTimeout(clock)
      signal.removeEventListener('abort', cancel)
      port.close()
      resolve(answer)
    }
    const cancel = (): void => end({ ok: false, reason: 'tab-gone', detail: null })
    const clock = setTimeout(() => end({ ok: false, reason: 'timeout', detail: null }), PATIENCE)
    signal.addEventListener('abort', cancel)
    const port = connectToPage(tabId, {
      onMessage(message) {
        if (message.type !== 'reading') return
        const answer = answerFrom(message.reading, other)
        if (answer) end(answer)
        else if (message.reading.state === 'not-article') port.post({ type: 'readAnyway' })
      },
      onClosed: () => end({ ok: false, reason: 'tab-gone', detail: null }),
    })
    port.post({ type: 'extract' })
  })
}

/** null: not yet. */
function answerFrom({ state, article, language }: Reading, other: Language): ReadOriginal | null {
  if (article) {
    const same = (article.language === 'en') === (other === 'en')
    return same ? { ok: false, reason: 'same-language', detail: null } : { ok: true, article }
  }
  if (state === 'reading' || state === 'read' || state === 'not-article') return null
  return {
    ok: false,
    reason: language === 'other' && state === 'other-language' ? 'same-language' : 'no-article',
    detail: null,
  }
}
