import { useState } from 'preact/hooks'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { callName, chineseTag, sayIn } from '../tongue.ts'
import { neededFirst } from './needed-first.ts'
import type { GlossaryProps } from './Glossary.tsx'

/** Whom and what to know before the first line: a strip of small cards. */
export function Before({ rows, reading, known, tongue, words, onJump, onHover }: GlossaryProps) {
  const [dismissed, setDismissed] = useState<string | null>(null)
  const needed = neededFirst(rows, reading, known)
  if (needed.length < FEWEST || dismissed === reading.url) return null
  return (
    <section class="before" aria-label={words.glossary.before}>
      <header>
        <h2>{words.glossary.before}</h2>
        <IconButton icon="close" label={words.panel.dismiss} onPress={() => setDismissed(reading.url)} />
      </header>
      <ol tabIndex={0} aria-label={words.glossary.before}>
        {needed.map((row) => {
          const name = callName(row.entry!, tongue)
          return (
            <li key={row.key}>
              <button type="button" onClick={() => onJump(row.mentions[0]!)} onPointerEnter={() => onHover(row)} onPointerLeave={() => onHover(null)}>
                <b lang={name.lang}>
                  <KindMark kind={row.kind} />
                  <span>{name.text}</span>
                </b>
                <span class="gist" lang={tongue.ui === 'en' ? 'en' : chineseTag(tongue)}>{sayIn(row.entry!.gloss, tongue)}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A strip of one or two would only repeat the list below it. */
const FEWEST = 3
