/** A chord as a browser writes it ("Alt+Shift+B", "⌥⇧B"), or keys with spaces between them, each as a key cap. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span class="chord" lang="en">
      {keysOf(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}

export function keysOf(chord: string): string[] {
  if (/[+ ]/.test(chord)) return chord.split(/[+ ]/).filter(Boolean)
  // macOS writes modifiers as signs, without anything between.
  const [, signs, key] = /^([⌃⌥⇧⌘]*)(.*)$/su.exec(chord) ?? []
  return key ? [...signs!, key] : []
}
