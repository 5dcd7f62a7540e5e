export interface NamedFile {
  readonly name: string
  readonly text: string
  /** MIME type. */
  readonly type: string
}

/** Gives a file to the browser to keep, as a download does. */
export function saveFile({ name, text, type }: NamedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
