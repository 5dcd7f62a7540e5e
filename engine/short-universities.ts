/** 清大 after 清華大學, 成大 after 成功大學: the first character of a university's name and 大, where the text names it in full. */
import type { Found } from './outermost.ts'

const FULL = /^(\p{Script=Han})\p{Script=Han}大[学學]$/u
/** 大 that belongs to the next word, or is the end of an adjective. */
const AFTER = /^[规規型家量部力小多幅众眾会會概约約师師楼樓厅廳道的地得学學模企厂廠]/
const BEFORE = /[扩擴强強巨庞龐增最很太更极極超特放加变變]$/

export function findShortUniversities(text: string, full: readonly Found[]): Found[] {
  const shorts = new Map<string, Found>()
  for (const found of full) {
    const first =
      found.sense.kind === 'organisation' ? FULL.exec(text.slice(found.span.start, found.span.end))?.[1] : null
    if (first && !shorts.has(`${first}大`)) shorts.set(`${first}大`, found)
  }
  return [...shorts].flatMap(([form, { span: at, sense }]) => {
    const places: Found[] = []
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 2)) {
      if (AFTER.test(text.slice(start + 2, start + 3)) || BEFORE.test(text.slice(start - 1, start))) continue
      const sureness = sense.entryId ? 'likely' : 'unknown'
      places.push({
        span: { start, end: start + 2 },
        sense: { entryId: sense.entryId, kind: 'organisation', sureness, evidence: { by: 'full-name', form, at } },
      })
    }
    return places
  })
}
