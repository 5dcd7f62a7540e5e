import type { CardHost, CardHostOptions, CreateCard } from '../card/messages.ts'

/**
 * The card, whose script (Preact, its words) comes into the page when a card is first likely. Until then there is none to
 * close or to act on; what is to be shown meanwhile waits, and only the last of it. `load`: null where the page can have
 * no card any more.
 */
export function createLateCard(
  view: Window,
  options: CardHostOptions,
  load: () => Promise<CreateCard | null>,
): CardHost {
  let card: CardHost | null = null
  let loading: Promise<void> | null = null
  let waiting: ((card: CardHost) => void) | null = null

  const prepare = (): Promise<void> =>
    (loading ??= load().then((create) => {
      if (create) card ??= create(view, options)
      // Asked for again at the next occasion.
      else loading = null
    }))
  const whenThere = (show: (card: CardHost) => void): void => {
    if (card) return show(card)
    waiting = show
    void prepare().then(() => {
      const last = waiting
      waiting = null
      if (card) last?.(card)
    })
  }

  return {
    // Its script comes first: it has as long as the pointer must rest.
    expect(mention) {
      if (card) return card.expect(mention)
      void prepare().then(() => card?.expect(mention))
    },
    show(mention, show) {
      const span = options.page().pageSpans[mention]
      whenThere((there) => {
        // The Reading may have grown meanwhile.
        const now = options.page().pageSpans.findIndex(({ start, end }) => start === span?.start && end === span.end)
        if (now >= 0) there.show(now, show)
        else if (span) options.onGone(span)
      })
    },
    showFound: (text, entries, lines) => whenThere((there) => there.showFound(text, entries, lines)),
    toggleHelp: () => whenThere((there) => there.toggleHelp()),
    isShowing: (mention) => card?.isShowing(mention) ?? false,
    isPinned: () => card?.isPinned() ?? false,
    box: () => card?.box() ?? null,
    act: (action) => card?.act(action) ?? false,
    closeUnlessPinned() {
      waiting = null
      card?.closeUnlessPinned()
    },
    close() {
      const waited = waiting !== null
      waiting = null
      return card?.close() || waited
    },
    refresh: () => card?.refresh(),
  }
}
