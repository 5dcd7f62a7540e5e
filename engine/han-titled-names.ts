import { HAN_TITLES, isHan, isHanPersonName } from './name-shapes.ts'
import type { TitledName } from './titled-names.ts'

/** Words that are no part of a name: one that stands after three characters may still be the end of a name of two. */
const SURELY_AFTER =
  /^(?:指(?=[:,，「“])|说道|说|告诉|展示|演示|开发|设计|研发|负责|参与|加入|离开|创办|创立|创建|出任|当选|致辞|致词|发表|发布|推出|公布|回应|否认|承认|呼应|质疑|反驳|反问|总结|评价|形容|称赞|赞扬|描述|引用|引述|提出|提到|谈到|讲述|讲解|分享|预测|估计|判断|分析|坚持|拒绝|同意|支持|反对|决定|选择|开始|继续|成立|打造|带来|拿出|亮相|出席|参加|主讲|演讲|发言|上台|登台|现场|当天|当时|当场|之后|以前|先后|分别|一行|本人|自己|没有|也没|并未|正在|刚刚|已经|表示|认为|指出|透露|回忆|介绍|坦言|直言|写道|补充|解释|主张|强调|呼吁|希望|建议|预计|相信|警告|承诺|批评|提醒|宣布|接受|担任|团队|课题组|研究组|实验室|领军|率领|带领|领导|主持|出自|来自|出身|毕业|此前|随后|后来|曾经|接着|日前|近日|最近|今天|昨天|合作|合写|共同|联合|等人|教授|博士|院士|医师|医生|先生|女士|老师|同学|则|也|曾|在|对|与|和|及|向|将|是|的|把|被|给|从|于|还|就|到|率)/
const AFTER_NAME =
  /^(?:说|告诉|表示|认为|指出|透露|回忆|介绍|坦言|写道|补充|解释|称|在|对|的|与|和|及|曾|也|则|向|将|是|为|还|就|于|把|被|给|从|等|出|入|离|加|任|当|带|创|提|发|获|宣|接|拿|去|这|那|本|亲|主张|强调|呼吁|希望|建议|预计|相信|警告|承诺|批评|率|团队|实验室|课题组|教授|博士|院士|此前|随后|后来|日前|近日|最近|今天|昨天|直言|提醒|合作|共同|联合|认|不|以|用|因|却|仍|又|再|更|都|只|已|做|看|问|答|谈|讲|写|领|主|负|毕业|原|到|来|所|其|质疑)/
