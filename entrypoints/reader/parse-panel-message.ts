import type { Entry, Span, Twin } from '../../engine/model.ts'
import type { PanelMessage } from './messages.ts'

/**
 * The command in a message of the panel, or null when it is none. Only the extension's own pages can send one; but a panel
 * of another version may still be open after an update, and what cannot be obeyed must not break the page's reader.
 */
export function parsePanelMessage(message: unknown): PanelMessage | null {
  if (!isRecord(message) || !Object.hasOwn(message, 'type')) return null
  const { type, span, spans, open, offset, key, twins, mention, entry } = message
  switch (type) {
    case 'reveal':
      return isSpan(span) ? { type, span, open: open === true } : null
    case 'follow':
      return isIndex(offset) ? { type, offset } : null
    case 'hoverEntry':
      return key === null || typeof key === 'string' ? { type, key } : null
    case 'light':
      return Array.isArray(spans) && spans.every(isSpan) ? { type, spans } : null
    case 'twins':
      return twins === null || (Array.isArray(twins) && twins.every(isTwin)) ? { type, twins } : null
    case 'choose':
      return isIndex(mention) && isEntry(entry) ? { type, mention, entry } : null
    case 'goBack':
    case 'readAnyway':
    case 'extract':
      return { type }
    default:
      return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isSpan(value: unknown): value is Span {
  return isRecord(value) && isIndex(value['start']) && isIndex(value['end']) && value['start'] <= value['end']
}

function isTwin(value: unknown): value is Twin {
  if (!isRecord(value)) return false
  const { span, text, language, confidence, url } = value
  const isText = text === null || typeof text === 'string'
  return [
    isSpan(span),
    isText,
    typeof language === 'string',
    typeof url === 'string',
    Number.isFinite(confidence),
  ].every(Boolean)
}

/** As far as a card needs to be sure of: the entry was one of the page's own candidates, and comes back unchanged. */
function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false
  const lists = ['forms', 'facts', 'links', 'relations'].every((name) => Array.isArray(value[name]))
  return typeof value['id'] === 'string' && typeof value['kind'] === 'string' && isRecord(value['gloss']) && lists
}
