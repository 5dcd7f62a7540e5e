import { render } from 'preact'
import './trusted-types.ts'
import { App } from './app.tsx'
import { followReader } from './original-tab.ts'
import { followPage } from './page.ts'
import { startPairing } from './pairing.ts'
import { followSettings } from './preferences.ts'

followSettings()
startPairing()
followReader()
void followPage()
render(<App />, document.getElementById('panel')!)
