import { KeyHelp } from '../keys/KeyHelp.tsx'
import type { KeyMap } from '../keys/key-map.ts'
import { CardShell, type ShellProps } from './CardShell.tsx'

export interface HelpCardProps extends ShellProps {
  readonly keys: KeyMap
}

/** The map of the keys. */
export function HelpCard(props: HelpCardProps) {
  const { words, keys } = props
  return (
    <CardShell {...props} label={words.card.help} kind={null} what={words.card.help}>
      <section class="help">
        <KeyHelp keys={keys} words={words.keys} />
      </section>
    </CardShell>
  )
}
