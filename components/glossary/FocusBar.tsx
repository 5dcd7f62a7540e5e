import { useEffect, useState } from 'preact/hooks'
import { KindMark } from '../parts/KindMark.tsx'
import { Sentence } from '../parts/Sentence.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import { callName, nameTag, type Tongue } from '../tongue.ts'
import { Said } from '../parts/Said.tsx'
import { useLatest } from '../parts/use-latest.ts'
import { fill } from '../i18n.ts'
import type { GlossaryRow } from './rows.ts'

interface Props {
  /** The row whose marks are the only ones in the page; null: all are marked, and nothing is shown. */
  readonly row: GlossaryRow | null
  readonly tongue: Tongue
  readonly words: Pick<PanelWords, 'glossary'>
  readonly onEnd: () => void
}

/** Says that the page's other marks are faded, and is the way out. */
export function FocusBar({ row, tongue, words: { glossary }, onEnd }: Props) {
  const name = row && (row.entry ? callName(row.entry, tongue) : nameOf(row.surfaces[0]!, tongue))
  const [before, setBefore] = useState(false)
  if (name && !before) setBefore(true)
  const end = useLatest(onEnd)
  const on = row !== null
  useEffect(() => {
    if (!on) return
    const heard = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) end.current?.()
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [on, end])
  return (
    <>
      <Said text={name ? fill(glossary.focusedSaid, { name: name.text }) : before ? glossary.focusOver : ''} />
      {row && name && (
        <div class="focus-bar">
          <KindMark kind={row.kind} />
          <span>
            <Sentence template={glossary.focused} values={{ name: <b lang={name.lang}>{name.text}</b> }} />
          </span>
          <button type="button" class="button plain" aria-keyshortcuts="Escape" onClick={onEnd}>
            {glossary.focusEnd}
          </button>
        </div>
      )}
    </>
  )
}

function nameOf(text: string, tongue: Tongue): { readonly text: string; readonly lang: string } {
  return { text, lang: nameTag(text, tongue) }
}
