import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface MenuItem {
  readonly label: string
  /** A format's short name, in the margin. */
  readonly hint: string
  readonly onPick: () => void
}

interface Props {
  readonly label: string
  readonly groups: readonly { readonly title: string; readonly items: readonly MenuItem[] }[]
}

/** A button with a menu: arrows move, Escape and leaving close it, focus comes back. */
export function Menu({ label, groups }: Props) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const items = (): HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const close = (): void => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }

  useEffect(() => {
    if (!open) return
    items()[0]?.focus()
    const pressed = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', pressed)
    return () => removeEventListener('pointerdown', pressed)
  }, [open])

  const keys = (event: KeyboardEvent): void => {
    if (!open) return
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = items()
      const at = all.indexOf(event.target as HTMLElement)
      all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const left = (event: FocusEvent): void => {
    // Nothing takes the focus when the window loses it, or where buttons get none from a click.
    const to = event.relatedTarget as Node | null
    if (to && !root.current?.contains(to)) setOpen(false)
  }

  return (
    <div class="menu-holder" ref={root} onKeyDown={keys} onFocusOut={left}>
      <button
        type="button"
        class="button plain"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Icon name="down" small />
      </button>
      {open && (
        <div class="menu" role="menu" aria-label={label}>
          {groups.map((group) => (
            <div key={group.title} role="group" aria-label={group.title}>
              <h3 aria-hidden="true">{group.title}</h3>
              {group.items.map((item) => (
                <button
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  key={item.hint}
                  onClick={() => {
                    close()
                    item.onPick()
                  }}
                >
                  {item.label}
                  <small>{item.hint}</small>
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
