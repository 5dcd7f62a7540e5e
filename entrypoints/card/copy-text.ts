/**
 * Puts a text into the clipboard, in a user's gesture. The older command first: it works on http pages too, where there
 * is no `navigator.clipboard`, and the page does not see the event. Returns whether it was let.
 */
export async function copyText(view: Window, text: string): Promise<boolean> {
  let done = false
  const put = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    done = event.clipboardData !== null
  }
  view.addEventListener('copy', put, { capture: true })
  view.document.execCommand('copy')
  view.removeEventListener('copy', put, { capture: true })
  if (done || !view.isSecureContext) return done
  return view.navigator.clipboard.writeText(text).then(
    () => true,
    // Forbidden by the page's policy or the browser's settings.
    () => false,
  )
}
