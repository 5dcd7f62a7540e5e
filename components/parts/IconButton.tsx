import { Icon, type IconName } from './Icon.tsx'

interface Props {
  readonly icon: IconName
  /** What a press does; also the tooltip. */
  readonly label: string
  /** For a button that stays down. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
}

export function IconButton({ icon, label, pressed, disabled, onPress }: Props) {
  return (
    <button
      type="button"
      class={icon === 'check' ? 'icon-button check' : 'icon-button'}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
