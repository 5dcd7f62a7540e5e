/**
 * Terms that no glossary has and the text tells: by their last word (adversarial filtering, Goodhart's law, 磁吸效應), by
 * being called so ("it is known as staged release", 人稱「十八金剛」), by the office they name (首席資料科學家).
 */
import type { Span } from './model.ts'

export interface ToldTerm extends Span {
  readonly cue: Span
}

const HEADS =
  'modell?ing|filtering|sampling|pruning|decoding|masking|clipping|smoothing|parsing|tagging|summari[sz]ation|segmentation|quanti[sz]ation|distillation|augmentation|regulari[sz]ation|normali[sz]ation|initiali[sz]ation|tokeni[sz]ation|factori[sz]ation|interpolation|extrapolation|hypothesis|conjecture|embeddings?|gradients?|tuning|learning|inference|attention|estimation|classification|supervision|perturbations?|convolutions?|activations?|priors?|heuristics?|autoencoders?|classifiers?|minimi[sz]ation|maximi[sz]ation|optimi[sz]ation|randomi[sz]ation|personali[sz]ation|verification|detection|recognition|prediction|retrieval|synthesis|compression|parallelism|denoising|inpainting|upscaling|cloning|poisoning|scraping|spoofing|hijacking|jailbreaks?|jailbreaking|watermarks?|watermarking|fingerprinting|steering|reasoning|pre-?training|post-training|fine-tuning|rollouts|codecs?|caching|batching|sharding|routing|pooling|labell?ing|annotation|moderation|forecasting|teleoperation|manipulation|locomotion|exfiltration|sandboxing|ablations?|kernels?|buffers?|attacks?|bias|biases|crunch|bubble|pipelines?|loops?|lawsuits?|tokeni[sz]ers?|encoders?|decoders?|transformers?'
/** local learning coefficient */
const TAIL =
  '(?:coefficient|rate|theory|curve|problem|framework|attack|objective|layer|budget|law|bound|head|mechanism)s?'
