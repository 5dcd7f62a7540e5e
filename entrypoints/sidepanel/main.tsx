import { render } from 'preact'
import './trusted-types.ts'
import { App } from './app.tsx'
import { followPage } from './page.ts'
import { startPairing } from './pairing.ts'
import { followSettings } from './preferences.ts'

followSettings()
startPairing()
void followPage()
render(<App />, document.getElementById('panel')!)
