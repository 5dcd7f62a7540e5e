import { twinsOf, type Pair } from '../../engine/align/pair.ts'
import type { Reading } from '../../engine/model.ts'
import type { PageSide } from '../original/thread.ts'
import type { LiveReading } from './live-cards.tsx'

/** One text of a pair as if it were a page that has been read, for its cards. */
export function liveReading(pair: Pair, which: PageSide): LiveReading {
  const { article, mentions, entries } = pair[which]
  const reading: Reading = {
    state: 'read',
    url: article.url,
    title: article.title,
    siteName: article.siteName,
    language: article.language,
    length: article.text.length,
    mentions,
    entries,
    pairs: [],
    article,
    truncated: false,
  }
  return { reading, text: article.text, twins: twinsOf({ ...pair, pageIs: which }) }
}
