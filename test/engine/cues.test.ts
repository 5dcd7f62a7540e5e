import { describe, expect, it } from 'vitest'
import { findCue, wordPlaces, type Cues } from '../../engine/cues.ts'
import { fold } from '../../engine/fold.ts'

/** What is found for the nth place of a form in one sentence. */
function ask(text: string, form: string, cues: Cues, nth = 0) {
  let start = -1
  for (let i = 0; i <= nth; i++) start = text.indexOf(form, start + 1)
  const sentence = { start: 0, end: text.length }
  return findCue(cues, { words: wordPlaces(fold(text)), at: { start, end: start + form.length }, sentence })
}

describe('a cue that speaks against a form', () => {
  it.each([
    ['是一段更长的词', '其中国产芯片占一半', '中国', '其中国'],
    ['在繁体里也一样', '其中國產晶片佔一半', '中國', '其中国'],
    ['向后更长', '各地的预算力度不同', '算力', '预算力'],
  ])('counts where the form is only part of a longer word: %s', (_, text, form, against) => {
    expect(ask(text, form, { against: [against] })).toEqual({ found: 'nothing' })
  })

  it('leaves the form’s other places in the sentence alone', () => {
    const text = '其中国产的占一半,中国的买家最多'
    expect(ask(text, '中国', { against: ['其中国'] }, 0)).toEqual({ found: 'nothing' })
    expect(ask(text, '中国', { against: ['其中国'] }, 1)).toBe('none')
  })

  it('counts anywhere in the sentence when it is another word', () => {
    expect(ask('他买了一张电影票去看变形金刚', '金刚', { against: ['电影'] })).toEqual({ found: 'nothing' })
  })
})
