/**
 * Names that no glossary knows and the text itself introduces: in its bilingual parentheses, beside a title, in a list of
 * people, between 《》, by the shape of a transliteration or of a model's name. What the glossary does know about such a
 * place is for `mentions.ts` to prefer.
 */
import { findCapitalisedNames } from './capitalised-names.ts'
import { englishPeople } from './english-people.ts'
import type { KnownEdges } from './han-name-start.ts'
import { isGivenName } from './given-names.ts'
import { findForeignNames } from './han-foreign-names.ts'
import { findHanOccasions } from './han-occasions.ts'
import { findHanProducts } from './han-products.ts'
import { findIntroduced } from './han-introduced.ts'
import { findHanOrganisations } from './han-organisations.ts'
import { findHanSpeakers } from './han-speakers.ts'
import { findOfficers } from './han-titled-names.ts'
import { latinPeople } from './latin-people.ts'
import { findModelNames } from './model-names.ts'
import { findCoinedNames } from './coined-names.ts'
import { findNamedModels } from './named-models.ts'
import { findNamedOrganisations } from './named-organisations.ts'
import type { Evidence, InlinePair, Kind, Span } from './model.ts'
import { isHanPersonName, isMiddleDot, isTransliteration, titleBefore } from './name-shapes.ts'
import { findOrganisationNames } from './organisation-names.ts'
import { findPlaceNames } from './place-names.ts'
import { sentenceAt } from './sentences.ts'
import { findToldTerms } from './told-terms.ts'
import { findTitledNames } from './titled-names.ts'
import { transliterations } from './transliterations.ts'
import { bareQuotations, bareTitles, findWorkTitles } from './work-titles.ts'

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
  /** Its Chinese folded and its Latin as written. */
  readonly mixed: string
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
  /(?:大学|学院|研究院|研究所|实验室|公司|集团|基金|基金会|协会|联盟|中心|委员会|资本|创投|银行|杂志|时报|邮报|日报|出版社|工作室|团队|联合会|学会|总会|理事会|促进会|医院|法院|总署|管理局|管理署|研究室|办公室|交易所|电视台|通讯社|政府|智库|棋院|俱乐部)$|\b(?:university|institute|college|school|labs?|laborator(?:y|ies)|inc|corp|ltd|llc|foundation|association|society|council|agency|ventures|capital|partners|group|center|centre|academy|press|magazine|times|journal|ministry|department|board|bureau|commission|committee|court|federation|alliance|coalition|consortium|therapeutics|semiconductor|technologies)\b/
/** 迈威尔科技（Marvell Technology）. */
const FIRM = /(?:科技|电子|半导体|机器人|控股|集团|股份|生物|医疗|动力|网络|通信|软件)$/
const FIRM_IN_ENGLISH =
  /^\p{Lu}.* (?:Technology|Technologies|Electronics|Semiconductors?|Robotics|Holdings?|Networks|Systems|Software|Bio|Biotech|Health|Motors|Energy)$/u
const EVENT =
  /(?:峰会|大会|会议|论坛|研讨会|博览会|杯|竞赛|大赛|挑战赛|锦标赛|奥运会|黑客松)$|\b(?:summit|conference|workshop|forum|symposium|expo|bowl|cup|olympiad|olympics|challenge|hackathon|fest)\b/
const MODEL = /(?:数据集|基准|语料库|排行榜)$|\b(?:dataset|benchmark|leaderboard)\b/
const PLACE = /(?:湾区|半岛|山谷|市|州|县|岛|园区|工业区|校区|广场|大厦)$/
/** 機器學習速成課程（Machine Learning Crash Course）. */
const COURSE = /(?:课程|公开课|导论|讲义|教材|教程)$|\b(?:course|textbook|handbook|lectures)$/
/** 晶片安全法案（Chip Security Act）. */
const LAW = /(?:法案|法|条例|公约|协定)$/
const LAW_IN_ENGLISH = /^\p{Lu}.* (?:Act|Bill|Law|Convention|Treaty|Regulation|Accord)$/u
const TERM_WORD =
  /ing$|tion$|ment$|ity$|ness$|ance$|ence$|ism$|logy$|sis$|ware$|\b(?:ai|model|models|network|networks|system|systems|data|agent|agents|prompt|token|tokens|function|rate|method|algorithm|engine|code|cloud|chip|search|attention|transformer)$/

