import type { Point } from '../../components/card/place-card.ts'
import type { EntryId } from '../../engine/model.ts'
import type { Settings } from '../options/settings.ts'
import { caretAt } from './caret.ts'
import { innermostAt } from './mention-at.ts'
import type { PageReading } from './page-reading.ts'

interface Sources {
  page(): PageReading
  settings(): Settings
  known(): ReadonlySet<EntryId>
}

/** What of the text lies at a place of the viewport, CSS px. */
export interface UnderPointer {
  /** Index of the mention there; -1: none. */
  mention(point: Point): number
  /** The same, but for pointing without a press: nothing where nothing is marked because she wants it so. */
  quietly(point: Point): number
  /** In the Reading's own text; null: no text is there. */
  offset(point: Point): number | null
}

export function underPointer({ document }: Window, { page, settings, known }: Sources): UnderPointer {
  const offsetInPage = ({ x, y }: Point): number | null => {
    const { textMap } = page()
    const caret = textMap && caretAt(document, x, y)
    return caret ? textMap.offsetOf(caret.node, caret.offset) : null
  }
  const mention = (point: Point): number => {
    const { pageSpans } = page()
    const offset = pageSpans.length > 0 ? offsetInPage(point) : null
    return offset === null ? -1 : innermostAt(pageSpans, offset)
  }
  return {
    mention,
    quietly(point) {
      const index = mention(point)
      const found = page().reading.mentions[index]
      if (!found) return -1
      const quiet = (found.entryId && known().has(found.entryId)) || !settings().kinds.includes(found.kind)
      return quiet || settings().marks === 'none' ? -1 : index
    },
    offset(point) {
      const offset = offsetInPage(point)
      return offset === null ? null : (page().fromPage({ start: offset, end: offset + 1 })?.start ?? null)
    },
  }
}
