import { useEffect, useState } from 'preact/hooks'

/** Tells screen readers, politely, once the text has stood still for a moment: typing and counting are not read along. */
export function Said({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), STILL)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p class="hidden-text" role="status">
      {said}
    </p>
  )
}

/** ms. */
const STILL = 500
