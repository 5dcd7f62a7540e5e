import { pairOf, sideOf, type Pair, type Side } from '../../engine/align/pair.ts'
import type { PageSide } from '../../components/original/thread.ts'
import type { Article, Language } from '../../engine/model.ts'
import { askMentions } from '../background/messages.ts'
import type { ChineseVariety } from '../options/settings.ts'

/** True of 2022, whatever becomes of them; two first names that only the text and the glossary together can tell. */
const SENTENCES = {
  en: 'In 2022 Jason Wei was first author of the paper on chain-of-thought prompting. Denny and Quoc, then also at Google Brain, were among his co-authors, and the model that gained most was PaLM.',
  'zh-Hans':
    '2022 年，Jason Wei 以一作身份发表了思维链论文。合著者里有 Denny 和 Quoc，他们当时都在谷歌大脑；得益最多的模型是 PaLM。',
  'zh-Hant':
    '2022 年，Jason Wei 以一作身分發表思維鏈的論文。合著者裡有 Denny 和 Quoc，他們當時都在 Google Brain；得益最多的模型是 PaLM。',
} as const

/** Both texts as they stand before they are read: the page has its shape at once, and the marks come to it. */
export function unreadSample(
  chinese: ChineseVariety,
): Record<PageSide, { readonly text: string; readonly lang: string }> {
  const script = scriptOf(chinese)
  return {
    original: { text: SENTENCES.en, lang: 'en' },
    translation: { text: SENTENCES[script], lang: script },
  }
}

/** The sample as a pair, read by the same glossary as any page; null: the background did not answer. */
export async function readSample(chinese: ChineseVariety): Promise<Pair | null> {
  const script = scriptOf(chinese)
  const [original, translation] = await Promise.all([read('en', chinese), read(script, chinese)])
  if (!original || !translation) return null
  const all = (side: Side): number[] => [...side.sentences.spans.keys()]
  const bead = { original: all(original), translation: all(translation), status: 'aligned', confidence: 1 } as const
  return pairOf({
    url: '',
    pageIs: 'translation',
    original,
    translation,
    alignment: { beads: [bead], confidence: 1 },
  })
}

function scriptOf(chinese: ChineseVariety): 'zh-Hans' | 'zh-Hant' {
  return chinese === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant'
}

async function read(language: Exclude<Language, 'other'>, chinese: ChineseVariety): Promise<Side | null> {
  const text = SENTENCES[language]
  const found = await askMentions({ text, language, chinese })
  return found && sideOf(articleOf(text, language), found.mentions, found.entries)
}

function articleOf(text: string, language: Language): Article {
  return {
    url: '',
    canonical: null,
    title: '',
    byline: null,
    siteName: null,
    published: null,
    language,
    text,
    segments: [{ id: 0, kind: 'paragraph', span: { start: 0, end: text.length } }],
    links: [],
  }
}
