/**
 * What the panel does besides its glossary, in a script of its own that comes when the names stand there: the other two
 * tabs, pairing, and what is kept or saved.
 */
import './trusted-types.ts'
import { Notebook } from '../../components/notebook/Notebook.tsx'
import { OriginalTab } from '../../components/original/OriginalTab.tsx'
import type { LaterTabs } from '../../components/panel/Panel.tsx'
import { followNews, notebook } from './notebook.ts'
import { followReader, originalTab } from './original-tab.ts'
import { followOtherTab } from './other-tab.ts'
import { startPairing } from './pairing.ts'

export { saveCorrections } from '../../components/parts/save-corrections.ts'
export { keepRow } from './keeping.ts'

export const TABS: LaterTabs = {
  original: (shared) => <OriginalTab {...originalTab.value} {...shared} />,
  notebook: (shared) => <Notebook {...notebook.value} {...shared} />,
}

export function followLater(): void {
  startPairing()
  followNews()
  followReader()
  followOtherTab()
}
