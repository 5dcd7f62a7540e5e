import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fromTable, inHongKong } from '../../entrypoints/background/conversion.ts'
import { loadPacks } from '../../scripts/compile-lexicon.ts'
import { hongKongTable } from '../../scripts/hong-kong.ts'
import { traditionalTexts } from '../../scripts/traditional.ts'

const packs = loadPacks(path.resolve(import.meta.dirname, '../../assets/packs'))
const table = hongKongTable(packs)
const convert = inHongKong(table)

/** Glosses and names by what they begin with, so that a reworded gloss does not matter. */
const glossOf = (id: string) => packs.flatMap(({ entries }) => entries).find((entry) => entry.id === id)!.gloss.zh

describe('Taiwan Traditional', () => {
  const taiwan = fromTable(traditionalTexts(packs))

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
    ['杰弗里·辛顿', '傑弗里·辛頓'],
    ['马里兰大学', '馬里蘭大學'],
  ])('of %s is %s', (written, shown) => {
    expect(taiwan(written)).toBe(shown)
  })

  it('says in a gloss what Taiwan says, and sets Latin apart', () => {
    const shown = packs.flatMap(({ entries }) => entries).map(({ gloss }) => taiwan(gloss.zh))
    expect(shown.filter((text) => /谷歌|斯坦福|伯克利|引數|位元組 Seed|釋出|智慧體/.test(text))).toEqual([])
    expect(shown.filter((text) => /裡·|·裡|馬裡蘭|傅裡葉/.test(text))).toEqual([])
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
    ['网络里的卫星', '網絡裏的衞星'],
    ['余承东', '余承東'],
    ['马里兰大学', '馬里蘭大學'],
  ])('of %s is %s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional)
  })

  it('keeps no Simplified character in a gloss', () => {
    expect(convert(glossOf('organisation/openai'))).not.toMatch(/[发这说对为时东业]/)
  })

  it('tells apart what one Simplified character stands for', () => {
    const odd = Object.entries(table.texts)
    expect(odd.length).toBeGreaterThan(50)
    for (const [text, written] of odd) expect(convert(text)).toBe(written)
  })

  it('adds little to the extension', () => {
    expect(gzipSync(JSON.stringify(table)).length).toBeLessThan(64 * 1024)
  })
})
