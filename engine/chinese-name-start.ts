/**
 * Where a Chinese name begins when no quotes say so: 所以有人把长短期记忆单元(LSTM)叫作.
 *
 * Three readings, the first that applies wins:
 * 1. the glossary knows a form that ends there;
 * 2. a transliterated name has a middle dot and is written with few characters: go left while they last;
 * 3. words that cannot be inside a name (particles, verbs of naming and using, titles) end the search, and the length
 *    of the other name says how far it may go: about two characters for an English word.
 */
import { isAcronym } from './acronyms.ts'
import { isGivenName, isPinyinSurname } from './given-names.ts'
import type { KnownSpan } from './inline-pairs.ts'
import { isHan, isHanPersonName, isMiddleDot, isTransliteration, titleBefore } from './name-shapes.ts'

interface Source {
  readonly text: string
  readonly folded: string
  readonly known: readonly KnownSpan[]
}

const LONGEST_NAME = 24
const LONGEST_PART = 8

/**
 * `latin` is the other name; its length and first word guide the search. `end` where there is none: a word that only says
 * what sort of thing was named in the quotes before it (「…」計畫（TAIDE）) is no name.
 */
export function chineseNameStart(source: Source, end: number, latin: string): number {
  const start = nameStart(source, end, latin)
  const sortOnly = /[」』”》]/.test(source.text[start - 1] ?? '') && SORTS.has(source.folded.slice(start, end))
  return sortOnly ? end : start
}

/** Folded, so Simplified. */
const SORTS: ReadonlySet<string> = new Set(
  '计划 计画 项目 专案 工程 行动 系统 平台 模型 公司 机构 大会 中心'.split(' '),
)

function nameStart(source: Source, end: number, latin: string): number {
  const floor = windowStart(source, end, latin)
  const glossary = knownStart(source, end, latin, floor)
  if (glossary !== null && !(isInitials(latin) && isOther(source, glossary, end)))
    return glossary - (COUNTRY.exec(source.folded.slice(Math.max(floor, glossary - 3), end))?.[1]?.length ?? 0)
  const transliterated = transliteratedStart(source.folded, end, floor)
  if (transliterated !== null) return transliterated
  const person = isPerson(latin) ? personStart(source.folded, end, floor) : null
  if (person !== null) return person
  const member = memberStart(source.folded, end, floor, latin)
  if (member !== null) return member
  return phraseStart(source, end, floor, latin)
}

/** 美國國家衛生研究院: another country's than the one the glossary knows by the rest. */
const COUNTRY =
  /(?:^|.)(美国|英国|法国|德国|日本|韩国|印度|加拿大|新加坡|以色列|俄罗斯)(?=(?:国家|国立|皇家|联邦)\p{Script=Han}{1,40}(?:院|所|局|会|室|署|中心)$)/u

/** Punctuation, brackets and line ends close every name; Latin does too unless the other name shares it. */
function windowStart({ text, folded }: Source, end: number, latin: string): number {
  const letters = latin.toLowerCase()
  let at = end
  while (at > 0 && end - at < LONGEST_NAME) {
    const char = folded[at - 1]!
    if (isHan(char) || isMiddleDot(char)) {
      at--
      continue
    }
    // 前向-前向算法: a hyphen between characters joins them.
    if (char === '-' && isHan(folded[at]) && isHan(folded[at - 2])) {
      at--
      continue
    }
    if (!/[a-z\d.\- ]/.test(char)) break
    const run = /[a-z\d][a-z\d.+-]*[ ]?$|[ ]$/.exec(folded.slice(Math.max(0, at - 20), at))?.[0]
    if (!run || !sharesWord(letters, run.trim())) break
    at -= run.length
  }
  while (at < end && text[at] === ' ') at++
  return at
}

function sharesWord(letters: string, run: string): boolean {
  return (
    run !== '' &&
    (letters.startsWith(run) || letters.split(/[\s-]+/).includes(run) || (run.length === 1 && letters.startsWith(run)))
  )
}

function knownStart({ known, folded }: Source, end: number, latin: string, floor: number): number | null {
  let start: number | null = null
  for (const span of known) {
    if (span.start >= end) break
    if (span.end !== end || span.start < floor) continue
    if (start === null || span.start < start) start = span.start
  }
  if (start === null) return null
  // A known last word does not make the whole name known: 大型多模态模型(Large Multimodal Model).
  return end - start >= expectedLength(latin).least || isHardStop(folded, start) ? start : null
}

/** LSTM, ASIC: three capitals or more. */
const isInitials = (latin: string): boolean => /^[A-Z]{3,}s?$/.test(latin)

