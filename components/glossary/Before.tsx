import { useState } from 'preact/hooks'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { callName, chineseTag, nameIn, sayIn, type Tongue } from '../tongue.ts'
import { neededFirst } from './needed-first.ts'
import type { GlossaryProps } from './Glossary.tsx'
import type { GlossaryRow } from './rows.ts'

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
          const [name, other] = metAs(row, tongue)
          return (
            <li key={row.key}>
              <button
                type="button"
                onClick={() => onJump(row.mentions[0]!)}
                onPointerEnter={() => onHover(row)}
                onPointerLeave={() => onHover(null)}
              >
                <b lang={name.lang}>
                  <KindMark kind={row.kind} />
                  <span>{name.text}</span>
                </b>
                <span class="gist" lang={tongue.ui === 'en' ? 'en' : chineseTag(tongue)}>
                  {other && (
                    <>
                      <span lang={other.lang}>{other.text}</span>
                      {' · '}
                    </>
                  )}
                  {sayIn(row.entry!.gloss, tongue)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface SaidName {
  readonly text: string
  readonly lang: string
}

/** The name it will be met by in this text, and its name in the other language. People and models go by their full name. */
function metAs(row: GlossaryRow, tongue: Tongue): [SaidName, SaidName | null] {
  const { en, zh } = nameIn(row.entry!, tongue)
  const whole = row.kind === 'person' || row.kind === 'model'
  const text = whole ? callName(row.entry!, tongue).text : row.surfaces[0]!
  const chinese = /\p{Script=Han}/u.test(text)
  const other = chinese ? en : zh
  return [
    { text, lang: chinese ? chineseTag(tongue) : 'en' },
    other && other !== text ? { text: other, lang: chinese ? 'en' : chineseTag(tongue) } : null,
  ]
}

/** A strip of one or two would only repeat the list below it. */
const FEWEST = 3
