/**
 * A short pair of our own: an editor's introduction and closing words around a translation, a sentence split in
 * two, two sentences made one, one left out.
 */
import type { Sentences } from '../../../engine/model.ts'

export const ENGLISH = [
  'Ashish Vaswani and seven colleagues at Google published a paper on the Transformer in June 2017.',
  'Its title was "Attention Is All You Need".',
  'The model needed no recurrence and no convolution.',
  'It was trained on eight P100 graphics cards for three and a half days, and translated English into German better than anything before it.',
  'I remember reading the paper on a train.',
  'Within a few years nearly every large language model was built on this architecture.',
  'Was that obvious at the time?',
  'The authors themselves did not think so.',
  'All eight have since left Google, and most of them founded companies.',
]

export const CHINESE = [
  '本文作者是一位资深编辑，喜欢咖啡和长跑。',
  '以下是我们整理的内容，供读者参考。',
  '2017年6月，谷歌的阿希什·瓦斯瓦尼和七位同事发表了关于 Transformer 的论文。',
  '论文的题目是《Attention Is All You Need》。',
  '这个模型不需要循环，也不需要卷积。',
  '它在八块 P100 显卡上训练了三天半。',
  '它把英语翻译成德语，比以前的任何系统都好。',
  '几年之内，几乎所有的大型语言模型都建立在这种架构上。',
  '这在当时是显而易见的吗？作者们自己并不这么认为。',
  '八位作者后来都离开了谷歌，大多数人创办了公司。',
  '欢迎在评论区留言。',
  '本号将继续关注人工智能的进展。',
]

/** Chinese and English indices that belong together. */
export const GOLD: readonly (readonly [zh: readonly number[], en: readonly number[]])[] = [
  [[2], [0]],
  [[3], [1]],
  [[4], [2]],
  [[5, 6], [3]],
  [[7], [5]],
  [[8], [6, 7]],
  [[9], [8]],
]

export function sentences(lines: readonly string[], paragraphs?: readonly number[]): Sentences {
  let at = 0
  const spans = lines.map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length }
  })
  return { text: lines.join('\n'), spans, paragraphs: paragraphs ?? lines.map(() => 0) }
}
