import { useRef } from 'preact/hooks'
import { fill } from '../i18n.ts'
import type { Words } from '../words.ts'

/** What the reader has said of a name on a page. */
export interface CorrectionLine {
  /** Address of the page, without its scheme. */
  readonly page: string
  readonly form: string
  /** What it means there; null: no entry. */
  readonly name: string | null
}

export interface CorrectionsProps {
  /** Newest first. */
  readonly corrections: readonly CorrectionLine[]
  readonly onTakeBack: (correction: CorrectionLine) => void
  readonly onExport: () => void
}

/** All that she knew better, to be taken back one by one or given to whoever keeps the glossary. */
export function Corrections({
  corrections,
  words,
  onTakeBack,
  onExport,
}: CorrectionsProps & { readonly words: Words['corrections'] }) {
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section id="corrections">
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p class="say">{corrections.length > 0 ? words.text : words.none}</p>
      <ul class="sites">
        {corrections.map((correction) => {
          const { page, form, name } = correction
          return (
            <li key={`${page} ${form}`}>
              <span>
                {name === null ? fill(words.lineNone, { form }) : fill(words.line, { form, name })}{' '}
                <small class="quiet">{page}</small>
              </span>
              <button
                type="button"
                class="button plain"
                aria-label={fill(words.takeBackOf, { form, page })}
                onClick={() => {
                  onTakeBack(correction)
                  // The button goes with its line; the keyboard stays in this part of the page.
                  heading.current?.focus()
                }}
              >
                {words.takeBack}
              </button>
            </li>
          )
        })}
      </ul>
      {corrections.length > 0 && (
        <button type="button" class="button" onClick={onExport}>
          {words.export}
        </button>
      )}
    </section>
  )
}
