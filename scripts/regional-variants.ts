import { ConverterFactory, Locale } from 'opencc-js'
import { fold } from '../engine/fold.ts'
import type { VariantForm } from '../engine/lexicon-build.ts'
import type { Form, Pack } from '../engine/model.ts'
import { taiwanWords } from './traditional.ts'

/**
 * What is written in Taiwan and Hong Kong for a Chinese form where folding alone would not find it, for each form of `packs`:
 * by OpenCC's phrase tables, as pages that were converted have it (人工智慧 for 人工智能, 引數數量 for 参数数量), and with
 * the words of Taiwan's press (語音辨識 for 语音识别). A form that says its region is left as it is.
 */
export function regionalVariants(packs: readonly Pack[]): (form: Form) => readonly VariantForm[] {
  const taiwan = ConverterFactory(Locale.from.cn!, Locale.to.twp!)
  const hongKong = ConverterFactory(Locale.from.cn!, Locale.to.hkp!)
  const inWords = taiwanWords(packs)
  const taken = new Set(
    packs.flatMap(({ entries }) => entries.flatMap(({ forms }) => forms.map(({ text }) => fold(text)))),
  )
  return (form) => {
    if (form.language !== 'zh' || form.region !== null) return []
    const said = inWords(form.text)
    const written: VariantForm[] = [
      { text: taiwan(form.text), region: 'TW' },
      { text: hongKong(form.text), region: 'HK' },
    ]
    if (saysMore(said) && !taken.has(fold(said))) written.push({ text: said, region: 'TW' })
    const variants: VariantForm[] = []
    for (const one of written)
      if ([form, ...variants].every((known) => fold(known.text) !== fold(one.text))) variants.push(one)
    return variants
  }
}

/** 電腦 for 计算机 and 叫車 for 网约车 are words of every day; 超級電腦 is not. */
function saysMore(text: string): boolean {
  return text.length >= 4 && /\p{Script=Han}/u.test(text)
}
