/**
 * Every component in every state, for the eye: `?ui=zh_TW&theme=dark&show=glossary` shows one scene.
 * `shoot.mjs` takes a picture of each.
 */
import '../../../assets/theme.css'
import '../../../assets/theme/first-run.css'
import { render } from 'preact'
import { languageTag, type UiLanguage } from '../../../components/i18n.ts'
import type { Tongue } from '../../../components/tongue.ts'
import { ACTS } from './acts.ts'
import { SCENES } from './scenes.tsx'
import { toTraditional } from './to-traditional.ts'
import { WORDS } from './words.ts'

const query = new URLSearchParams(location.search)
const ui = (query.get('ui') ?? 'en') as UiLanguage
const theme = (query.get('theme') ?? 'light') as 'light' | 'dark'
const scene = SCENES[query.get('show') ?? '']

document.documentElement.lang = languageTag(ui)
document.documentElement.dataset['theme'] = theme

const traditional = ui !== 'zh_CN'
const tongue: Tongue = {
  ui,
  chinese: traditional ? 'zh-Hant' : 'zh-Hans',
  convert: traditional ? toTraditional : (text) => text,
}

if (scene) {
  render(scene({ tongue, theme, words: WORDS[ui] }), document.body)
  ACTS[query.get('show')!]?.(document.body)
} else
  render(
    <ul>
      {Object.keys(SCENES).map((name) => (
        <li key={name}>
          <a href={`?show=${name}&ui=${ui}&theme=${theme}`}>{name}</a>
        </li>
      ))}
    </ul>,
    document.body,
  )