/**
 * Does the glossary know the word before the parenthesis as something else than what is in it? 特殊应用芯片(ASIC): a chip
 * is not what ASIC stands for, so the name is longer.
 */
function isOther({ known, folded }: Source, start: number, end: number): boolean {
  const word = known.find((span) => span.start === start && span.end === end)
  const open = folded.indexOf('(', end)
  const inner = known.find((span) => span.start === open + 1)
  return Boolean(word && inner && end - start <= 3 && !word.entries.some((entry) => inner.entries.includes(entry)))
}

function transliteratedStart(folded: string, end: number, floor: number): number | null {
  let dot = -1
  let at = end
  // After a dot any character may stand, so the parts are counted, not looked up.
  for (let part = 0; at > floor && part < LONGEST_PART; part++) {
    at--
    // 傑夫·迪恩和格雷格·科拉多(Greg Corrado): no foreign name has one of these.
    if (/[和与及跟]/.test(folded[at]!)) break
    if (!isMiddleDot(folded[at])) continue
    dot = at
    part = -1
  }
  if (dot < 0) return null
  let start = dot
  while (
    start > floor &&
    dot - start < 6 &&
    isTransliteration(folded[start - 1]) &&
    !(start < dot && titleBefore(folded, start))
  )
    start--
  return start < dot ? start : null
}

/** Jason Allen, Qianqian Xu: two to four capitalised words, a given name before or a Chinese surname after. */
function isPerson(latin: string): boolean {
  const words = latin.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) &&
    (isGivenName(words[0]!) || isPinyinSurname(words.at(-1)!))
  )
}

/** 遊戲設計師艾倫(Jason Allen): what she is by trade stands before somebody's name. */
function personStart(folded: string, end: number, floor: number): number | null {
  for (let start = end - 2; start >= Math.max(floor, end - 6); start--)
    if (TRADE.test(folded.slice(Math.max(0, start - 4), start))) return start
  return null
}

/** 香港科技大学冯雁（Pascale Fung）: somebody of a university, whatever her name sounds like in Latin letters. */
function memberStart(folded: string, end: number, floor: number, latin: string): number | null {
  if (!/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(latin)) return null
  const name = MEMBER.exec(folded.slice(floor, end))?.[1]
  return name !== undefined && isHanPersonName(name) && !/[法统序划台程队目融济理系院所部组班室会学]$/.test(name)
    ? end - name.length
    : null
}

const MEMBER = /(?:大学|学院|研究院|研究所)(\p{Script=Han}{2,3})$/u

const TRADE =
  /(?:设计师|工程师|建筑师|摄影师|插画师|律师|讲师|音乐人|媒体人|制作人|经纪人|主持人|候选人|电影人|[画作专学说评论]家|艺术家|科学家|企业家|慈善家|音乐家|作曲家|投资家|经济学家|诗人|歌手|导演|演员|编剧|棋手|黑客|博主|网红|室友|队友|搭档|妻子|丈夫|同学|同事|学生|实习生|研究生|议员|法官|检察官|部长|州长|市长|董事|合伙人)$/

function phraseStart({ folded, known }: Source, end: number, floor: number, latin: string): number {
  const expected = expectedLength(latin)
  const { least } = expected
  // Institutions are longer than their initials.
  const most = INSTITUTION.test(folded.slice(0, end).slice(-4)) ? expected.most + 8 : expected.most
  const inside = (at: number) => known.some((span) => span.start < at && at < span.end && span.end <= end)
  for (let at = end - 2; at > floor; at--) {
    if (inside(at)) continue
    if (isHardStop(folded, at)) return at
    if (end - at >= most) return softStart(folded, at, end, least)
  }
  return end - floor <= most + 2 ? floor : softStart(folded, floor, end, least)
}

const INSTITUTION = /(?:大学|学院|研究院|研究所|研究中心|实验室|委员会|协会|联盟|公司|基金会)$/

/** Too long for its English: cut at a surname that makes a person's name, else leave what fits. */
function softStart(folded: string, from: number, end: number, least: number): number {
  for (let at = end - 4; at <= end - 2; at++)
    if (at >= from && isHanPersonName(folded.slice(at, end)) && end - at >= least) return at
  return from
}

/** In characters, Latin letters of mixed names included. */
function expectedLength(latin: string): { least: number; most: number } {
  const words = latin.split(/[\s-]+/).filter((word) => !/^(?:of|the|and|for|in|a|an|to|with|on)$/i.test(word))
  const letters = latin.replace(/[^\p{L}\d]/gu, '').length
  if (words.length === 1 && isAcronym(latin)) return { least: 2, most: Math.max(4, letters * 3) }
  return {
    least: Math.min(4, words.length + 1),
    most: Math.max(5, Math.min(words.length * 4 + 1, Math.ceil(letters / 1.6))),
  }
}

