import { signal } from '@preact/signals'
import { render } from 'preact'
import { languageTag, pickLanguage } from '../../components/i18n.ts'
import { Options } from '../../components/options/Options.tsx'
import * as en from '../../assets/locales/en.yml'
import * as zhCn from '../../assets/locales/zh_CN.yml'
import * as zhTw from '../../assets/locales/zh_TW.yml'
import { backUp, eraseEverything, restore } from './backup.ts'
import { changeSettings, DEFAULT_SETTINGS, watchSettings } from './settings.ts'

const WORDS = { en, zh_CN: zhCn, zh_TW: zhTw }
const KEYS = { next: ']', previous: '[', open: 'Enter', close: 'Esc' }
const settings = signal(DEFAULT_SETTINGS)

function App() {
  const ui = pickLanguage(settings.value.uiLanguage, navigator.languages)
  const words = WORDS[ui]
  document.documentElement.lang = languageTag(ui)
  document.title = `Bandu · ${words.options.title}`
  const { theme } = settings.value
  document.documentElement.dataset['theme'] = theme === 'system' ? '' : theme
  return (
    <Options
      values={settings.value}
      ui={ui}
      words={words}
      keys={KEYS}
      onChange={(change) => void changeSettings(change)}
      onBackup={() => void backUp()}
      onRestore={restore}
      onErase={eraseEverything}
    />
  )
}

watchSettings((value) => (settings.value = value))
render(<App />, document.getElementById('options')!)
