import { Icon } from '../parts/Icon.tsx'
import { IconButton } from '../parts/IconButton.tsx'
import { Switch } from '../parts/Switch.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import { ExportMenu, type ExportChoice } from './ExportMenu.tsx'

interface Props {
  readonly url: string
  readonly scrollTogether: boolean
  readonly lit: number | null
  readonly words: PanelWords
  readonly onScrollTogether: (on: boolean) => void
  /** A page of its own with both texts; left out where there is none. */
  readonly onSideBySide?: () => void
  readonly onExport?: (choice: ExportChoice) => void
  readonly onOpenTab: (url: string) => void
  readonly onUnpair?: () => void
}

export function ThreadToolbar(props: Props) {
  const { url, scrollTogether, words, onScrollTogether, onSideBySide, onExport, onOpenTab, onUnpair } = props
  const { paired } = words.pairing
  return (
    <div class="toolbar">
      <Switch label={paired.scrollTogether} on={scrollTogether} onChange={onScrollTogether} />
      <span class="spacer" />
      <IconButton icon="out" label={paired.openOther} onPress={() => onOpenTab(url)} />
      {onUnpair && <IconButton icon="unpair" label={paired.unpair} onPress={onUnpair} />}
      <span class="group">
        {onSideBySide && (
          <button type="button" class="button plain" title={paired.readSideBySide} onClick={onSideBySide}>
            <Icon name="columns" />
            <span class="words">{paired.sideBySide}</span>
          </button>
        )}
        {onExport && <ExportMenu words={paired} onExport={onExport} />}
      </span>
    </div>
  )
}
