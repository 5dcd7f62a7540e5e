/** The page's own changes, told never more often than a page can bear. */
export interface ChangesOptions {
  readonly signal: AbortSignal
  /** Our own element; what changes there is not the page's. */
  readonly ownTag: string
  /** The text of the page may have changed; resolves when it was looked at. */
  onChange(): Promise<void>
  /** Same document, other address (a single-page application), or back from the back/forward cache. */
  onNavigate(): void
}

/** After its first change the page is given so long to finish, ms. */
const QUIET = 400
/** A page that goes on changing is looked at ever more seldom, down to this. */
const SELDOM = 4_000

/**
 * Once something has changed nothing more needs to be known until it was looked at, so the observer sleeps until then:
 * a page of ten thousand mutations a second costs one call a look.
 */
export function watchChanges(view: Window, { signal, ownTag, onChange, onNavigate }: ChangesOptions): void {
  const { document } = view
  let timer = 0
  let pause = QUIET
  let looked = 0

  const observe = (): void =>
    observer.observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['open', 'hidden'],
    })
  const look = async (): Promise<void> => {
    await onChange()
    looked = view.performance.now()
    if (!signal.aborted) observe()
  }
  const observer = new MutationObserver((records) => {
    if (!records.some((record) => isPages(record, ownTag))) return
    observer.disconnect()
    // Changed again at once: it goes on, so look half as often. Still for long: as at first.
    pause = view.performance.now() - looked < 2 * pause ? Math.min(SELDOM, pause * 2) : QUIET
    timer = view.setTimeout(() => void look(), pause)
  })
  observe()

  const address = { url: document.URL }
  const navigated = (): void => {
    const url = document.URL
    if (url.split('#')[0] === address.url.split('#')[0]) return
    address.url = url
    // The new text comes now, however busy the page was before.
    pause = QUIET
    looked = -SELDOM
    onNavigate()
  }
  const navigation = (view as { navigation?: EventTarget }).navigation
  navigation?.addEventListener('navigatesuccess', navigated, { signal })
  view.addEventListener('popstate', navigated, { signal })
  view.addEventListener('pageshow', (event) => event.persisted && onNavigate(), { signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    view.clearTimeout(timer)
  })
}

function isPages(record: MutationRecord, ownTag: string): boolean {
  if (record.type !== 'childList') return record.target.nodeName.toLowerCase() !== ownTag
  for (const nodes of [record.addedNodes, record.removedNodes])
    for (const node of nodes) if (node.nodeName.toLowerCase() !== ownTag) return true
  return false
}
