interface Props {
  readonly label: string
  readonly on: boolean
  /** The label is for screen readers only: it stands beside the switch already. */
  readonly bare?: boolean
  readonly onChange: (on: boolean) => void
}

export function Switch({ label, on, bare, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={bare ? label : undefined}
      onClick={() => onChange(!on)}
    >
      {!bare && <span>{label}</span>}
      <i />
    </button>
  )
}