function pairKind(pair: InlinePair, folded: string): Kind {
  const zh = pair.zhSpan ? folded.slice(pair.zhSpan.start, pair.zhSpan.end) : ''
  const en = pair.en ?? ''
  const key = en.toLowerCase()
  if (pair.zhSpan && '《〈'.includes(folded[pair.zhSpan.start - 1] ?? ' ')) return 'work'
  if (zh && [...zh].some(isMiddleDot)) return 'person'
  if (LAW.test(zh) && LAW_IN_ENGLISH.test(en)) return 'work'
  if (/^\p{Lu}/u.test(en) && (COURSE.test(zh) || COURSE.test(key))) return 'work'
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
  if (capitalised && isGivenName(words[0]!) && zh.length >= 2 && zh.length <= 4 && !TERM_WORD.test(key)) return 'person'
  // 庞特里亚金（Pontryagin）: so long a name that is all sound is a person's.
  if (foreign && zh.length >= 4 && /^\p{Lu}\p{Ll}+$/u.test(en)) return 'person'
  if (FIRM.test(zh) && FIRM_IN_ENGLISH.test(en)) return 'organisation'
  if (PLACE.test(zh) && /^\p{Lu}/u.test(en)) return 'place'
  return 'term'
}

function titledNames({ text, folded, mixed }: ReadText): UnknownName[] {
  return findTitledNames(text, folded, mixed).map(({ start, end, kind, cue }) =>
    contextName(text, { start, end }, kind, cue),
  )
}

/** Names that are told by little: in a text of another field they are not worth a mark. */
function bareNames({ text, folded, mixed, edges }: ReadText): UnknownName[] {
  const people = [...latinPeople(mixed), ...englishPeople(mixed)]
  const names = [
    ...bareTitles(folded),
    ...bareQuotations(text),
    ...people,
    ...findHanSpeakers(folded),
    ...findIntroduced(folded),
    ...findForeignNames(folded),
    ...findOfficers(folded),
    ...[...findPlaceNames(mixed, folded, edges)].map((name) => ({ ...name, kind: 'place' as const })),
    ...findCapitalisedNames(mixed),
    ...findHanOccasions(folded, edges),
    ...[...findNamedModels(mixed)].map((name) => ({ ...name, kind: 'model' as const })),
    ...[...findNamedOrganisations(mixed, people)].map((name) => ({ ...name, kind: 'organisation' as const })),
    ...[...findHanOrganisations({ folded, edges })].map((name) => ({ ...name, kind: 'organisation' as const })),
    ...findCoinedNames(mixed),
    ...[...findHanProducts(folded)].map((name) => ({ ...name, kind: 'model' as const })),
    ...[...findToldTerms(mixed)].map((name) => ({ ...name, kind: 'term' as const })),
  ]
  return names.map(({ start, end, kind, cue }) => contextName(text, { start, end }, kind, cue))
}

function organisationNames({ text, folded, mixed }: ReadText): UnknownName[] {
  return findOrganisationNames(mixed, folded).map(({ start, end, cue }) =>
    contextName(text, { start, end }, 'organisation', cue),
  )
}

function workNames({ text, folded }: ReadText): UnknownName[] {
  return findWorkTitles(text, folded).map(({ start, end, kind, cue }) => contextName(text, { start, end }, kind, cue))
}

function transliteratedNames({ text, folded }: ReadText): UnknownName[] {
  return transliterations(folded).map(({ start, end, dot }) =>
    contextName(text, { start, end }, 'person', { start: dot, end: dot + 1 }),
  )
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
