import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldCode } from '../../engine/fold.ts'
import { foldData } from '../../scripts/fold-table.ts'

describe('What is typed differently folds to one key', () => {
  it.each([
    ['ＧＰＴ－４', 'gpt-4'],
    ['Yi Tay', 'yi tay'],
    ['Lê Viết Quốc', 'le viet quoc'],
    ['Łukasz Kaiser', 'lukasz kaiser'],
    ['Søren Österström', 'soren osterstrom'],
    ['人工智慧、後臺、裡面、裏面', '人工智慧、后台、里面、里面'],
    ['乾淨 幹部 干涉', '干净 干部 干涉'],
    ['發展 頭髮', '发展 头发'],
    ['瞭解 什麼 傢具', '了解 什么 家具'],
    ['着重 著名', '着重 着名'],
    ['為爲为', '为为为'],
    ['“谷歌”‘好’', '"谷歌"\'好\''],
    ['谷歌–大脑—再‑见', '谷歌-大脑-再-见'],
    ['诺姆·沙泽尔 诺姆・沙泽尔 诺姆•沙泽尔 诺姆‧沙泽尔', '诺姆·沙泽尔 诺姆·沙泽尔 诺姆·沙泽尔 诺姆·沙泽尔'],
    ['a\u00a0b\u3000c', 'a b c'],
    ['⼤模型', '大模型'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded))

  it('leaves line breaks, emoji and what has no single counterpart', () => {
    expect(fold('ﬁ\n😀㎏ß')).toBe('ﬁ\n😀㎏ß')
  })
})

describe('Folding', () => {
  it('keeps every offset, also in broken text and over long texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => fold(text).length === text.length))
    expect(fold('後'.repeat(20_001))).toBe('后'.repeat(20_001))
  })

  it('is done after once, for every code unit', () => {
    const unstable = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => foldCode(foldCode(code)) !== foldCode(code),
    )
    expect(unstable).toEqual([])
  })

  it('is the same for the whole and for its parts', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => fold(a + b) === fold(a) + fold(b)))
  })
})

describe('The table', () => {
  it('is what scripts/fold-table.ts makes of OpenCC; run node scripts/fold-table.mjs after a change', () => {
    const file = path.resolve(import.meta.dirname, '../../engine/fold-data.ts')
    expect(readFileSync(file, 'utf8')).toBe(foldData())
  })
})
