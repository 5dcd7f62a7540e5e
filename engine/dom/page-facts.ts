/** What a page says about itself outside its text: addresses, title, site, date. Cheap: a few queries, no walk. */

/** `said`: a title someone else found in the page, such as Readability; else its `og:title` or its `title`. */
export function titleOf(document: Document, said = ''): string {
  const title = squeeze(said || meta(document, 'og:title') || document.title)
  const site = siteNameOf(document)
  // "創業一年半,胖了 15 公斤 - 虎嗅網": the heading is the title without its tail.
  for (const heading of [...document.querySelectorAll('h1')].slice(0, 4)) {
    const text = squeeze(heading.textContent ?? '')
    if (text.length >= 4 && text !== site && isHead(title, text)) return text
  }
  return title || squeeze(document.querySelector('h1, #activity-name')?.textContent ?? '')
}

export function siteNameOf(document: Document): string | null {
  const said =
    meta(document, 'og:site_name') ||
    meta(document, 'application-name') ||
    squeeze(document.querySelector('#js_name')?.textContent ?? '')
  return said || null
}

/** ISO date (year, month, day) of publication: by the metadata, a `time`, WeChat's line, or the address. `said`: as in `titleOf`. */
export function publishedOf(document: Document, url: string, said: string | null): string | null {
  const times = document.querySelector(
    'time[datetime][pubdate], article time[datetime], main time[datetime], time[datetime][itemprop="datePublished"], time[datetime]',
  )
  const candidates = [
    said,
    ...DATE_NAMES.map((name) => meta(document, name)),
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('content'),
    times?.getAttribute('datetime'),
    document.querySelector('#publish_time, .publish-time, .article-time, .post-date, .pubdate')?.textContent,
    /\/(\d{4}[/-]\d{1,2}[/-]\d{1,2})(?:[/-]|$)/.exec(url)?.[1],
  ]
  for (const candidate of candidates) {
    // A date is short; what a page puts in its place may be anything.
    const date = candidate ? isoDate(candidate.trim().slice(0, 200)) : null
    if (date) return date
  }
  return null
}

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'publishdate',
  'pubdate',
  'publish_time',
  'publish-date',
  'date',
  'DC.date.issued',
  'dc.date',
  'weibo:article:create_at',
]

function isoDate(text: string): string | null {
  const numbers = /(?:^|\D)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text)
  if (numbers) return dateOf(numbers[1]!, Number(numbers[2]), numbers[3]!)
  const english =
    /(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(?:(\d{1,2})(?:st|nd|rd|th)?\b,?\s*)?(\d{4})/i.exec(
      text,
    )
  const day = english?.[1] ?? english?.[3]
  if (!english || !day) return null
  return dateOf(english[4]!, 1 + 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(english[2]!.toLowerCase()) / 3, day)
}

function dateOf(year: string, month: number, day: string): string | null {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The address the page calls its own, where that is another or the same page of a site; never just its front page. */
export function canonicalOf(document: Document, url: string): string | null {
  const said = [document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href'), meta(document, 'og:url')]
  for (const address of said) {
    if (!address || !URL.canParse(address, url)) continue
    const { protocol, pathname, search, href } = new URL(address, url)
    // Many sites name their front page as every page's canonical one.
    const front = pathname === '/' && search === ''
    if (/^https?:$/.test(protocol) && (!front || isFront(url))) return href
  }
  return null
}

function isFront(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname === '/'
}

function meta(document: Document, name: string): string {
  const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
  return squeeze(found?.getAttribute('content') ?? '')
}

/** Is a heading the title without the name of its site? What follows must be apart, so that it is no part of the sentence. */
function isHead(title: string, heading: string): boolean {
  return (
    title.length > heading.length &&
    title.startsWith(heading) &&
    /^\s?[-–—|｜_·:：»/,，(（]|^\s/.test(title.slice(heading.length))
  )
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
