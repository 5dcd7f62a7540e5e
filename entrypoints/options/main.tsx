import { signal } from '@preact/signals'
import { render } from 'preact'
import { WORDS } from '../../components/all-words.ts'
import { languageTag, pickLanguage } from '../../components/i18n.ts'
import { Options } from '../../components/options/Options.tsx'
import { isListed } from '../../assets/hosts.ts'
import { IMPORT_LIMIT } from '../../engine/pack-import.ts'
import * as allowedSites from './allowed-sites.ts'
import { backUp, eraseEverything, restore } from './backup.ts'
import * as corrections from './corrections.ts'
import { changeRule, siteRules } from './site-rules.ts'
import * as packs from './packs.ts'
import { changeSettings, DEFAULT_SETTINGS, watchSettings, type Settings } from './settings.ts'

const settings = signal(DEFAULT_SETTINGS)
const notKept = signal(false)

async function keep(change: Partial<Settings>): Promise<void> {
  try {
    await changeSettings(change)
    notKept.value = false
  } catch {
    // The browser's quota: what was there is still there, and the switches show it.
    notKept.value = true
  }
}

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
      onChange={(change) => void keep(change)}
      notKept={notKept.value}
      packs={{
        builtIn: packs.builtIn.value.map((pack) => ({ ...pack, on: !settings.value.offPacks.includes(pack.id) })),
        own: packs.own.value,
        offer: packs.offer.value,
        news: packs.news.value,
        megabytes: IMPORT_LIMIT / 1e6,
        onSwitch: (id, on) => void packs.turn(id, on),
        onFile: (file) => void packs.offerFile(file),
        onTake: () => void packs.take(),
        onCancel: packs.cancel,
        onRemove: (id) => void packs.remove(id),
        onExport: (id, format) => void packs.download(id, format),
      }}
      sites={{
        rules: siteRules(settings.value),
        isListed,
        onRule: changeRule,
      }}
      allowed={{
        sites: allowedSites.allowed.value,
        onTakeBack: (pattern) => void allowedSites.takeBack(pattern),
      }}
      corrections={{
        corrections: corrections.correctionsIn({ ui, chinese: 'zh-Hans', convert: (text) => text }),
        onTakeBack: (line) => void corrections.takeBack(line),
        onExport: () => void corrections.download(),
      }}
      onBackup={() => void backUp()}
      onRestore={restore}
      onErase={eraseEverything}
    />
  )
}

packs.start()
allowedSites.start()
corrections.start()
watchSettings((value) => (settings.value = value))
render(<App />, document.getElementById('options')!)
