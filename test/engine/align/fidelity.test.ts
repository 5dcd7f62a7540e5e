import { describe, expect, it } from 'vitest'
import { findDifferences } from '../../../engine/align/fidelity.ts'
import type { Difference, Kind, Mention, Span } from '../../../engine/model.ts'
import { BEAD_PAIRS, LATER_PAIRS, NAMES } from '../../fixtures/bead-pairs.ts'
import type { BeadPair } from '../../fixtures/bead-pairs.ts'

describe('findDifferences over our bead pairs', () => {
  const seen = BEAD_PAIRS.filter((_, index) => index % 3 !== 2)
  const heldOut = BEAD_PAIRS.filter((_, index) => index % 3 === 2)

  it.each([
    ['tuned on', seen],
    ['held out', heldOut],
    ['all', BEAD_PAIRS],
    ['written later', LATER_PAIRS],
  ])('finds at least 70 % of the differences and 95 % of what it finds are some (%s)', (name, pairs) => {
    const score = scoreOf(pairs)
    console.log(
      `fidelity, ${name}: ${pairs.length} pairs, precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}`,
    )
    for (const line of score.wrong) console.log(line)
    expect(score.precision).toBeGreaterThanOrEqual(0.95)
    expect(score.recall).toBeGreaterThanOrEqual(0.7)
  })

  it('holds enough pairs, half of them differing', () => {
    expect(BEAD_PAIRS.length).toBeGreaterThanOrEqual(120)
    const differing = BEAD_PAIRS.filter((pair) => pair[2]).length
    expect(differing / BEAD_PAIRS.length).toBeCloseTo(0.5, 1)
  })

  it('finds the same from the Chinese side', () => {
    for (const [en, zh] of [...BEAD_PAIRS, ...LATER_PAIRS]) {
      const forth = found(en, zh, 'en').map(({ kind, same }) => `${kind} ${same}`)
      const back = found(zh, en, 'zh').map(({ kind, same }) => `${kind} ${same}`)
      expect(back.sort(), `${en} / ${zh}`).toEqual(forth.sort())
    }
  })
})

function scoreOf(pairs: readonly BeadPair[]) {
  let right = 0
  let told = 0
  let expected = 0
  const wrong: string[] = []
  for (const [en, zh, differences = []] of pairs) {
    const wanted = differences.map((line) => parse(line, en, zh))
    const differing = found(en, zh, 'en')
    told += differing.length
    expected += wanted.length
    const open = [...wanted]
    for (const difference of differing) {
      const hit = open.findIndex((one) => isHit(one, difference))
      if (hit >= 0) {
        open.splice(hit, 1)
        right++
      } else wrong.push(`  told:   ${show(difference, en, zh)}   in ${en} / ${zh}`)
    }
    for (const one of open) wrong.push(`  missed: ${show(one, en, zh)}   in ${en} / ${zh}`)
  }
  return { precision: right / told, recall: right / expected, wrong }
}

function found(original: string, translation: string, language: 'en' | 'zh'): Difference[] {
  const languages =
    language === 'en' ? { original: 'en', translation: 'zh-Hans' } : { original: 'zh-Hans', translation: 'en' }
  return findDifferences(original, translation, {
    languages,
    mentions: { original: mentionsIn(original), translation: mentionsIn(translation) },
  })
}

function isHit(wanted: Difference, told: Difference): boolean {
  return (
    wanted.kind === told.kind &&
    wanted.same === told.same &&
    meets(wanted.original, told.original) &&
    meets(wanted.translation, told.translation)
  )
}

function meets(a: Span | null, b: Span | null): boolean {
  return a === null || b === null ? a === b : a.start < b.end && b.start < a.end
}

function parse(line: string, en: string, zh: string): Difference {
  const [, same, kind, original, translation] = /^(=?)(\w+): (.+) \| (.+)$/.exec(line)!
  return {
    kind: kind as Difference['kind'],
    original: place(original!, en),
    translation: place(translation!, zh),
    same: same === '=',
  }
}

function place(words: string, text: string): Span | null {
  if (words === '-') return null
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`)
  return { start, end: start + words.length }
}

function show({ kind, original, translation, same }: Difference, en: string, zh: string): string {
  const left = original ? en.slice(original.start, original.end) : '-'
  const right = translation ? zh.slice(translation.start, translation.end) : '-'
  return `${same ? '=' : ''}${kind}: ${left} | ${right}`
}

/** Every form of a name wherever it stands, the longest first. */
function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = []
  const forms = NAMES.flatMap(([id, ...names]) => names.map((form) => ({ id, form }))).sort(
    (a, b) => b.form.length - a.form.length,
  )
  for (const { id, form } of forms) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length
      if (mentions.some(({ span }) => span.start < end && start < span.end)) continue
      const kind = id.split('/')[0] as Kind
      mentions.push({
        span: { start, end },
        kind,
        entryId: id,
        sureness: 'sure',
        evidence: { by: 'name', form, status: 'preferred' },
      })
    }
  }
  return mentions.sort((a, b) => a.span.start - b.span.start)
}
