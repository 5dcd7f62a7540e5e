interface Props<T extends string> {
  /** Unique on the page: the radio buttons' own name. */
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few, all in sight. */
export function Segmented<T extends string>({ name, label, choices, value, onChange }: Props<T>) {
  return (
    <div class="segmented" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span lang={choice.lang}>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
