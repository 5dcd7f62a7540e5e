/**
 * Names that no glossary knows and the text itself introduces: in its bilingual parentheses, beside a title, in a list of
 * people, between 《》, by the shape of a transliteration or of a model's name. What the glossary does know about such a
 * place is for `mentions.ts` to prefer.
 */
import { findCapitalisedNames } from './capitalised-names.ts'
import type { KnownEdges } from './han-name-start.ts'
import { findHanOccasions } from './han-occasions.ts'
import { findHanOrganisations } from './han-organisations.ts'
import { findHanSpeakers } from './han-speakers.ts'
import { latinPeople } from './latin-people.ts'
import { findModelNames } from './model-names.ts'
import { findNamedModels } from './named-models.ts'
import type { Evidence, InlinePair, Kind, Span } from './model.ts'
import { isHan, isHanPersonName, isMiddleDot, isSurname, isTransliteration, titleBefore } from './name-shapes.ts'
import { findOrganisationNames } from './organisation-names.ts'
import { sentenceAt } from './sentences.ts'
import { findTitledNames, plain } from './titled-names.ts'
import { bareTitles, findWorkTitles } from './work-titles.ts'

export interface UnknownName {
  readonly span: Span
  readonly kind: Kind
  readonly evidence: Evidence
  /** The part of a model's name that a glossary may know: koala of koala-13b. */
  readonly base: Span | null
}

export interface ReadText {
  readonly text: string
  readonly folded: string
  readonly sentences: readonly Span[]
  readonly pairs: readonly InlinePair[]
  /** The text names things of the field outright, so that a bare name in it is worth a mark. */
  readonly ofField: boolean
  /** Where the glossary's names begin and end. */
  readonly edges: KnownEdges
}

/** In the order of trust: what is introduced, what stands beside a title, what only looks like a name. */
export function findUnknownNames(read: ReadText): UnknownName[] {
  return [
    ...pairedNames(read),
    ...titledNames(read),
    ...workNames(read),
    ...transliteratedNames(read),
    ...(read.ofField ? bareNames(read) : []),
    ...organisationNames(read),
    ...modelNames(read),
  ]
}

function pairedNames({ text, folded, sentences, pairs }: ReadText): UnknownName[] {
  return pairs.flatMap((pair) => {
    const kind = pairKind(pair, folded)
    const at = sentences[sentenceAt(sentences, pair.span.start)] ?? pair.span
    return [pair.zhSpan, pair.enSpan, pair.abbrSpan].flatMap((span) =>
      span
        ? [
            {
              span,
              kind,
              base: null,
              evidence: { by: 'text', form: text.slice(span.start, span.end), at, pair } as const,
            },
          ]
        : [],
    )
  })
}

const ORGANISATION =
  /(?:大学|学院|研究院|研究所|实验室|公司|集团|基金|基金会|协会|联盟|中心|委员会|资本|创投|银行|杂志|时报|邮报|日报|出版社|工作室|团队)$|\b(?:university|institute|college|school|labs?|laborator(?:y|ies)|inc|corp|ltd|llc|foundation|association|society|council|agency|ventures|capital|partners|group|center|centre|academy|press|magazine|times|journal|ministry|department)\b/
const EVENT =
  /(?:峰会|大会|会议|论坛|研讨会|博览会|杯|竞赛|大赛|挑战赛|锦标赛|奥运会|黑客松)$|\b(?:summit|conference|workshop|forum|symposium|expo|bowl|cup|olympiad|olympics|challenge|hackathon|fest)\b/
const MODEL = /(?:数据集|基准|语料库|排行榜)$|\b(?:dataset|benchmark|leaderboard)\b/
const PLACE = /(?:湾区|半岛|山谷|市|州|县|岛)$/
const TERM_WORD =
  /ing$|tion$|ment$|ity$|ness$|ance$|ence$|ism$|logy$|sis$|ware$|\b(?:ai|model|models|network|networks|system|systems|data|agent|agents|prompt|token|tokens|function|rate|method|algorithm|engine|code|cloud|chip|search|attention|transformer)$/

