import type { ComponentChildren } from 'preact'
import { languageTag, type UiLanguage } from '../i18n.ts'
import type { Words } from '../words.ts'

interface Props {
  readonly ui: UiLanguage
  readonly words: Words['firstRun']
  /** Where the reader may try it: the sample, its marks painted and its cards opened by whoever shows this. */
  readonly sample?: ComponentChildren
  readonly onStart: () => void
}

/** What it is, tried at once, in one screen; offline like everything else. */
export function FirstRun({ ui, words, sample, onStart }: Props) {
  return (
    <main class="first-run" lang={languageTag(ui)}>
      <img src="/icon/48.png" width="40" height="40" alt="" />
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      {sample && (
        <section class="try">
          <h2>{words.try}</h2>
          {sample}
        </section>
      )}
      <div class="three">
        <Point title={words.rest} text={words.restText} />
        <Point title={words.press} text={words.pressText} />
        <Point title={words.ask} text={words.askText} />
      </div>
      <div class="foot">
        <span class="spacer" />
        <button type="button" class="button primary" onClick={onStart}>
          {words.start}
        </button>
      </div>
    </main>
  )
}

function Point({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  )
}
