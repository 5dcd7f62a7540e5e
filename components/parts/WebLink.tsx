import type { ComponentChildren } from 'preact'
import { webAddress } from './web-link.ts'

/** A link out. An address that is not the web's own is shown as plain text. */
export function WebLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  const address = webAddress(href)
  return address ? (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )
}
