/** The form says the status: one to one, merged or split, rough, or on one side only. */
export function BeadDot({ form }: { readonly form: 'one' | 'many' | 'rough' | 'ring' }) {
  return (
    <svg class="dot" viewBox="0 0 12 12" aria-hidden="true">
      <rect class="ground" y="-3" width="12" height="18" />
      {form === 'one' && <circle class="solid" cx="6" cy="6" r="3.5" />}
      {form === 'many' && (
        <>
          <circle class="solid" cx="6" cy="2.2" r="3" />
          <circle class="solid" cx="6" cy="9.8" r="3" />
        </>
      )}
      {(form === 'rough' || form === 'ring') && <circle class="ring" cx="6" cy="6" r="3.5" />}
      {form === 'rough' && <path class="solid" d="M2.5 6a3.5 3.5 0 0 0 7 0z" />}
    </svg>
  )
}