function pairKind(pair: InlinePair, folded: string): Kind {
  const zh = pair.zhSpan ? folded.slice(pair.zhSpan.start, pair.zhSpan.end) : ''
  const en = pair.en ?? ''
  const key = en.toLowerCase()
  if (pair.zhSpan && '《〈'.includes(folded[pair.zhSpan.start - 1] ?? ' ')) return 'work'
  if (zh && [...zh].some(isMiddleDot)) return 'person'
  for (const [kind, pattern] of [
    ['event', EVENT],
    ['organisation', ORGANISATION],
    ['model', MODEL],
  ] as const)
    if (pattern.test(zh) || pattern.test(key)) return kind
  if (findModelNames(en || (pair.abbr ?? '')).length > 0) return 'model'
  const words = en.split(' ')
  const title = pair.zhSpan ? titleBefore(folded, pair.zhSpan.start) : null
  const capitalised =
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{Ll}.'’-]*(?:\p{Lu}[\p{Ll}]+)?$/u.test(word))
  const foreign = zh.length >= 2 && [...zh].every(isTransliteration)
  if (title && (capitalised || foreign || isHanPersonName(zh))) return 'person'
  if (capitalised && !TERM_WORD.test(key) && (isHanPersonName(zh) || foreign)) return 'person'
  if (PLACE.test(zh) && /^\p{Lu}/u.test(en)) return 'place'
  return 'term'
}

function titledNames({ text, folded }: ReadText): UnknownName[] {
  return findTitledNames(text, folded).map(({ start, end, kind, cue }) => contextName(text, { start, end }, kind, cue))
}

/** Names that are told by little: in a text of another field they are not worth a mark. */
function bareNames({ text, folded, edges }: ReadText): UnknownName[] {
  const mixed = plain(text, folded)
  const names = [
    ...bareTitles(folded),
    ...latinPeople(mixed),
    ...findHanSpeakers(folded),
    ...findCapitalisedNames(mixed),
    ...findHanOccasions(folded, edges),
    ...[...findNamedModels(mixed)].map((name) => ({ ...name, kind: 'model' as const })),
    ...[...findHanOrganisations({ folded, edges })].map((name) => ({ ...name, kind: 'organisation' as const })),
  ]
  return names.map(({ start, end, kind, cue }) => contextName(text, { start, end }, kind, cue))
}

function organisationNames({ text, folded }: ReadText): UnknownName[] {
  return findOrganisationNames(plain(text, folded), folded).map(({ start, end, cue }) =>
    contextName(text, { start, end }, 'organisation', cue),
  )
}

function workNames({ text, folded }: ReadText): UnknownName[] {
  return findWorkTitles(text, folded).map(({ start, end, kind, cue }) => contextName(text, { start, end }, kind, cue))
}

/** 德米什·哈萨比斯: dots between characters that foreign names are written with. */
function transliteratedNames({ text, folded }: ReadText): UnknownName[] {
  const names: UnknownName[] = []
  for (let dot = nextDot(folded, 0); dot >= 0; dot = nextDot(folded, dot + 1)) {
    let start = dot
    while (dot - start < 6 && isTransliteration(folded[start - 1]) && !titleBefore(folded, start)) start--
    let last = dot
    let end = dot + 1
    // 约瑟夫·E·冈萨雷斯: an initial between dots is a part too.
    while (end - last <= 7 && end < folded.length) {
      if (isMiddleDot(folded[end])) last = end
      else if (!isTransliteration(folded[end]) && !(/[a-z]/.test(folded[end]!) && isMiddleDot(folded[end + 1]))) break
      end++
    }
    while (end - last > 3 && WORD_AFTER.test(folded.slice(end - 1, end + 1))) end--
    // 马克·陈: a Chinese surname after a foreign name.
    if (end === last + 1 && isSurname(folded[end])) end++
    if (dot - start >= 1 && end - last >= 2 && end - start >= 4 && isHan(folded[end - 1])) {
      names.push(contextName(text, { start, end }, 'person', { start: dot, end: dot + 1 }))
    }
    dot = Math.max(dot, end - 1)
  }
  return names
}

// Characters that begin the next word more often than they end a name: 当时, 德国.
const WORD_AFTER =
  /^(?:当[时年天初选场然面]|德国|英国|法国|科学|海外|青年|明确|现在|根据|兰州|拉开|利用|提[出到及]|通过|特别|与|和|都|不)/

function nextDot(folded: string, from: number): number {
  for (let at = from; at < folded.length; at++)
    if (isMiddleDot(folded[at]) && isTransliteration(folded[at - 1])) return at
  return -1
}

function modelNames({ text }: ReadText): UnknownName[] {
  return findModelNames(text).map(({ start, end, cue, base }) => ({
    ...contextName(text, { start, end }, 'model', cue),
    base,
  }))
}

function contextName(text: string, span: Span, kind: Kind, at: Span): UnknownName {
  const cue = text.slice(at.start, at.end)
  return { span, kind, base: null, evidence: { by: 'context', form: text.slice(span.start, span.end), cue, at } }
}
