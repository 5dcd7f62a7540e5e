import { describe, expect, it } from 'vitest'
import { findInlinePairs } from '../../engine/inline-pairs.ts'

/** Where nothing but a word before it delimits the Chinese name of a pair. */
const STARTS: readonly (readonly [text: string, zh: string])[] = [
  ['主编方远曾任北海深度学习研究院（BDL）常务副院长', '北海深度学习研究院'],
  ['作者拿区域建议网络（Region Proposal Network，RPN）取代了它', '区域建议网络'],
  ['骨干是残差网络加特征金字塔网络（FPN）', '特征金字塔网络'],
  ['他在这里创立多媒体实验室（Multimedia Laboratory）', '多媒体实验室'],
  ['讲的是前向-前向算法(Forward-Forward Algorithm)', '前向-前向算法'],
  ['指标用平均精度均值（mAP）', '平均精度均值'],
  ['漫画家鸟山（Keith Anderson）画过', '鸟山'],
  ['游戏设计师艾伦（Jason Allen）说', '艾伦'],
  ['这里用加速器（accelerator）', '加速器'],
]

describe('where the Chinese name of a pair begins', () => {
  it.each(STARTS)('in %s at %s', (text, zh) => {
    expect(findInlinePairs(text).map((pair) => pair.zh)).toEqual([zh])
  })

  it('takes along the country of a body that the glossary knows by the rest', () => {
    const known = [{ start: 5, end: 12, entries: [1] }]
    const text = '他曾在美国国家卫生研究院（National Institutes of Health）'
    expect(findInlinePairs(text, known).map((pair) => pair.zh)).toEqual(['美国国家卫生研究院'])
  })

  it('goes past a known word that means something else than the acronym', () => {
    const text = '自研的特殊应用芯片（ASIC）'
    const chip = { start: 7, end: 9, entries: [1] }
    const asic = { start: 10, end: 14, entries: [2] }
    expect(findInlinePairs(text, [chip, asic]).map((pair) => pair.zh)).toEqual(['特殊应用芯片'])
  })
})
