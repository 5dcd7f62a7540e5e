import type { ComponentChildren } from 'preact'
import { languageTag, type UiLanguage } from '../i18n.ts'
import { keyLabel, type KeyMap } from '../keys/key-map.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { Sentence } from '../parts/Sentence.tsx'
import type { Words } from '../words.ts'
import { Keys } from './Keys.tsx'

/** How the panel is opened in this very browser. */
export interface PanelWays {
  readonly browser: 'chrome' | 'firefox'
  /** As the browser writes it, "Alt+Shift+B"; null: none is set. */
  readonly shortcut: string | null
  /** Is the button in the toolbar? null: the browser does not say. */
  readonly pinned: boolean | null
}

export interface FirstRunProps {
  readonly ui: UiLanguage
  readonly words: Words['firstRun']
  /** Where the reader may try it: the sample, its marks painted and its cards opened by whoever shows this. */
  readonly sample: ComponentChildren
  readonly ways: PanelWays
  /** The keys in a page as they are set; null: they are switched off. */
  readonly keys: KeyMap | null
  readonly onLanguage: (ui: UiLanguage) => void
  readonly onSettings: () => void
  readonly onStart: () => void
}

/** What it is, tried at once; how it is opened; what it sees. One page, to be left at any time. */
export function FirstRun({ ui, words, sample, ways, keys, onLanguage, onSettings, onStart }: FirstRunProps) {
  return (
    <main class="first-run" lang={languageTag(ui)}>
      <div class="brand">
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <Segmented
          name="language"
          label={words.language}
          value={ui}
          choices={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'zh_CN', label: '简体', lang: 'zh-Hans-CN' },
            { value: 'zh_TW', label: '繁體', lang: 'zh-Hant-TW' },
          ]}
          onChange={onLanguage}
        />
      </div>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <section class="try">
        <h2>{words.try}</h2>
        {sample}
        <ByKeys words={words} keys={keys} />
      </section>
      <div class="three">
        <section>
          <h2>{words.panelTitle}</h2>
          <p>{words.panelText}</p>
          <p>
            <Shortcut words={words} ways={ways} />
          </p>
        </section>
        <section>
          <h2>{words.pinTitle}</h2>
          <p>{ways.pinned ? words.pinned : ways.browser === 'firefox' ? words.pinFirefox : words.pinChrome}</p>
        </section>
        <section>
          <h2>{words.originalTitle}</h2>
          <p>{words.originalText}</p>
        </section>
      </div>
      <div class="sees">
        <section>
          <h2>{words.seesTitle}</h2>
          <ul>
            <li>{words.seesListed}</li>
            <li>{words.seesAsked}</li>
            <li>{words.seesOriginal}</li>
          </ul>
        </section>
        <section class="not">
          <h2>{words.seesNotTitle}</h2>
          <ul>
            <li>{words.seesNotTyped}</li>
            <li>{words.seesNotSent}</li>
            <li>{words.seesNotChanged}</li>
          </ul>
        </section>
      </div>
      <div class="foot">
        <button type="button" class="button plain" onClick={onSettings}>
          {words.settings}
        </button>
        <span class="spacer" />
        <button type="button" class="button primary" onClick={onStart}>
          {words.start}
        </button>
      </div>
    </main>
  )
}

/** By her own keys, where she has those that it takes. */
function ByKeys({ words, keys }: Pick<FirstRunProps, 'words' | 'keys'>) {
  const { previous, next, open, close } = keys ?? {}
  if (!previous || !next || !open || !close) return null
  const values = {
    keys: <Keys keys={`${keyLabel(previous)} ${keyLabel(next)}`} />,
    open: <Keys keys={keyLabel(open)} />,
    close: <Keys keys={keyLabel(close)} />,
  }
  return (
    <p class="by-keys">
      <Sentence template={words.tryKeys} values={values} />
    </p>
  )
}

function Shortcut({ words, ways }: Pick<FirstRunProps, 'words' | 'ways'>) {
  if (ways.shortcut) return <Sentence template={words.shortcut} values={{ keys: <Keys keys={ways.shortcut} /> }} />
  return ways.browser === 'firefox' ? (
    <Sentence template={words.noShortcutFirefox} values={{ where: <code>about:addons</code> }} />
  ) : (
    <Sentence template={words.noShortcutChrome} values={{ where: <code>chrome://extensions/shortcuts</code> }} />
  )
}
