import type { EntryId } from '../../engine/model.ts'
import type { GlossaryProps } from './Glossary.tsx'
import type { GlossaryKeys, RowAt } from './keys.ts'
import type { RowActions } from './Row.tsx'
import type { GlossaryRow } from './rows.ts'
import type { Item, Section } from './sections.ts'

interface Options {
  readonly props: GlossaryProps
  readonly sections: readonly Section[]
  readonly open: { readonly key: string; readonly row: GlossaryRow; readonly at: number } | null
  readonly actions: RowActions
  readonly search: () => void
  readonly focusRow: (key: string) => void
}

/** What the keys do to the row they are pressed on. */
export function glossaryKeys({ props, sections, open, actions, search, focusRow }: Options): GlossaryKeys {
  const itemAt = (at: RowAt): Item | null => {
    if (at.in === 'glossary') return null
    for (const { items } of sections) {
      const item = items.find(({ key }) => key === at.item)
      if (item) return item
    }
    return null
  }
  const entryAt = (at: RowAt): EntryId | null => (at.in === 'glossary' ? at.entry : (itemAt(at)?.row.entry?.id ?? null))
  const goOn = (item: Item, by: number): void => {
    const { length } = item.row.mentions
    actions.go(item, open?.key === item.key ? (open.at + by + length) % length : 0)
  }
  return {
    search,
    enter(at) {
      const item = itemAt(at)
      if (item) goOn(item, 1)
      return item !== null
    },
    step(at, by) {
      const item = itemAt(at)
      if (!item || open?.key !== item.key) return false
      goOn(item, by)
      return true
    },
    know(at) {
      const id = entryAt(at)
      if (id) props.onKnow?.(id, !props.known.has(id))
    },
    save(at) {
      const id = entryAt(at)
      // What is saved is a place of this article.
      if (id && props.rows.some(({ entry }) => entry?.id === id)) props.onSave?.(id, !props.saved.has(id))
    },
    focus(at) {
      const row = itemAt(at)?.row
      if (row) props.onFocus?.(props.focused === row.key ? null : row)
    },
    card(at) {
      const item = itemAt(at)
      if (item) props.onOpenCard?.(item.row.mentions[open?.key === item.key ? open.at : 0]!)
    },
    escape() {
      if (!open) return false
      actions.close()
      focusRow(open.key)
      return true
    },
  }
}
