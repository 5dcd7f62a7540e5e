import { describe, expect, it } from 'vitest'
import { otherSpellings } from '../../engine/english-spellings.ts'

describe('the other spellings of an English form', () => {
  it.each([
    ['language modeling', ['language modelling']],
    ['data centre', ['data center']],
    ['tokenization', ['tokenisation']],
    ['regularisation', ['regularization']],
    ['quantized', ['quantised']],
    ['emergent behaviour', ['emergent behavior']],
    ['labor market', ['labour market']],
    ['work catalogue', ['work catalog']],
    ['hyperparameter', ['hyper-parameter']],
    ['data labelling', ['data labeling']],
  ])('%s may be %s', (form, others) => {
    expect(otherSpellings(form)).toEqual(others)
  })

  it.each([
    'supervised learning',
    'laboratory',
    'collaboration',
    'resized image',
    'prediction',
    'entered',
    '数据中心',
    'GPT',
  ])('%s has none', (form) => {
    expect(otherSpellings(form)).toEqual([])
  })
})
