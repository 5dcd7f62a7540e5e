/**
 * Models by the shape of their names: koala-13b, Qwen-v2.1, Mistral-Instruct, SpanBERT, COCO-LM. Sizes, versions and
 * the variants that labs publish are suffixes; architectures that gave their name to a family end others.
 */
import type { Span } from './model.ts'

export interface ModelName extends Span {
  /** The part of the name that says so. */
  readonly cue: Span
  /** What stands before size and variant, if anything does: `koala` of koala-13b. Version numbers belong to it. */
  readonly base: Span | null
}

const TOKEN =
  /(?<![\p{Script=Latin}\p{N}@/._-])[A-Za-z][A-Za-z\d]*(?:[-_.][A-Za-z\d]+)*(?![\p{Script=Latin}\d@/]|-[A-Za-z\d])/gu
const SIZE = /[-_]\d{1,4}(?:\.\d+)?[bBmMT](?![A-Za-z\d])/
const VARIANT =
  /-(?:[Ii]nstruct|[Cc]hat|[Bb]ase|[Cc]oder|[Mm]ath|VL|vl|[Pp]review|[Tt]urbo|[Mm]ini|[Nn]ano|[Ff]lash|[Pp]ro|[Uu]ltra|[Oo]mni|[Xx]{0,2}[Ll]arge|XXL|XL|[Ss]mall|[Tt]iny|[Mm]edium|[Dd]istill|[Dd]po|[Rr]lhf|[Aa]lpha|[Bb]eta|[Tt]uned|[Ss]ft|it)(?=-|$)/
const VERSION = /(?:-[vV]|(?<=[A-Za-z])v)\d+(?:\.\d+)*(?=-|$)/
// GPT1.0, Qwen2.5: a number with a dot right after letters.
const RELEASE = /(?<=^(?:[A-Z]{2}[A-Za-z]{0,10}|[A-Z][a-z]{2,10}))\d{1,2}\.\d{1,2}$/
// An architecture's name at the end of a longer one. Capitals must differ from the letters before them.
const FAMILY =
  /(?:(?<=[a-z\d-])(?:BERTa?|GPT|LLM|LM|CLIP|MoE|VLM|NLG|NLU|Net|Bench|Former|Diffusion|LoRA|LLaMA|Llama|GLUE|SQuAD|QA)|(?<=[A-Z])(?:BERTa?|GPT|LLM|VLM)|(?<=[A-Z]-)(?:LM|GAN|VAE|T5|CNN|RNN|LSTM|GRU|MLP))(?:-?\d[\d.]*)?$/
const FILE = /\.(?:com|org|net|ai|io|cn|py|js|ts|md|txt|pdf|html?|json|png|jpe?g|gif|exe|sh|yml|yaml|zip)$/i
// What programs call a class: AutoModelForCausalLM.
const CLASS = /^Auto(?:Model|Tokenizer)|[a-z]For[A-Z]/
const UUID = /[\da-f]{8}-[\da-f]{4}/i
// Aircraft, vitamins and viruses have sizes and versions too.
const OTHER =
  /^(?:COVID|SARS|H\d|B-\d|F-\d|MH|CVE|ISO|UTF|RFC|USB|TLS|HTTP|IPv\d|Ctrl|Wi-Fi|ARM|Python|Web\d|Windows|Android|Java|Figure|Fig|Table|Section|Chapter|Version|Industry|Bluetooth|Node|PHP|CUDA|HTML|Linux|Ubuntu|MacOS|iOS)/i

/** Every token of `text` that is shaped like a model's name, in order. */
export function findModelNames(text: string): ModelName[] {
  const names: ModelName[] = []
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0]
    if (
      token.length < 4 ||
      token.length > 48 ||
      FILE.test(token) ||
      UUID.test(token) ||
      CLASS.test(token) ||
      OTHER.test(token)
    )
      continue
    const at = match.index
    const mark =
      SIZE.exec(token) ?? VARIANT.exec(token) ?? VERSION.exec(token) ?? RELEASE.exec(token) ?? FAMILY.exec(token)
    if (!mark || mark.index === 0) continue
    // "post-base", "self-chat": a variant alone wants a capital or a digit before it.
    if (!SIZE.test(token) && !/[A-Z\d]/.test(token.slice(0, mark.index))) continue
    const cut = Math.min(...[SIZE, VARIANT].map((pattern) => pattern.exec(token)?.index ?? token.length))
    names.push({
      start: at,
      end: at + token.length,
      cue: { start: at + mark.index, end: at + mark.index + mark[0].length },
      base: cut < token.length ? { start: at, end: at + cut } : null,
    })
  }
  return names
}
