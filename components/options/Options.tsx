import type { Kind } from '../../engine/model.ts'
import { languageTag, type UiLanguage } from '../i18n.ts'
import type { KeyMap } from '../keys/key-map.ts'
import type { Variety } from '../tongue.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { Switch } from '../parts/Switch.tsx'
import type { Words } from '../words.ts'
import { AllowedSites, type AllowedSitesProps } from './AllowedSites.tsx'
import { Corrections, type CorrectionsProps } from './Corrections.tsx'
import { KeyChoices } from './KeyChoices.tsx'
import { KindChoices } from './KindChoices.tsx'
import { MarkSample } from './MarkSample.tsx'
import { Option } from './Option.tsx'
import { Packs, type PacksProps } from './Packs.tsx'
import { Privacy } from './Privacy.tsx'
import { SectionLinks } from './SectionLinks.tsx'
import { Sites, type SitesProps } from './Sites.tsx'
import { YourData, type RestoreOutcome } from './YourData.tsx'

export type OptionsWords = Pick<Words, 'options' | 'kinds' | 'packs' | 'privacy' | 'keys' | 'corrections'>

/** What the reader may change. `chinese` is left out where the choice is not offered. */
export interface OptionValues {
  readonly uiLanguage: UiLanguage | 'browser'
  readonly theme: 'system' | 'light' | 'dark'
  readonly chinese?: 'page' | Variety
  readonly kinds: readonly Kind[]
  readonly marks: 'all' | 'first' | 'none'
  /** ms from the pointer's rest to the card. */
  readonly hoverDelay: number
  readonly pageKeys: boolean
  readonly keys: KeyMap
  readonly badge: boolean
}

export interface OptionsProps {
  readonly values: OptionValues
  readonly ui: UiLanguage
  readonly words: OptionsWords
  readonly onChange: (change: Partial<OptionValues>) => void
  /** The last change could not be stored. */
  readonly notKept?: boolean
  /** The glossary's packs. Left out where they cannot be changed. */
  readonly packs?: Omit<PacksProps, 'words'>
  /** What is done on which site. Left out where that cannot be changed. */
  readonly sites?: SitesProps
  /** Sites beyond the list that she has allowed. Left out where the browser does not tell. */
  readonly allowed?: AllowedSitesProps
  readonly corrections?: CorrectionsProps
  readonly onBackup?: () => void
  readonly onRestore?: (file: File) => Promise<RestoreOutcome>
  readonly onErase?: () => Promise<void>
}

/** Applied live, each with what it changes. */
export function Options(props: OptionsProps) {
  const { values, ui, words, onChange } = props
  const { options } = words
  return (
    <main class="options" lang={languageTag(ui)}>
      <h1>
        <img src="/icon/48.png" width="24" height="24" alt="" />
        {options.title}
        <a href="/first-run.html">{options.firstSteps}</a>
      </h1>
      <SectionLinks {...props} />
      <p class="say" role="alert">
        {props.notKept && options.notKept}
      </p>
      <section id="reading">
        <h2>{options.reading}</h2>
        <Option title={options.language}>
          <Segmented
            name="uiLanguage"
            label={options.language}
            value={values.uiLanguage}
            choices={[
              { value: 'browser', label: options.languageBrowser },
              { value: 'en', label: 'English', lang: 'en' },
              { value: 'zh_CN', label: '简体', lang: 'zh-Hans-CN' },
              { value: 'zh_TW', label: '繁體', lang: 'zh-Hant-TW' },
            ]}
            onChange={(uiLanguage) => onChange({ uiLanguage })}
          />
        </Option>
        {values.chinese && (
          <Option title={options.chinese} text={options.chineseText}>
            <Segmented
              name="chinese"
              label={options.chinese}
              value={values.chinese}
              choices={[
                { value: 'page', label: options.asPage },
                { value: 'zh-Hans', label: options.simplified },
                { value: 'zh-Hant', label: options.traditional },
                { value: 'zh-Hant-HK', label: options.hongKong },
              ]}
              onChange={(chinese) => onChange({ chinese })}
            />
          </Option>
        )}
        <Option title={options.theme}>
          <Segmented
            name="theme"
            label={options.theme}
            value={values.theme}
            choices={[
              { value: 'system', label: options.themeSystem },
              { value: 'light', label: options.themeLight },
              { value: 'dark', label: options.themeDark },
            ]}
            onChange={(theme) => onChange({ theme })}
          />
        </Option>
      </section>
      <section id="marks">
        <h2>{options.marks}</h2>
        <KindChoices ui={ui} kinds={values.kinds} words={words} onChange={(kinds) => onChange({ kinds })} />
        <Option title={options.which} text={options.whichText}>
          <Segmented
            name="marks"
            label={options.which}
            value={values.marks}
            choices={[
              { value: 'all', label: options.all },
              { value: 'first', label: options.first },
              { value: 'none', label: options.none },
            ]}
            onChange={(marks) => onChange({ marks })}
          />
        </Option>
        <MarkSample ui={ui} label={options.sample} kinds={values.kinds} marks={values.marks} />
        <Option title={options.badge} text={options.badgeText}>
          <Switch bare label={options.badge} on={values.badge} onChange={(badge) => onChange({ badge })} />
        </Option>
      </section>
      <section id="card">
        <h2>{options.card}</h2>
        <Option title={options.delay} text={options.delayText}>
          <Segmented
            name="hoverDelay"
            label={options.delay}
            value={nearestDelay(values.hoverDelay)}
            choices={[
              { value: 'quick', label: options.delayQuick },
              { value: 'calm', label: options.delayCalm },
              { value: 'slow', label: options.delaySlow },
            ]}
            onChange={(delay) => onChange({ hoverDelay: DELAYS[delay] })}
          />
        </Option>
        <Option title={options.keys} text={options.keysText}>
          <Switch bare label={options.keys} on={values.pageKeys} onChange={(pageKeys) => onChange({ pageKeys })} />
        </Option>
        {values.pageKeys && (
          <KeyChoices keys={values.keys} words={words.keys} onChange={(keys) => onChange({ keys })} />
        )}
      </section>
      {props.packs && <Packs {...props.packs} words={words} />}
      {props.sites && <Sites {...props.sites} words={options} />}
      {props.allowed && <AllowedSites {...props.allowed} words={options} />}
      {props.corrections && <Corrections {...props.corrections} words={words.corrections} />}
      <YourData words={options} onBackup={props.onBackup} onRestore={props.onRestore} onErase={props.onErase} />
      <Privacy words={words} />
    </main>
  )
}

type Delay = 'quick' | 'calm' | 'slow'

const DELAYS: Readonly<Record<Delay, number>> = { quick: 150, calm: 300, slow: 700 }

function nearestDelay(ms: number): Delay {
  if (ms < 225) return 'quick'
  return ms <= 500 ? 'calm' : 'slow'
}
