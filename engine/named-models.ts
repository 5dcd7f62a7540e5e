/**
 * Models, chips, systems and data sets by the word beside their name that says what they are: 系統DeepMets, QOCA平台,
 * 发布MarsCode Agent, "a chatbot called Ernie", "the WikiArt dataset".
 */
import type { Span } from './model.ts'

export interface NamedModel extends Span {
  readonly cue: Span
}

const WORD = String.raw`[A-Z][A-Za-z\d]{0,24}(?:[-.+][A-Za-z\d]{1,16}){0,3}`
const NAME = `${WORD}(?: (?:${WORD}|\\d{1,3}(?:\\.\\d{1,2})?)){0,2}`
const SORT =
  '模型|系统|平台|芯片|晶片|框架|工具|助手|数据集|资料集|基准|机器人|引擎|算法|架构|软件|软体|超级电脑|超级计算机|超算|加速卡|处理器|语料库|编辑器|工具箱|开源库|加速器'
const HAN_BEFORE = new RegExp(
  `(${SORT}|产品|应用|项目|专案|代号)(?:名为|叫做|叫作|叫|取名为?|命名为|称为|是|:)? ?["「“《]?(${NAME})(?![A-Za-z\\d@])`,
  'g',
)
const HAN_AFTER = new RegExp(`(?<![A-Za-z\\d@/.-])(${NAME}) ?(?:大型?)?(${SORT})(?!公司)`, 'g')
const LAUNCHED = new RegExp(
  `(发布|发表|推出|展示|展出|演示|带来|写出|做出|造出|拿出|用上|换上|击败|打败|输给|超过|名叫|叫做?|取名|开源|上线|打造|研发|开发|训练出|亮相|更名为|改名为?|改名|升级为)了? ?["「“《]?(${NAME})(?![A-Za-z\\d@])(?! ?(?:公司|团队|大学|研究|实验|报告|白皮书|接口|会员|版))`,
  'g',
)
const CALLED = new RegExp(
  `(?<![A-Za-z])((?:models?|systems?|chatbots?|tools?|datasets?|data sets?|benchmarks?|apps?|assistants?|frameworks?|librar(?:y|ies)|robots?|chips?|processors?|supercomputers?|algorithms?|programs?|products?|agents?),? (?:(?:was|is|it) )?(?:called|named|dubbed|codenamed|code-named|known as),?) ["“]?(${NAME})(?![A-Za-z\\d@])`,
  'g',
)
const ENGLISH_AFTER = new RegExp(
  `(?<=\\b(?:the|The|its|Its|their|a|an|new|on|of|from) )(${NAME}) (models?|chatbot|dataset|data set|benchmark|framework|library|corpus|robot|chips?|processors?|supercomputer|assistant|app|architecture|GPUs?|accelerators?)(?![A-Za-z])`,
  'g',
)
/** Capitals that say what sort of thing it is, or who: no name. */
const NO_NAME =
  /^(?:AI|ML|IT|PC|APP|App|SaaS|PaaS|IaaS|ToB|ToC|B2B|B2C|ERP|CRM|MES|HIS|PACS|OA|POS|GPS|ABS|IoT|VR|AR|XR|MR|SDK|OEM|ODM|ADAS|ECU|CEO|CTO|COO|CFO|VP|PM|KOL|MCN|UI|UX|DIY|BI|RPA|OCR|ASR|TTS|NLP|CV|LLM|LLMs|GPU|CPU|TPU|NPU|FPGA|ASIC|SoC|MCU|DSP|DRAM|HBM|SSD|API|APIs|Web|Linux|Windows|Android|iOS|Mac|macOS|Chinese|English|American|European|Japanese|Korean|French|German|Indian|Russian|Western|Open|Large|Small|Big|Deep|Neural|General|Other|Another|New|Internet|Online|Digital|Mobile|Smart|Cloud|Python|Java|C|Agent|Agents|Bot|Chat|Pro|Plus|Demo|Beta|RISC-V|ARM|Arm|X86|Embedding|Token|Tokens|Prompt|Prompts|Benchmark|Transformer|Encoder|Decoder|Attention|Google|Microsoft|OpenAI|Meta|Apple|Amazon|IBM|Intel|Nvidia|NVIDIA|AMD|Qualcomm|Samsung|Tesla|Baidu|Alibaba|Tencent|Huawei|ByteDance|Anthropic|DeepMind|Bayesian|Gaussian|Markov|Turing|Boltzmann|Hopfield|Moore|Silicon|Sora|Q)$/

/** A capital or a digit inside tells a coined name from a word that begins a sentence. */
const isCoined = (name: string): boolean => /[a-z\d][A-Z]|\d|[A-Z]{3}|-[A-Z]/.test(name)

/** `plain` is the text with its Chinese folded and its Latin as written. */
export function* findNamedModels(plain: string): Generator<NamedModel> {
  for (const match of plain.matchAll(HAN_BEFORE))
    yield* named(match, 2, 1, isCoined(match[2]!) || /[为叫作是]/.test(match[0]))
  for (const match of plain.matchAll(HAN_AFTER)) yield* named(match, 1, 2, true)
  for (const match of plain.matchAll(LAUNCHED))
    yield* named(match, 2, 1, isCoined(match[2]!) || (match[2]!.includes(' ') && !/叫|名/.test(match[1]!)))
  for (const match of plain.matchAll(CALLED)) yield* named(match, 2, 1, true)
  for (const match of plain.matchAll(ENGLISH_AFTER)) yield* named(match, 1, 2, isCoined(match[1]!))
}

function* named(match: RegExpExecArray, name: number, cue: number, told: boolean): Generator<NamedModel> {
  const words = match[name]!
  if (!told || words.length < 3 || NO_NAME.test(words.split(' ')[0]!)) return
  const start = match.index + match[0].lastIndexOf(words)
  const first = match.index + match[0].indexOf(match[cue]!)
  yield { start, end: start + words.length, cue: { start: first, end: first + match[cue]!.length } }
}
