export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly count: number | null
}

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  readonly onSelect: (id: Id) => void
}

/** One stop for the tab key; arrows, Home and End move between the tabs and select (the usual pattern of ARIA). */
export function Tabs<Id extends string>({ label, tabs, current, onSelect }: Props<Id>) {
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === current)
    const to = target(event.key, at, tabs.length)
    if (to === null) return
    event.preventDefault()
    onSelect(tabs[to]!.id)
    const list = event.currentTarget as HTMLElement
    ;(list.children[to] as HTMLElement).focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          type="button"
          key={tab.id}
          id={`tab-${tab.id}`}
          role="tab"
          aria-selected={tab.id === current}
          aria-controls={tab.id === current ? `panel-${tab.id}` : undefined}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count !== null && (
            <>
              {' '}
              <small class="num">{tab.count}</small>
            </>
          )}
        </button>
      ))}
    </div>
  )
}

function target(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % length
    case 'ArrowLeft':
      return (at - 1 + length) % length
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}
