import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  /** What it changes, in a line. */
  readonly text?: string
  readonly children: ComponentChildren
}

export function Option({ title, text, children }: Props) {
  return (
    <div class="option">
      <div>
        <h3>{title}</h3>
        {text && <p>{text}</p>}
      </div>
      <div class="control">{children}</div>
    </div>
  )
}
