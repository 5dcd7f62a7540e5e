/**
 * Chinese organisations by their last word and what stands around it: 台灣人權促進會, 刑事警察局, 健保署署長, 灵汐科技创始人.
 * Some words end nothing but names of bodies; others want a title after them (部 before 部長), or, for firms, somebody's office.
 */
import { hanNameStart, type KnownEdges } from './han-name-start.ts'
import type { Kind } from './model.ts'
import { GENERIC_HAN, SAID_OF_IT, type OrganisationName } from './organisation-names.ts'

const BODY =
  /大学|学院|研究院|研究所|研究中心|研究室|实验室|基金会|委员会|协会|联盟|促进会|联合会|理事会|医院|法院|地院|高院|法庭|检察院|检察署|地检署|警察局|科学院|工程院|信通院|交易所|出版社|通讯社|电视台|工作室|管理局|管理署|监管局|监督局|产权局|税务局|调查局|情报局|规划局|财产局|总局|总署|办公室|事务所|棋院|剧院|体育署|总会|智库|俱乐部|投资基金|引导基金|产业基金|商会|公会|议会|政府|集团|银行|核查中心|分析中心|计算中心|创新中心|安全中心|研发中心|超算中心|数据中心|促进中心|事业群|(?:科技|教育|商务|财政|公安|卫生|经信|工信|信息化|交通|文旅|人社|市场监管|统计|气象)(?:厅|局)|发改委|卫健委|经信委|网信办/g
const OFFICE =
  /部(?=(?:副|政务|常务)?[部次]长)|署(?=副?署长)|局(?=副?局长)|处(?=副?处长)|厅(?=副?厅长)|司(?=副?司长)|所(?=副?所长)|院(?=副?院长)|会(?=副?会长|副?理事长|副?秘书长|副?主委|主任委员)|社(?=副?社长)|校(?=副?校长)|台(?=副?台长)|馆(?=副?馆长)|中心(?=副?主任|执行长|负责人|发起人|创办人|总编)/g
const MINISTRY =
  /(?:教育|经济|国防|外交|内政|财政|交通|法务|司法|文化|劳动|卫生福利|卫福|卫生|农业|环境|数位发展|数发|公安|商务|工信|能源|国土安全|产业|总务|科技|科学技术|工业和信息化|生态环境|人力资源和社会保障|中宣|住建)部(?!分|门|队|署|落|位|件|下|长|经理)|(?:中央气象|气象|食药|健保|国健|疾管|移民|警政|海巡|核能安全)署(?!署|长)|(?:国科|国发|金管|公平|通传|发改|证监|银监|原能|陆)[委会]?会(?!议|员|长|计|场|见|面)/g
const FIRM =
  /科技|智能|资本|创投|电子|半导体|微电子|生物|医疗|医药|汽车|传媒|网络|信息|软件|机器人|控股|股份|投资|能源|教育|动力|光电|通信/g
const OFFICER =
  /^(?:公司)?(?:的)?(?:联合|共同)?(?:创始|创办|董事长|ceo|cto|coo|cfo|执行长|技术长|总经理|总裁|首席|合伙人|发言人|副总)/
const FIRM_BEFORE =
  /(?:公司|企业|厂商|新创|初创|独角兽|收购|并购|入股|子公司|大厂|前身|创立|创办|成立|加入|加盟|任职)了?$/

const BEGINS_WITH: ReadonlySet<Kind> = new Set<Kind>(['place'])

const UNNAMED =
  /[的了是有个这那某各哪何每几。，、；：！？]|(?:盖|租|兴建|扩建)了?[新旧大小]|^(?:和|与|及|或|同|该|本|此|我|你|他|她|它|们|新|旧|老|前|现|原|任|副|在|于|以|其|把|被|让|向|从|由|到|对|面向|针对|用于|关于|基于)|(?:(?<![高中初])等|和|与|及|或|之)$|^[一二两三四五六七八九十百千数多几\d]+[所家间个座名位大类种项次]|建议|要求|呼吁|希望|表示|协助|推动|促请|批评|认为|换|一[家所间个座]|进入|走进|送进|提供|[去到回返送抬离住搬逛找往跑存取我你他她它]|(?<![先促引演])进|人$/