// Words that a name does not hold, at the end of what comes before it. Single characters first: the exceptions below
// are words that such a character begins.
const STOP_CHARACTERS =
  '的是了和与或把被将在从对向为及叫称即用给让使由到于以而且并也又还都就只则若如等这那其该各每某种个位名款项些家间座届次章节篇条'
const STOP_WORDS = (
  '叫做 叫作 称为 称作 名为 写成 写作 属于 买下 收购 投资 采用 使用 利用 运用 通过 基于 ' +
  '提出 引入 加入 加盟 离开 包括 包含 例如 比如 以及 还有 进行 实现 发布 推出 开发 研发 ' +
  '邀请 采访 参加 出席 举办 来自 创办 创立 成立 担任 就职 毕业 认识 遇到 告诉 宣布 获得 ' +
  '曾任 现任 兼任 出任 升任 调任 转任 拿到 击败 超过 成为 变成 作为 视为 看作 当作 译为 译作 所谓 关于 对于 由于 至于 位于 ' +
  '擅长 研究 介绍 解释 讲解 支持 需要 涉及 结合 借助 依靠 旗下 有个 有人 或者 并且 而是 ' +
  '就是 不是 也是 表示 认为 指出 看到 听到 想到 用到 提到 说到 谈到 经由 任教 前往 回到 ' +
  '来到 专注 致力 带来 带领 领导 主导 帮助 训练出 做出 打造 加上 除了 包含了 称之为 又称 ' +
  '简称 主持 主办 赢得 入选 接替 取代 接任 聘请 任命 挖走 挖来 感谢 联合 合作 会见 对手 ' +
  '杂志 公司 论文 媒体 平台 模型是 方法是 总监 像是 像 跟 比 找 请 按 靠 经 据 含 做 指 ' +
  '说 看 选 至 后 因 拿 加'
).split(' ')
const NOT_STOPS = (
  '对比 对抗 对齐 对话 对数 对象 在线 用户 用例 用量 为王 以太 以图 使命 从头 如意 等价 ' +
  '等变 家庭 个性 个人 位置 位移 名字 到期 项目 种子 种群 条件 节点 章鱼 次序 次优 间隔 ' +
  '座位 及时 即时 即插 称重 将军 由来 并行 并发 并购 也门 还原 都市 就业 只读 其他 各向 ' +
  '每股 像素 比特 比例 比较 请求 按需 经济 经验 含义 做市 指令 指标 指数 指针 说话 说明 ' +
  '看板 选择 后门 后训 后端 因果 因子 找回 跟踪 研究院 研究所 研究中心 公司 联合 合作 平台 ' +
  '加权 加密 加速 加州 加拿 加法 加性 加强 加工 加噪 加载 加成 加盟 拿铁 拿破 媒体 支持向量 领导力 训练 到端 与门 与或 了解 和声 和平 的士'
).split(' ')
const STOPS = new Set<string>([...STOP_CHARACTERS, ...STOP_WORDS])

/** Does a word end at `at` that cannot be the inside of a name? */
export function isHardStop(folded: string, at: number): boolean {
  if (titleBefore(folded, at)) return true
  for (let length = 1; length <= 4 && length <= at; length++) {
    const word = folded.slice(at - length, at)
    if (!STOPS.has(word)) continue
    if (
      length === 1 &&
      NOT_STOPS.some((other) => other.length > 1 && other.startsWith(word) && folded.startsWith(other, at - 1))
    )
      continue
    // 端到端, 图像, 多媒体: it belongs to a longer word as often as not.
    if (endsWord(folded, at)) continue
    return true
  }
  return false
}

/** Words that end in a stop character and do stand inside names: 图像, 双向, 潜在, 神经. */
const INSIDE_NAMES = (
  '多媒体 新媒体 自媒体 流媒体 增加 叠加 附加 参加 端到 对比 图像 影像 头像 对等 平等 高等 时间 空间 专家 国家 机构 目的 华为 行为 单位 ' +
  '定位 低位 多项 变种 物种 信用 应用 通用 专用 作用 费用 自由 天使 大使 神经 财经 小说 ' +
  '观看 筛选 精选 首选 昵称 职称 对称 转向 方向 双向 单向 横向 前向 后向 纵向 正向 反向 逆向 导向 ' +
  '定向 内在 潜在 存在 外在 服从 条件'
).split(' ')

/** What ends here belongs to a longer word that names do hold. */
function endsWord(folded: string, at: number): boolean {
  return INSIDE_NAMES.some((word) => folded.startsWith(word, at - word.length))
}
