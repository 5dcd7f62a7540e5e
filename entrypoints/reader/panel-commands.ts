import type { Twin } from '../../engine/model.ts'
import type { CardHost } from '../card/messages.ts'
import type { Jumps } from './jumps.ts'
import type { PanelMessage } from './messages.ts'
import type { PageReading } from './page-reading.ts'
import type { Painter } from './painter.ts'
import type { Walk } from './walk.ts'

interface PanelCommandsOptions {
  readonly page: PageReading
  readonly walk: Walk
  readonly jumps: Jumps
  readonly card: CardHost
  readonly painter: Painter
  /** Other marks stand out now. */
  onFocus(): void
  onReadAnyway(): void
  onExtract(): void
  onTwins(twins: readonly Twin[]): void
}

/** A card opens when the page has come to its place, ms. */
const RIDE = 300

/** Does what the panel says. */
export function panelCommands(view: Window, options: PanelCommandsOptions): (message: PanelMessage) => void {
  const { page, walk, jumps, card, painter } = options
  return (message) => {
    switch (message.type) {
      case 'reveal': {
        const span = page.toPage(message.span)
        const mention = span ? walk.toPlace(span) : -1
        if (mention >= 0 && message.open)
          view.setTimeout(() => card.show(mention, { pointer: null, pinned: false, focus: false }), RIDE)
        return
      }
      case 'follow': {
        const span = page.toPage({ start: message.offset, end: message.offset + 1 })
        return span ? jumps.follow(span) : undefined
      }
      case 'goBack':
        return void walk.back()
      case 'hoverEntry':
        painter.setFocus(message.key)
        return options.onFocus()
      case 'light':
        return painter.lightSentences(message.spans)
      case 'readAnyway':
        return options.onReadAnyway()
      case 'extract':
        return options.onExtract()
      case 'twins':
        return options.onTwins(message.twins ?? [])
      case 'choose':
        return void page.correct(message.mention, message.entry)
    }
  }
}