/** Words for a sort of body that the shared list does not hold. */
const SORTS =
  /^(?:隔壁|附近|人民|调解|基层|中级|高级|国小|小学|中学|高中|总场|业主|居民|专家|学术|组织|评审|评选|审查|专门|特别|监察|执行|管理|筹备|伦理|道德|标准|编辑|技术|战略|薪酬|审计|提名|常务|省|市|县|区|州|地方|各地|各国|外国|本国|联邦|中央|临时|前|现|新|投资|商业|开发|储蓄|利益|财团|上市|律师|会计师|会计|建筑|总裁|总统|校长|院长|行政|国际|国家级|省级|市级|公益|民办|私人|社区|学生|教师|家长|区域|工业|行业|产业|企业|全国|母|子|教学|附属|三甲|三级|地区|社会|新建|大型|超大型|自建|本地|海外|美国|智能|云|算力|绿色|模块化|边缘|集成|专业|独立|设计|游戏|个人|动画|军事|战时|政治|贸易|科技|人工|自然|健康|信息|职业|商|法|医|工|文|理|神)+$/

interface Source {
  readonly folded: string
  readonly edges: KnownEdges
}

export function* findHanOrganisations({ folded, edges }: Source): Generator<OrganisationName> {
  const read = { folded, edges, beginsWith: BEGINS_WITH }
  for (const match of folded.matchAll(BODY)) yield* bodyAt(match.index, match[0], { ...read, most: 18 })
  for (const match of folded.matchAll(OFFICE)) yield* bodyAt(match.index, match[0], { ...read, most: 12 })
  for (const match of folded.matchAll(MINISTRY)) yield* ministry(match.index, match[0], read)
  yield* firms(folded, edges)
}

function* bodyAt(head: number, word: string, search: Parameters<typeof hanNameStart>[1]): Generator<OrganisationName> {
  const begun = hanNameStart(head, search)
  if (!begun) return
  // 卫生福利部食品药物管理署: what is under a ministry is another body.
  const above = UNDER.exec(search.folded.slice(begun.start, head))?.[0].length ?? 0
  const named = search.folded.slice(begun.start + above, head)
  const lead = (SET_UP_IN.exec(named) ?? LEAD.exec(named))?.[0].length ?? 0
  const start = begun.start + above + lead
  const body = search.folded.slice(start, head)
  const end = head + word.length
  if (body.length < 2 || SAID_OF_IT.test(body) || GENERIC_HAN.test(body) || SORTS.test(body)) return
  // 新北市政府 is of a town, not a new one.
  if (word !== '政府' && UNNAMED.test(body)) return
  if (word === '政府' && begun.by !== 'place') return
  // 蘇黎世辦公室: a firm's office in a town has no name of its own.
  if (word === '办公室' && begun.by === 'place' && search.edges.endsOf.get(head) === 'place') return
  // 設 AI 研發中心: what is set up has a name, however plain.
  const founded = FOUNDED.test(search.folded.slice(Math.max(0, start - 6), start))
  if (begun.by === 'latin' && !founded && /^(?:ai|ml|it|gpu|llm|ar|vr)[\s]*$/.test(body)) return
  if (/^(?:生|化|者|级|式|型|版)/.test(search.folded.slice(end, end + 1))) return
  yield { start, end, cue: { start: head, end } }
}

/** Words that stand before a body's name and run into it: 不过发改委, 扩充人工智能数据中心. */
const LEAD =
  /^(?:不过|但是|但|然而|因此|所以|而且|于是|随后|此后|同时|目前|如今|据悉|其中|就连|连|扩充|扩建|新建|建设|筹建|组建|设立|启用|打造|建成|此前|最近|近日|近期|后来|当时|直到|除了|根据|按照|有关|时任|还是|随即|昨天|今天|日前|上月|今年|去年)/

/** 台北設立AI研發中心: where it was set up is no part of its name. */
const SET_UP_IN = /^\p{Script=Han}{2,4}(?:设立|成立|创立|开设|合设|启用)了?/u

const FOUNDED = /(?:设立?|成立|创立|创办|开设|设有|[设辦办建]了?[一二两三四五六七八九十\d]*[座个所家间])了? ?$/

