/**
 * Words of the craft that want a word of it beside them: vectors, adapters, a layer, a query. None of those their entry asks
 * for is there, but the sentence names two other things of the craft, and then the word is hardly an everyday one.
 */
import { isBarred } from './cues.ts'
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'
import { sentenceAt } from './sentences.ts'
import type { Page, Place } from './weighed-places.ts'

/** Words that only entries of learning and its mathematics ask for. */
const OF_THE_CRAFT: ReadonlySet<string> = new Set(
  'convolutional convolution ImageNet backpropagation softmax LoRA embedding embeddings self-attention cross-entropy ResNet SimCLR autoencoder gradient Transformer tokenizer 卷积 梯度 反向传播 自注意力 词元'.split(
    ' ',
  ),
)
/** Those that are everyday words in a sentence of the craft too. */
const EVERYDAY =
  /^(?:polic(?:y|ies)|code|codes|loss|losses|batch|critics?|states?|values?|actions?|keys?|environments?|distributions?|training|learning|models?|samples?|labels?|classes|class|features?|states?|steps?|attention|agents?|scores?|ranks?|norms?|noise|heads?|weights?|functions?|kernels?|quer(?:y|ies)|.|策略|价值|状态|动作|环境|键|值|分布|损失|类别|标签|样本|特征|注意力|奖励|步骤|训练|学习|模型|深度|表示)$/i
const LEAST = 2

/** `places`: all of the text; `known`: what is marked so far. */
export function findTechnicalTerms(page: Page, places: readonly Place[], known: readonly Found[]): Found[] {
  const bySentence = craftOf(page, known)
  return places.flatMap(({ span, weighed, sense }): Found[] => {
    // With a capital it is a part of some name: Matrix Capsules.
    if (sense !== null || /^\p{Lu}/u.test(page.text.slice(span.start, span.end))) return []
    const fitting = weighed.filter(({ claim }) => claim.part === 'name')
    const claim = fitting[0]?.claim
    if (!claim || claim.entry.kind !== 'term' || fitting.some((each) => each.claim.entry.id !== claim.entry.id))
      return []
    const { cues, entry, form } = claim
    if (!cues?.near?.some((word) => OF_THE_CRAFT.has(word)) || cues.frames || EVERYDAY.test(form)) return []
    const at = sentenceAt(page.sentences, span.start)
    const sentence = page.sentences[at]
    const around = (bySentence.get(at) ?? []).filter((each) => !touches(each.span, span))
    const first = around[0]
    const others = new Set(around.map(({ sense: { entryId } }) => entryId)).size
    if (!sentence || !first || others < LEAST || isBarred(cues, { words: page.words, at: span, sentence })) return []
    const cue = page.text.slice(first.span.start, first.span.end)
    const evidence = { by: 'cue', form, cue, at: first.span, others: [] } as const
    return [{ span, sense: { entryId: entry.id, kind: 'term', sureness: 'likely', evidence } }]
  })
}

/** Terms and models, by the number of their sentence. */
function craftOf({ sentences }: Page, known: readonly Found[]): Map<number, Found[]> {
  const bySentence = new Map<number, Found[]>()
  for (const found of known) {
    const { kind, entryId } = found.sense
    if (entryId === null || (kind !== 'term' && kind !== 'model')) continue
    const at = sentenceAt(sentences, found.span.start)
    bySentence.set(at, [...(bySentence.get(at) ?? []), found])
  }
  return bySentence
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
