import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { byTable } from '../../entrypoints/background/conversion.ts'
import { loadPacks } from '../../scripts/compile-lexicon.ts'
import { conversionTable } from '../../scripts/conversion-table.ts'
import { hongKongTable } from '../../scripts/hong-kong.ts'
import { taiwanTable } from '../../scripts/traditional.ts'

const packs = loadPacks(path.resolve(import.meta.dirname, '../../assets/packs'))
const convert = byTable(hongKongTable(packs))

/** Glosses and names by what they begin with, so that a reworded gloss does not matter. */
const glossOf = (id: string) => packs.flatMap(({ entries }) => entries).find((entry) => entry.id === id)!.gloss.zh

describe('Taiwan Traditional', () => {
  const taiwan = byTable(taiwanTable(packs))

  it.each([
    ['智能体', 'AI 代理'],
    ['后台智能体', '後臺 AI 代理'],
    ['智能体循环', 'AI 代理循環'],
    ['刷新纪录', '刷新紀錄'],
    ['图库照片', '圖庫照片'],
    ['本科生', '大學部學生'],
    ['斯坦福大学', '史丹佛大學'],
    ['谷歌大脑', 'Google 大腦'],
    ['谷歌 Gemini', '谷歌 Gemini'],
    ['辉达', '輝達'],
    ['祖克柏', '祖克柏'],
    ['萨姆·奥尔特曼', '薩姆·奧爾特曼'],
    ['杰弗里·辛顿', '傑弗里·辛頓'],
    ['余承东', '余承東'],
    ['马里兰大学', '馬里蘭大學'],
    ['美国国家安全局', '美國國家安全局'],
    ['百川智能', '百川智能'],
    ['字节', '字節'],
    ['书生·万象', '書生·萬象'],
    ['AI 智能体', 'AI 代理'],
    ['协方差', '共變異數'],
    ['全连接层', '全連接層'],
    ['点击率', '點擊率'],
    ['增长黑客', '成長駭客'],
    ['个人信息保护法', '個人信息保護法'],
  ])('of %s is %s', (written, shown) => {
    expect(taiwan(written)).toBe(shown)
  })

  it('says in a gloss what Taiwan says, and sets Latin apart', () => {
    const shown = packs.flatMap(({ entries }) => entries).map(({ gloss }) => taiwan(gloss.zh))
    expect(shown.filter((text) => /谷歌|斯坦福|伯克利|引數|位元組 Seed|釋出|智慧體/.test(text))).toEqual([])
    expect(shown.filter((text) => /裡·|·裡|馬裡蘭|傅裡葉/.test(text))).toEqual([])
    expect(
      shown.filter((text) => /安全域|日大學部|AI AI|製程製程|訊息人士|許可權|運算元|點選|制程/.test(text)),
    ).toEqual([])
    expect(shown.filter((text) => / {2}|^ | $| [，。、；：）》」]|[（《「] /.test(text))).toEqual([])
    expect(taiwan(glossOf('organisation/google-brain'))).toMatch(/^Google 的深度學習/)
  })
})

describe('Hong Kong Traditional', () => {
  it.each([
    ['人工智能', '人工智能'],
    ['数据', '數據'],
    ['芯片', '晶片'],
    ['英伟达', '英偉達'],
    ['辉达', '輝達'],
    ['首席执行官', '行政總裁'],
    ['聊天机器人', '聊天機械人'],
    ['硅谷', '矽谷'],
    ['卫星', '衞星'],
    ['余承东', '余承東'],
    ['马里兰大学', '馬里蘭大學'],
  ])('of %s is %s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional)
  })

  it('keeps no Simplified character in a gloss', () => {
    expect(convert(glossOf('organisation/openai'))).not.toMatch(/[发这说对为时东业]/)
  })

  it('tells apart what one Simplified character stands for', () => {
    const shown = packs.flatMap(({ entries }) => entries).map(({ gloss }) => convert(gloss.zh))
    expect(shown.join('\n')).toMatch(/裏的/)
    expect(shown.filter((text) => /皇後|公裏|馬裏蘭/.test(text))).toEqual([])
    expect(convert(glossOf('organisation/openai'))).not.toMatch(/[发这说对为时东业]/)
  })
})

describe('a table of conversion', () => {
  const texts = new Map([
    ['后来的皇后', '後來的皇后'],
    ['皇后', '皇后'],
    ['后来', '後來'],
    ['后端软件', '後端軟體'],
    ['软件', '軟體'],
    ['零件', '零件'],
    ['邮件', '郵件'],
    ['件', '件'],
    ['发后', '髮后'],
  ])
  const words = new Map([
    ['皇后', '皇后'],
    ['软件', '軟體'],
    ['别处', '別處'],
  ])
  const table = conversionTable(texts, words)

  it('turns each text into what it was made of', () => {
    for (const [text, written] of texts) expect(byTable(table)(text)).toBe(written)
  })

  it('holds the words that are needed, and only the texts that neither words nor characters make', () => {
    expect(table.words.map(([word]) => word).toSorted()).toEqual(['皇后', '软件'])
    expect(Object.keys(table.texts)).toEqual(['发后'])
  })

  it('leaves a text of her own as it is where it is Traditional already', () => {
    expect(byTable(table)('軟體裡的皇后')).toBe('軟體裡的皇后')
    expect(byTable(taiwanTable(packs))('台灣的太后')).toBe('台灣的太后')
  })

  it('of the packs adds little to the extension', () => {
    expect(gzipSync(JSON.stringify(hongKongTable(packs))).length).toBeLessThan(64 * 1024)
    expect(gzipSync(JSON.stringify(taiwanTable(packs))).length).toBeLessThan(96 * 1024)
  })
})
