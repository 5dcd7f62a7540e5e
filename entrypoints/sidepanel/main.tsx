import { render } from 'preact'
import './trusted-types.ts'
import { App, followFocus } from './app.tsx'
import { followNotebook } from './notebook.ts'
import { followReader } from './original-tab.ts'
import { followOtherTab } from './other-tab.ts'
import { followPage } from './page.ts'
import { startPairing } from './pairing.ts'
import { followSettings } from './preferences.ts'

followSettings()
followNotebook()
startPairing()
followReader()
followFocus()
followOtherTab()
void followPage()
render(<App />, document.getElementById('panel')!)