const UNDER = /^.{2,8}部(?=.{2,}(?:管理|监督|工业|技术|警察|国际|教育|信息|产业|标准|研究)?$)(?![落分队门])/

function* ministry(start: number, word: string, { folded, edges }: Source): Generator<OrganisationName> {
  const end = start + word.length
  // 美国国防部, 日本经济产业省: the country belongs to it as a rule, and its own mark stays where it does not.
  if (edges.endsOf.get(start) === 'organisation' || /[内外全总]$/.test(folded.slice(start - 1, start))) return
  yield { start, end, cue: { start: end - 1, end } }
}

/** A firm's last word is an everyday word: somebody must hold an office there, or be said to have joined, bought or founded it. */
function* firms(folded: string, edges: KnownEdges): Generator<OrganisationName> {
  const seen = new Map<string, OrganisationName[]>()
  for (const match of folded.matchAll(FIRM)) {
    const begun = hanNameStart(match.index, { folded, edges, beginsWith: BEGINS_WITH, most: 6 })
    const end = match.index + match[0].length
    if (!begun || begun.by === 'latin') continue
    const body = folded.slice(begun.start, match.index)
    if (
      body.length < 2 ||
      body.length > 4 ||
      UNNAMED.test(body) ||
      GENERIC_HAN.test(body) ||
      SORTS.test(body) ||
      TRADES.test(body)
    )
      continue
    const name = { start: begun.start, end, cue: { start: match.index, end } }
    const told =
      OFFICER.test(folded.slice(end, end + 8)) ||
      (FIRM_BEFORE.test(folded.slice(Math.max(0, begun.start - 4), begun.start)) &&
        !/^(?:公司|行业|产业|领域|企业|市场|赛道)/.test(folded.slice(end, end + 2)))
    const key = folded.slice(begun.start, end)
    if (told) yield name
    // 追觅科技的…: of two characters, and no trade or verb.
    else if (
      match[0] === '科技' &&
      body.length === 2 &&
      begun.by !== 'place' &&
      /^(?:[的、，,也则与和]|创办|成立)/.test(folded.slice(end, end + 2))
    )
      yield name
    else if (match[0] === '科技' || match[0] === '资本' || match[0] === '创投')
      seen.set(key, [...(seen.get(key) ?? []), name])
  }
  for (const names of seen.values()) if (names.length > 1) yield names[0]!
}

/** What a trade, not a firm, is called: 前沿科技, 风险资本, 具身智能. */
const TRADES =
  /^(?:高新|前沿|核心|尖端|先进|新兴|数字|信息|金融|生物|农业|教育|军事|国防|航天|航空|海洋|能源|环保|绿色|医疗|健康|未来|现代|当代|风险|社会|人力|民营|国有|民间|私人|外来|耐心|长期|短期|境外|跨国|垄断|大量|巨额|创业|天使|早期|机构|国资|战略|知识|文化|智力|智慧|材料|硬核|消费|深度|空间|汽车|人类|发展|拥抱|热爱|关注|布局|推动|引领|依靠|利用|通用|具身|群体|机器|类脑|感知|认知|决策|空间|商业|移动|远程|精准|合成|功率|人形|服务|扫地|协作|工业|电动|新能源|传统|燃油|自动驾驶|无人|社交|互联|卫星|第三代|化合物|消费|家用|半导体|光学|量子|可再生|核|清洁|在线|职业|高等|基础|家庭|素质|股权|风险|价值|对外|固定|追加|海外|直接|战略|联合|看好|追求|掌握|运用|借助|结合|重视|支持|应用|研究|探索|鼓励|创新|引进|进口|出口|自主|领先|落后|成熟|开放|高端|底层|最新|最强|相关|这种|此类|各类|多种|整个|所谓|百年|本土|自有|自研|民生|生命|营养|美容|体育|文旅|地理|气象|军工|法律|城市|乡村|纳米|网络|软件|硬件|芯片|专注|致力|从事|学习|迷恋|喜爱|喜欢|相信|崇尚|科普|懂得|热衷|影响|涉及|跨界|炫酷)+$/
