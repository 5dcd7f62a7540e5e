/**
 * What a name looks like before anybody looks it up. All strings here are folded (Simplified, lower case, half
 * width), as `fold` leaves them; tables of characters, never of persons.
 *
 * The transliteration characters follow the practice of Xinhua's tables for foreign names (《世界人名翻译大辞典》),
 * widened by what Taiwan's press writes; the surnames are the common ones of 《百家姓》.
 */

const TRANSLITERATION = new Set(
  '什书各阿埃艾爱安昂奥澳巴芭白拜班邦保堡鲍北贝蓓本比彼毕碧宾冰波玻伯博勃卜布茨次达大戴黛丹当道德登邓迪狄蒂帝丁东' +
    '杜顿多厄恩尔耳法凡范菲费芬丰冯佛夫弗福富伏盖甘冈高哥戈格葛根贡古瓜圭郭果哈海韩汉豪赫黑亨洪侯胡华怀惠霍' +
    '基吉季加嘉贾简姜焦杰金津京喀卡凯坎康考柯科可克肯孔寇库夸奎坤昆拉腊莱赖兰朗劳勒雷蕾黎里理礼李丽莉利立廉莲' +
    '列烈林琳龄留刘柳龙隆卢鲁路露伦罗洛吕律略马玛迈麦曼芒毛茅梅门蒙孟米密敏明摩莫墨默姆穆拿娜纳乃奈南瑙内尼妮' +
    '涅宁纽农努女诺欧帕派潘庞培佩彭蓬皮匹平珀普齐奇契恰钱强乔钦琴青琼丘屈热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎' +
    '珊山尚绍舍申生圣施诗石史士舒朔斯丝思司松苏索所塔泰坦汤唐陶忒特腾提田铁汀廷通图土托脱瓦万旺威韦维薇魏温文翁' +
    '沃乌武伍西希锡席喜夏香肖晓谢辛欣兴休修许雅亚延扬杨耶叶伊依宜音英尤犹约越赞泽扎札詹湛章哲珍真芝' +
    '智朱茱兹祖佐丕凛哲娅妲媞玲翠荷俾蒲胥皋狐缪卓倪傅辉迦颜璐尹卫吾佳茉萝缇谟弥芮茵裴榭喀楚蔡翰雪秋历易切何查歇治',
)

const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗' +
    '凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵汪祁毛' +
    '禹狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞' +
    '万柯卢莫房裘缪解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲封储靳段富巫焦谷车侯全班仰秋仲伊宫宁仇' +
    '栾甘厉祖武符刘景詹束龙叶司黎薄印宿白怀蒲邰从索赖卓屠蒙池乔闻莘党翟谭贡姬申冉宰郦雍桑桂牛寿通边扈燕尚农温' +
    '别庄晏柴瞿阎连茹习艾容向古易廖终居衡步都耿满弘匡国寇广东欧沃利蔚越师巩聂关肖付楼岳帅冼覃阙綦洗佘丘佟揭梅曾游简涂辛查饶荆竺敖阚闫隋牟',
)
const COMPOUND_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '慕容', '令狐', '端木', '公孙']

/** Words that stand beside a person's name and say so. Longest first where one begins another. */
export const HAN_TITLES = (
  '联合创始人 共同创办人 首席执行官 首席技术官 首席科学家 首席运营官 首席财务官 首席产品官 ' +
  '首席研究员 高级研究科学家 高级研究员 研究科学家 资深编辑 助理教授 副教授 博士生 博士后 副总裁 ' +
  '总经理 执行长 技术长 营运长 财务长 创始人 创办人 董事长 负责人 科学家 工程师 研究员 投资人 ' +
  '合伙人 发言人 教授 博士 院士 总裁 主席 总理 总统 首相 部长 主任 院长 校长 所长 经理 主管 ' +
  '编辑 记者 作者 撰文 编译 猎头 律师 学者 导师 先生 女士 同学 老师 高管 员工 顾问 分析师 ' +
  '主播 主持人 议长 参议员 众议员 国务卿 州长 市长 局长 主编 总监 得主 教父 天才 大佬 掌门人 ' +
  '资讯长 资安长 法务长 人资长 策略长 行销长 产品长 商务长 研究长 科学长 首席信息官 首席安全官 首席战略官 首席商务官 ' +
  '首席营销官 一作 通讯作者 同事 好友 创业者 开发者 维护者 招聘人员 前经理'
).split(' ')

/** Is this UTF-16 unit a Han character? (Rare ones outside the plane are not seen; no name here needs them.) */
export function isHan(char: string | undefined): boolean {
  if (char === undefined) return false
  const code = char.charCodeAt(0)
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007
}

/** A character that foreign names are written with. */
export function isTransliteration(char: string | undefined): boolean {
  return char !== undefined && TRANSLITERATION.has(char)
}

/** A character that is a Chinese surname by itself. */
export function isSurname(char: string | undefined): boolean {
  return char !== undefined && SURNAMES.has(char)
}

/** Does this folded Han string look like a Chinese person's name of two to four characters? */
export function isHanPersonName(name: string): boolean {
  if (name.length < 2 || name.length > 4 || ![...name].every(isHan) || FUNCTION_WORD.test(name)) return false
  if (COMPOUND_SURNAMES.some((surname) => name.startsWith(surname))) return name.length >= 3
  return name.length <= 3 && SURNAMES.has(name[0]!)
}

/** No Chinese name has one of these. */
const FUNCTION_WORD = /[的了是在把被有不也就还会能要等都很我你他她它这那从到说着吗呢吧们个为]/

/** The title that ends (exclusively) at `end` in a folded text, or null. */
export function titleBefore(folded: string, end: number): string | null {
  let longest: string | null = null
  for (const title of HAN_TITLES) {
    if (title.length > (longest?.length ?? 0) && folded.startsWith(title, end - title.length)) longest = title
  }
  return longest
}

const MIDDLE_DOTS = '·・•‧．'

/** 诺姆·沙泽尔: the dot between the parts of a foreign name, in all the ways it is typed. */
export function isMiddleDot(char: string | undefined): boolean {
  return char !== undefined && MIDDLE_DOTS.includes(char)
}
