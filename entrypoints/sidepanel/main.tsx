import { render } from 'preact'
import './trusted-types.ts'
import { App, followFocus } from './app.tsx'
import { followReader } from './original-tab.ts'
import { followOtherTab } from './other-tab.ts'
import { followPage } from './page.ts'
import { startPairing } from './pairing.ts'
import { followSettings } from './preferences.ts'

followSettings()
startPairing()
followReader()
followFocus()
followOtherTab()
void followPage()
render(<App />, document.getElementById('panel')!)