const BEFORE_NAME = /(?:^|[\s,，。、;:"“「(《·]|[的和与及由是对向让请如跟把被为据自])$/
/** A body's last word; a name of three characters may follow it: 內科部廖偉智醫師. */
const BODY_BEFORE = /(?:[部院所系室局处会司厅科社]|大学)$/
/** 主辦人呂仁園教授. */
const ROLE_BEFORE = /(?:[负发主召创代经持举办起责集]人|委员|评审|得主)$/

/** 猎头綦俐丽告诉, 李飞飞教授 — a surname and one or two characters on the one side of a title. */
export function* hanTitledNames(folded: string): Generator<TitledName> {
  for (const title of TITLES) {
    for (let at = folded.indexOf(title); at >= 0; at = folded.indexOf(title, at + 1)) {
      const cue = { start: at, end: at + title.length }
      if (/^[a-z]/.test(title) && /[a-z]/.test(folded[at - 1] ?? '')) continue
      const link = JOINT.exec(folded.slice(cue.end, cue.end + 3))?.[0] ?? ''
      let from = cue.end + link.length
      // 立委高嘉瑜與黃捷: those whom 和 or 、 adds to the first.
      for (let count = 0; count < 6 && !/^团队$|段$/.test(title); count++) {
        const length = nameLength(folded, from)
        // 部長是…: anything may follow.
        if (length === 0 || (length === 2 && isHan(link))) break
        yield { start: from, end: from + length, kind: 'person', cue }
        const joint = /^[、和与及](?:以及)?/.exec(folded.slice(from + length, from + length + 3))?.[0]
        if (!joint) break
        from += length + joint.length
      }
      if (!AFTER_TITLES.has(title)) continue
      for (const length of LENGTHS) {
        const name = folded.slice(at - length, at)
        const before = folded.slice(Math.max(0, at - length - 2), at - length)
        if (title === '团队' && length === 2) break
        // 石崇良部長; 國防部長 is nobody.
        if (IN_OFFICE.has(title) && (length === 2 || NO_OFFICER.test(name))) continue
        if (
          at >= length &&
          isName(name) &&
          (BEFORE_NAME.test(before) || (length === 3 && (BODY_BEFORE.test(before) || ROLE_BEFORE.test(before))))
        ) {
          yield { start: at - length, end: at, kind: 'person', cue }
          break
        }
      }
    }
  }
}

/**
 * 所長何寶宏潑了冷水: after an office, three characters of which the first is a surname, whatever follows. Where the name
 * had two it is one too long, and still marks whom it should.
 */
export function* findOfficers(folded: string): Generator<TitledName> {
  for (const match of folded.matchAll(OFFICES)) {
    const start = match.index + match[0].length
    const name = folded.slice(start, start + 3)
    if (name.length < 3 || !isName(name) || nameLength(folded, start) > 0 || VERBAL.test(name)) continue
    yield { start, end: start + 3, kind: 'person', cue: { start: match.index, end: start } }
  }
}

const OFFICES =
  /教授|院士|博士|院长|所长|署长|局长|处长|次长|部长|校长|会长|理事长|秘书长|董事长|执行长|总经理|总裁|首席科学家|首席执行官|首席技术官|创始人|创办人|研究员|主任(?!务)|主委|立委|医师/g
const VERBAL =
  /[说称指表认告提谈讲问答看做写入离加任带创发获接拿去来对给向让请又再才更只便即却仍已未将可想须用因的着过呢吧后前中时]$|[说称表认告提谈问答写]/

/** 執行長是闕志達, 署長 吳秀梅. */
const JOINT = /^(?: |[:：是]|由)/
const LENGTHS = [3, 2] as const

/** 沈抖则 is 沈抖, who on his part does something. */
const isName = (name: string): boolean => isHanPersonName(name) && !NOT_NAMES.test(name) && !/..则$/.test(name)

/** How many characters from there on are a name, by what follows them; 0: none. */
export function nameLength(folded: string, from: number): number {
  for (const ends of [SURELY_AFTER, AFTER_NAME]) {
    for (const length of LENGTHS) {
      const after = folded.slice(from + length, from + length + 3)
      const name = folded.slice(from, from + length)
      if (name.length === length && isName(name) && (!isHan(after[0]) || ends.test(after))) return length
    }
  }
  return 0
}

// Titles that take a name right after or before them; 经理 and 员工 are followed by anything.
const TITLES = [
  ...HAN_TITLES.filter(
    (title) =>
      !/^(?:员工|同事|好友|经理|主管|高管|作者|编辑|撰文|编译|天才|大佬|一作|教父|学者|同学|顾问)$/.test(title),
  ),
  ...(
    '评审 主办人 领队 九段 八段 七段 六段 五段 四段 三段 二段 初段 团队 教练 棋士 棋手 棋评人 影评人 评论人 评论员 经纪人 媒体人 制作人 护理师 药师 画家 诗人 署长 处长 会长 次长 司长 厅长 组长 队长 馆长 社长 台长 课长 科长 理事长 秘书长 副主任 委员 立委 主委 医师 医生 总编辑 ' +
    '总编审 讲师 检察官 法官 议员 召集人 发起人 执行官 作家 导演 歌手 棋手 网红 总工程师 设计师 架构师 研究生 硕士生 ceo cto coo cfo'
  ).split(' '),
]
/** Offices that, as in Taiwan's press, may follow the name as well. */
const IN_OFFICE: ReadonlySet<string> = new Set(
  '部长 次长 院长 校长 署长 局长 市长 所长 理事长 秘书长 董事长 执行长 总经理 委员 立委 主委 主任'.split(' '),
)
const AFTER_TITLES: ReadonlySet<string> = new Set([
  ...IN_OFFICE,
  ...'教授 副教授 助理教授 博士 院士 先生 女士 老师 同学 总裁 主席 导师 医师 医生 教练 棋士 九段 八段 七段 六段 五段 四段 三段 二段 初段 团队'.split(
    ' ',
  ),
])
const NO_OFFICER =
  /(?:国防|外交|财政|经济|教育|商务|内政|交通|司法|科技|卫生|农业|劳动|文化|副|[前新现原首兼任代理部院校署局市州所司处会厅省县区社国总科系])$/
// Words that begin with a surname's character and stand beside titles.
const NOT_NAMES =
  /^(?:和|与|于|时任|时[写候任代期常说做在被就已曾还他她我的也都研学读念攻进留正]|时间|包括|常常|连同|连续|全体|全职|全球|从事|应该|应当|高度|高级|高薪|高调|方面|方才|成员|成功|成为|何时|何以|平时|单位|单独|关[于注系心键联]|都是|通过|通常|强调|强烈|能|来自|计划|解释|解决|利用|路线|房间|习惯|越来越|别的|支持|华人|李总|项目|温度|花了|满足|党委|东方|广告|欧洲|国家|国际|国内|钟|云计|万一|金融|明确|明年|安全|安排|容易|向来|曲线|古代|步入|黄金|江湖|包揽|宣布|宣称|宣告|左右|封闭|任何|水平|乐观|双方|司机|马上|高兴|安慰|常年|温和|平静|明显|成天|乐于|全力|全程|应邀|应约|何尝|安静|安抚|严厉|严肃|路过|程序|时常|时刻|慎重|曾[任在经是于与对说向和为担参获被把将多因有表两一主领用以到出就发公做写提指创帮连先接加离推批试]|游[戏客泳说击走览]|简[单称介直体化历约明]|涂[鸦层料]|查[看询找]|辛苦|华裔|国防|任课|任教|全科|牙科|经历|毛利|居然|后来|曾经|艾伦)/
