import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import '../../../assets/theme/marks.css'
import { markName, plainMarkName } from '../../../components/marks.ts'
import { MENTIONS, TEXT } from './fake-article.ts'
import type { Stage } from './scenes.tsx'

/** The story as a page would show it, with real highlights. */
export function marksScene({ theme }: Stage): VNode {
  return <MarkedPage dark={theme === 'dark'} />
}

function MarkedPage({ dark }: { readonly dark: boolean }) {
  const body = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const text = body.current!.firstChild!
    const ranges = new Map<string, StaticRange[]>()
    const seen = new Set<string>()
    const add = (name: string, start: number, end: number): void => {
      const range = new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end })
      ranges.set(name, [...(ranges.get(name) ?? []), range])
    }
    for (const { kind, span, sureness, entryId, evidence } of MENTIONS) {
      const key = entryId ?? evidence.form
      const rank = sureness === 'likely' ? 'likely' : seen.has(key) ? 'later' : 'first'
      seen.add(key)
      add(sureness === 'unknown' ? plainMarkName('unknown', dark) : markName(kind, rank, dark), span.start, span.end)
    }
    const open = MENTIONS.find(({ evidence }) => evidence.form === 'Quoc')!.span
    add(plainMarkName('open', dark), open.start, open.end)
    const lit = TEXT.indexOf('Reka 的技術')
    add(plainMarkName('lit', dark), lit, TEXT.indexOf('。', lit) + 1)
    for (const [name, each] of ranges) CSS.highlights.set(name, new Highlight(...each))
  }, [dark])
  return (
    <p
      ref={body}
      lang="zh-Hant-TW"
      style={{ padding: '24px', margin: 0, fontSize: '18px', lineHeight: 2, whiteSpace: 'pre-line', maxWidth: '640px' }}
    >
      {TEXT}
    </p>
  )
}
