import { Icon, type IconName } from './Icon.tsx'

interface Props {
  readonly icon: IconName
  /** What a press does; also the tooltip. */
  readonly label: string
  /** The key that does the same where the focus is; shown in the tooltip. */
  readonly hotkey?: string
  /** For a button that stays down. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
}

export function IconButton({ icon, label, hotkey, pressed, disabled, onPress }: Props) {
  return (
    <button
      type="button"
      class={icon === 'check' ? 'icon-button check' : 'icon-button'}
      aria-label={label}
      title={hotkey ? `${label} (${hotkey})` : label}
      aria-keyshortcuts={hotkey}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