/** Looked for by its last word, and then to the left: from each word on it would be ten times the work. */
const HEAD = new RegExp(String.raw` (${HEADS})(?: ${TAIL})?(?![\p{L}\d-])`, 'gu')
const LONGEST_WORD = 28
const MODIFIER = /(?<![\p{L}\d’'-])[a-z]{4,16}(?:-[a-z]{2,10})?$/u
/** What only points or measures makes no term. */
const NO_MODIFIER =
  /^(?:the|this|that|these|those|its|their|our|your|his|her|each|every|such|some|any|all|both|more|most|less|much|many|few|same|other|another|own|new|old|first|second|last|next|good|better|best|great|simple|whole|only|just|even|very|with|without|from|into|over|about|under|after|before|than|then|when|while|where|which|what|using|used|uses|like|also|still|again|early|late|large|small|big|little|long|short|fast|slow|real|true|cheap|different|various|certain|further|recent|popular|original|official|public|private|human|people|students|start(?:ed|s)?|began|doing|does|make[sd]?|need(?:ed|s)?|want(?:ed|s)?|call(?:ed|s)?|keep(?:s)?|kept|stop(?:ped|s)?|study|studying|whose|good|bad|strong|weak|modern|future|back|down|through|because|between|during|against|toward|towards|upon|include[sd]?|including|actual|online|lifelong|remote|distance|student|team|company|careful|extra|heavy|rough|robust|faster|cheaper|slower|easier|next|previous|current|latest|third|single|younger|several|massive|entire|serious|brutal|deadly|physical|heart|terrorist|military|missile|drone|legal|federal|civil|alleged|potential|possible|constant|endless|successful|failed|terror|knife|panic)$/
/** Goodhart's law. */
const LAW =
  /(?<![\p{L}\d])\p{Lu}\p{Ll}{3,15}['’]s (law|razor|paradox|theorem|lemma|conjecture|inequality|dilemma)(?![\p{L}-])/gu
const CALLED =
  /\b(coined the (?:term|phrase)|(?:is|was|are|were|been|being) (?:now |often |usually |sometimes |later )?(?:called|known as|termed|dubbed|nicknamed)|so-called|what (?:it|they|he|she|researchers|economists|critics|the (?:lab|company|field|authors)) calls?|a practice (?:called|known as)|(?:which|that) (?:it|they|he|she) calls?|a (?:method|technique|trick|process|strategy|phenomenon|problem|phase|concept|metric|paradigm|field|discipline|quantity|measure|property) (?:called|known as)) ["“']?((?!(?:the|a|an|in|on|at|to|by|for|from|as|it|its|what|off|out|up|back|so|not|and|or|when|that|this)\b)[a-z][a-z-]{3,18}(?: (?!(?:of|in|on|at|to|by|for|from|as|and|or|that|which|after|before|because|when|with|is|was)\b)[a-z][a-z-]{2,18}){0,2})(?=["”']?(?:[.,;:—)]| \())/g

/** The term "lethal trifecta"; what she calls "circular deals". */
const QUOTED_EN =
  /\b((?:the|a) (?:term|phrase|notion|concept|label)(?: of)?|so-called|known as|dubbed(?: it| this)?|coined|nicknamed|termed|what (?:it|they|he|she|researchers|economists|critics|\p{Lu}\p{L}{2,16}) calls?) ["“]((?!(?:the|an?|in|on|at|to|by|for|not|very|too|so|no|my|our|your|their|it|its|it’s|we|i)\b)[a-z][a-z’'-]{2,18}(?: [a-z’'-]{2,18}){1,2})[,.]?["”]/gu
/** Full duplex, they call it. */
const NAMED_SO =
  /(?<=(?:^|[.;:—!?”"]) ?)([A-Za-z][a-z]{2,16}(?:[ -][a-z]{2,16}){0,2}), ((?:he|she|they|the (?:lab|company|authors|team|paper)|people|researchers|economists|some|critics) (?:calls?|called|named|dubbed|termed) (?:it|this|that|them))(?![\p{L}-])/gmu
/** Perplexity, a measure of …; weight decay, a trick that … */
const DEFINED =
  /, (?:an?|the) (?:[a-z-]{3,16} )?(term|technique|concept|phenomenon|metric|trick|measure) (?:that|which|for|of|in|known|called|coined|borrowed|used|from|researchers)(?![\p{L}-])/gu
const DEFINED_NAME = /(?<=[^\p{L}])(?:[a-z]{4,16} )?[a-z]{5,18}(?:-[a-z]{2,12})?$/u

const HAN_LAW =
  /(?<=[的了是叫为由对与和及用像按有把让被称,，。;；:：、"“「《\s\n(]|所谓|存在|担心|引发|产生|带来|形成|根据|依照|违反|证明|发现)((?:\p{Script=Han}{2}|\p{Script=Han}{3,4}(?<=[尔斯特德曼森顿克]))(?:效应|定律|定理|悖论|猜想|陷阱))(?![器])/gu
const NO_LAW =
  /^(?:这[个种一]|那[个种]|一[个种些条]|同样|此种|某种|各种|什么|哪[个种]|主要|重要|基本|两个|三个|这些|没有|出现|新的|落入|掉进|避开)/
const OFFICE =
  /首席(?!执行官|技术官|运营官|财务官|科学家)\p{Script=Han}{2,6}?(?:科学家|工程师|架构师|研究员|经济学家|分析师|设计师|官)(?![员])/gu
/** 人稱「十八金剛」, 喊出「小國大戰略」. */
const QUOTED =
  /(人称|戏称(?:为|它|他)?|俗称|昵称(?:为|是)?|绰号|外号|诨名|称为|称作|称之为|叫它|叫他|叫做|叫作|号称|所谓的?|被誉为|誉为|喊出|提出了?|自称|简称|统称(?:为)?|概括为|总结为|归结为|唤作)["“「『]([^"“”「」『』，,。！？!?\n]{2,12})["”」』]/gu
/** 一个叫squashing的函数. */
const SMALL = /(叫|叫做|叫作|名为|称为|称作)(?:“|「|")?([a-z][a-z-]{3,20})(?:”|」|")?(?=的|，|。|,|、)/gu

/** `plain` is the text with its Chinese folded and its Latin as written. */
export function* findToldTerms(plain: string): Generator<ToldTerm> {
  // Each of these goes through the whole page, and hardly any page has both.
  if (/\p{Script=Han}/u.test(plain)) yield* hanTerms(plain)
  else yield* latinTerms(plain)
}

function* latinTerms(plain: string): Generator<ToldTerm> {
  yield* phrases(plain)
  for (const match of plain.matchAll(LAW)) yield last(match, match[0].length, match[1]!)
  for (const match of plain.matchAll(CALLED)) yield told(match)
  for (const match of plain.matchAll(QUOTED_EN)) yield told(match)
  for (const match of plain.matchAll(NAMED_SO)) {
    const end = match.index + match[0].length
    if (!NO_MODIFIER.test(match[1]!.split(/[ -]/)[0]!.toLowerCase()))
      yield { start: match.index, end: match.index + match[1]!.length, cue: { start: end - match[2]!.length, end } }
  }
  yield* defined(plain)
}

/** Two words, if the first may belong to the second. */
function* defined(plain: string): Generator<ToldTerm> {
  for (const match of plain.matchAll(DEFINED)) {
    const words = DEFINED_NAME.exec(plain.slice(Math.max(0, match.index - 40), match.index))?.[0].split(' ')
    const last = words?.at(-1)
    if (!words || !last || NO_MODIFIER.test(last) || !NOUN.test(last)) continue
    const name =
      words.length > 1 && !NO_MODIFIER.test(words[0]!) && !/(?:ed|s|ly)$/.test(words[0]!) ? words.join(' ') : last
    const end = match.index + match[0].length
    yield { start: match.index - name.length, end: match.index, cue: { start: match.index + 2, end } }
  }
}

const NOUN = /(?:ing|tion|sion|ment|ity|ness|ism|ance|ence|ure|ics|ysis|lexity|age|decay|drift|loss|gap)$/

function* hanTerms(plain: string): Generator<ToldTerm> {
  for (const match of plain.matchAll(HAN_LAW))
    if (!NO_LAW.test(match[1]!)) yield last(match, match[1]!.length, match[1]!.slice(-2))
  for (const match of plain.matchAll(OFFICE)) yield last(match, match[0].length, '首席')
  for (const match of plain.matchAll(QUOTED)) yield told(match)
  for (const match of plain.matchAll(SMALL)) yield told(match)
}

/** adversarial filtering, scaling hypothesis. */
function* phrases(plain: string): Generator<ToldTerm> {
  for (const match of plain.matchAll(HEAD)) {
    const modifier = MODIFIER.exec(plain.slice(Math.max(0, match.index - LONGEST_WORD), match.index))?.[0]
    if (!modifier || NO_MODIFIER.test(modifier.split('-')[0]!)) continue
    const end = match.index + match[0].length
    yield { start: match.index - modifier.length, end, cue: { start: match.index + 1, end } }
  }
}

/** The whole match, which a word of it tells. */
function last(match: RegExpExecArray, length: number, word: string): ToldTerm {
  const at = match.index + match[0].lastIndexOf(word)
  return { start: match.index, end: match.index + length, cue: { start: at, end: at + word.length } }
}

/** The second group, which the first tells. */
function told(match: RegExpExecArray): ToldTerm {
  const start = match.index + match[0].lastIndexOf(match[2]!)
  return {
    start,
    end: start + match[2]!.length,
    cue: { start: match.index, end: match.index + match[1]!.length },
  }
}
