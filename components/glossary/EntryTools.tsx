import type { RefObject } from 'preact'
import type { Entry } from '../../engine/model.ts'
import { IconButton } from '../parts/IconButton.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import type { GlossaryProps } from './Glossary.tsx'

interface Props {
  readonly entry: Entry
  readonly known: boolean
  readonly saved: boolean
  readonly can: string
  readonly words: Pick<PanelWords, 'glossary'>
  readonly latest: RefObject<Pick<GlossaryProps, 'onSave' | 'onKnow'>>
}

/** Save, and "I know this"; only what leads somewhere. */
export function EntryTools({ entry: { id }, known, saved, can, words: { glossary }, latest }: Props) {
  return (
    <>
      {can.includes('save') && (
        <IconButton
          icon="save"
          label={saved ? glossary.saved : glossary.save}
          hotkey="S"
          pressed={saved}
          onPress={() => latest.current!.onSave?.(id, !saved)}
        />
      )}
      {can.includes('know') && (
        <IconButton
          icon="check"
          label={known ? glossary.known : glossary.know}
          hotkey="K"
          pressed={known}
          onPress={() => latest.current!.onKnow?.(id, !known)}
        />
      )}
    </>
  )
}
