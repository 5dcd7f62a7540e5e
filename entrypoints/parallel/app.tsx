import { useEffect } from 'preact/hooks'
import { languageTag } from '../../components/i18n.ts'
import { ParallelPage } from '../../components/parallel/ParallelPage.tsx'
import {
  firstText,
  jumpToBead,
  keepBead,
  keptBeads,
  litBead,
  notKept,
  pair,
  save,
  settings,
  swap,
  texts,
  theme,
  TODAY,
  tongue,
  words,
} from './state.ts'

export function App() {
  const { ui } = tongue.value
  const { parallel } = words.value
  const now = texts.value
  useEffect(() => {
    document.documentElement.lang = languageTag(ui)
    document.documentElement.dataset['theme'] = theme.value ?? ''
    document.title = now ? `${now.translation.title} · ${now.original.title}` : `Bandu · ${parallel.title}`
  })
  if (!now)
    return (
      <main class="parallel-state">
        {pair.value === 'loading' ? (
          <p role="status">{parallel.loading}</p>
        ) : (
          <>
            <h1>{parallel.goneTitle}</h1>
            <p>{parallel.goneText}</p>
          </>
        )}
      </main>
    )
  return (
    <ParallelPage
      texts={now}
      first={firstText.value}
      lit={litBead.value}
      saved={keptBeads.value}
      tongue={tongue.value}
      words={words.value}
      keys={settings.value.keys}
      pageKeysOff={!settings.value.pageKeys}
      notKept={notKept.value}
      today={TODAY}
      onNotKeptRead={() => (notKept.value = false)}
      onSwap={swap}
      onExport={save}
      onPrint={() => print()}
      onJumpBead={jumpToBead}
      onSaveBead={keepBead}
    />
  )
}
