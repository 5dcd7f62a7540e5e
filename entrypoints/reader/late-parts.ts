import { ask, type ReaderPart } from '../background/messages.ts'
import { parts, type Parts } from './messages.ts'

/** What scripts have left so far, and that of the part that is named, which is injected when it is first asked for. */
export function createLateParts(isOrphaned: () => boolean): (name: ReaderPart) => Promise<Parts> {
  const coming: Partial<Record<ReaderPart, Promise<unknown>>> = {}
  return async (name) => {
    const there = name === 'card' ? parts().createCard : parts().extract
    // Asked for by several at once when a panel opens: it is parsed once.
    if (!there && !isOrphaned())
      await (coming[name] ??= ask({ type: 'injectPart', part: name }).finally(() => delete coming[name]))
    return parts()
  }
}
