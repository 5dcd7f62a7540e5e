import { render } from 'preact'
import { App, showGlossary, followFocus } from './app.tsx'
import { loadLaterWhenIdle } from './load-later.ts'
import { hearLookUps } from './looked-up.ts'
import { followLines } from './notebook-lines.ts'
import { followPage } from './page.ts'
import { followSettings, known } from './preferences.ts'

// First: the page's answer is the longest on its way.
void followPage(() => known.value)
followSettings()
followLines()
followFocus()
hearLookUps(showGlossary)
loadLaterWhenIdle()
render(<App />, document.getElementById('panel')!)
