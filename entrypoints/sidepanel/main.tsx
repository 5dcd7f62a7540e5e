import { render } from 'preact'
import './trusted-types.ts'
import { App, showGlossary, followFocus } from './app.tsx'
import { hearLookUps } from './looked-up.ts'
import { followNotebook } from './notebook.ts'
import { followReader } from './original-tab.ts'
import { followOtherTab } from './other-tab.ts'
import { followPage } from './page.ts'
import { startPairing } from './pairing.ts'
import { followSettings } from './preferences.ts'

// First: the page's answer is the longest on its way.
void followPage()
followSettings()
followNotebook()
startPairing()
followReader()
followFocus()
followOtherTab()
hearLookUps(showGlossary)
render(<App />, document.getElementById('panel')!)
