import { ConverterFactory, Locale } from 'opencc-js'
import type { ConversionTable } from '../entrypoints/background/conversion.ts'
import type { Pack } from '../engine/model.ts'
import { chineseTexts, wordsOfScript } from './chinese-texts.ts'
import { conversionTable } from './conversion-table.ts'
import { keptNames, replaced } from './kept-names.ts'

/**
 * Words of which Taiwan's press and schools use their own and OpenCC's table does not: names above all. Still in Simplified,
 * the longer first; where usage wavers the mainland's word stays.
 */
const WORDS: readonly (readonly [string, string])[] = [
  ['人工智能安全研究所', '人工智慧安全研究所'],
  ['阿拉伯联合酋长国', '阿拉伯联合大公国'],
  ['临时首席执行官', '代理执行长'],
  ['首席人工智能官', '人工智慧长'],
  ['达里奥·阿莫迪', '达里欧·阿莫迪'],
  ['斯图尔特·罗素', '史都华·罗素'],
  ['斯嘉丽·约翰逊', '史嘉蕾·乔韩森'],
  ['史蒂夫·乔布斯', '史提夫·贾伯斯'],
  ['国际信息学奥赛', '国际资讯奥林匹亚'],
  ['高级研究科学家', '资深研究科学家'],
  ['得克萨斯大学', '德州大学'],
  ['加利福尼亚州', '加州'],
  ['埃隆·马斯克', '伊隆·马斯克'],
  ['沃伦·巴菲特', '华伦·巴菲特'],
  ['首席执行官', '执行长'],
  ['首席财务官', '财务长'],
  ['首席技术官', '技术长'],
  ['首席运营官', '营运长'],
  ['首席产品官', '产品长'],
  ['首席研究官', '研究长'],
  ['首席营销官', '行销长'],
  ['首席信息官', '资讯长'],
  ['首席战略官', '策略长'],
  ['首席商务官', '商务长'],
  ['联合创始人', '共同创办人'],
  ['编程智能体', '程式代理'],
  ['互联网公司', '网路公司'],
  ['高性能计算', '高效能运算'],
  ['欧盟委员会', '欧盟执委会'],
  ['得克萨斯州', '德州'],
  ['卡内基梅隆', '卡内基美隆'],
  ['帕洛阿尔托', '帕罗奥图'],
  ['沙特阿拉伯', '沙乌地阿拉伯'],
  ['生成的标识', '生成的标示'],
  ['内容标识', '内容标示'],
  ['超威半导体', '超微'],
  ['杰夫·迪恩', '杰夫·狄恩'],
  ['彼得·蒂尔', '彼得·提尔'],
  ['卡斯帕罗夫', '卡斯帕洛夫'],
  ['信息学奥赛', '资讯奥林匹亚'],
  ['高级副总裁', '资深副总裁'],
  ['移动互联网', '行动网路'],
  ['量子计算机', '量子电脑'],
  ['联合创办', '共同创办'],
  ['多智能体', '多代理'],
  ['风险投资', '创业投资'],
  ['初创公司', '新创公司'],
  ['初创企业', '新创公司'],
  ['创业公司', '新创公司'],
  ['对冲基金', '避险基金'],
  ['激光雷达', '光达'],
  ['背面供电', '晶背供电'],
  ['集成电路', '积体电路'],
  ['边缘计算', '边缘运算'],
  ['量子计算', '量子运算'],
  ['并行计算', '平行运算'],
  ['计算资源', '运算资源'],
  ['计算能力', '运算能力'],
  ['网络安全', '资讯安全'],
  ['增强现实', '扩增实境'],
  ['虚拟现实', '虚拟实境'],
  ['混合现实', '混合实境'],
  ['语音识别', '语音辨识'],
  ['图像识别', '影像辨识'],
  ['人脸识别', '人脸辨识'],
  ['手写识别', '手写辨识'],
  ['文字识别', '文字辨识'],
  ['物体识别', '物体辨识'],
  ['目标检测', '物件侦测'],
  ['语音助手', '语音助理'],
  ['智能助手', '智慧助理'],
  ['编程助手', '程式助理'],
  ['激活函数', '激励函数'],
  ['玻尔兹曼', '波兹曼'],
  ['批归一化', '批次正规化'],
  ['层归一化', '层正规化'],
  ['数字经济', '数位经济'],
  ['菲尔兹奖', '费尔兹奖'],
  ['兼职教授', '兼任教授'],
  ['星际争霸', '星海争霸'],
  ['七国集团', '七大工业国集团'],
  ['得克萨斯', '德州'],
  ['圣巴巴拉', '圣塔芭芭拉'],
  ['阿尔伯塔', '亚伯达'],
  ['蒙特利尔', '蒙特娄'],
  ['埃德蒙顿', '艾德蒙顿'],
  ['巴塞罗那', '巴塞隆纳'],
  ['班加罗尔', '邦加罗尔'],
  ['阿布扎比', '阿布达比'],
  ['扎克伯格', '祖克柏'],
  ['库兹韦尔', '库兹威尔'],
  ['数字货币', '数位货币'],
  ['高级顾问', '资深顾问'],
  ['移动广告', '行动广告'],
  ['移动芯片', '行动晶片'],
  ['移动应用', '行动应用'],
  ['移动设备', '行动设备'],
  ['创始人', '创办人'],
  ['智能体', 'AI 代理'],
  ['发布会', '发表会'],
  ['短视频', '短影音'],
  ['网约车', '叫车'],
  ['光刻机', '曝光机'],
  ['光刻胶', '光阻'],
  ['光模块', '光收发模组'],
  ['核聚变', '核融合'],
  ['云计算', '云端运算'],
  ['计算量', '运算量'],
  ['贝叶斯', '贝氏'],
  ['归一化', '正规化'],
  ['数字人', '数位人'],
  ['数字化', '数位化'],
  ['美联储', '联准会'],
  ['圣迭戈', '圣地牙哥'],
  ['斯坦福', '史丹佛'],
  ['伯克利', '柏克莱'],
  ['康奈尔', '康乃尔'],
  ['阿联酋', '阿联'],
  ['阿斯麦', '艾司摩尔'],
  ['本吉奥', '班吉欧'],
  ['乔布斯', '贾伯斯'],
  ['特朗普', '川普'],
  ['爱彼迎', 'Airbnb'],
  ['计算机', '电脑'],
  ['流媒体', '串流'],
  ['大批量', '大量'],
  ['存储器', '内存'],
  ['初创', '新创'],
  ['众包', '群众外包'],
  ['播客', 'Podcast'],
  ['音频', '音讯'],
  ['光刻', '微影'],
  ['识别', '辨识'],
  ['方差', '变异数'],
  ['版权', '著作权'],
  ['本科生', '大学部学生'],
  ['本科', '大学部'],
  ['沙特', '沙乌地'],
  ['迪拜', '杜拜'],
  ['悉尼', '雪梨'],
  ['韩国', '南韩'],
  ['普京', '普丁'],
  ['谷歌', 'Google'],
  ['优步', 'Uber'],
  ['奈飞', 'Netflix'],
  ['领英', 'LinkedIn'],
  ['油管', 'YouTube'],
  ['打分', '评分'],
  ['复现', '重现'],
  ['显存', '显示记忆体'],
  ['工艺', '制程'],
]

/** What OpenCC's words, which are those of programmers, make of other matters, and what is said instead. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['運算元據', '操作資料'],
  ['導陣列成', '導數組成'],
  ['擴充套件', '擴充'],
  ['重新整理記錄', '刷新記錄'],
  ['重新整理紀錄', '刷新紀錄'],
  ['重新整理 SOTA', '刷新 SOTA'],
  ['位元組 Seed', '字節 Seed'],
  ['位元組系', '字節系'],
  ['啟用修補', '激活修補'],
  ['權重繫結', '權重綁定'],
  ['組織對映', '組織映射'],
  ['特徵對映', '特徵映射'],
  ['擴充假說', '擴展假說'],
  ['時間擴充', '時間擴展'],
  ['時擴充', '時擴展'],
  ['區域擴充', '區域擴展'],
  ['應用程式程式設計介面', '應用程式介面'],
  ['相簿照片', '圖庫照片'],
  ['相簿圖片', '圖庫圖片'],
  ['介面卡', '適配器'],
  ['指令碼', '腳本'],
  ['全域性', '全域'],
  ['區域性', '局部'],
  ['引數', '參數'],
  ['例項', '實例'],
  ['釋出', '發布'],
  ['匯入', '導入'],
  ['裝置', '設備'],
  ['反饋', '回饋'],
  ['迴圈', '循環'],
  ['水平', '水準'],
  ['賬', '帳'],
]

/**
 * What the Chinese texts of the packs are in Traditional with Taiwan's words (OpenCC s2twp), for readers of it. A form of
 * one region has its words already, and gets the script alone (s2tw).
 */
export function taiwanTable(packs: readonly Pack[]): ConversionTable {
  const opencc = ConverterFactory(Locale.from.cn!, Locale.to.twp!)
  const script = ConverterFactory(Locale.from.cn!, Locale.to.tw!)
  const names = keptNames(packs, script)
  const inWords = (text: string): string => {
    const now = said(text)
    // 谷歌 Gemini is the English name then, which stands beside it.
    return replaced(replaced(opencc(HAN.test(now) ? now : text), FAULTS), names)
  }
  const regional = packs.flatMap(({ entries }) =>
    entries.flatMap(({ forms }) =>
      forms.flatMap(({ text, language, region }) => (language === 'zh' && region ? [text] : [])),
    ),
  )
  const texts = new Map(regional.map((text) => [text, replaced(script(text), names)]))
  for (const text of chineseTexts(packs, null)) texts.set(text, inWords(text))
  return conversionTable(
    texts,
    wordsOfScript(
      inWords,
      WORDS.map(([word]) => word),
    ),
  )
}

/** A Latin name stands apart from the Chinese beside it, as in all texts of the packs. */
function said(text: string): string {
  const now = replaced(text, SPACED)
  return now === text ? text : now.replace(/ +/g, ' ').replace(LOOSE, '').trim()
}

const SPACED = WORDS.map(([from, to]) => [from, to.replace(/^(?=\w)|(?<=\w)$/g, ' ')] as const)
const HAN = /\p{Script=Han}/u
/** A space beside a Chinese mark or a bracket. */
const LOOSE = /(?<=[，。、；：（）《》「」“”／/·]) | (?=[，。、；：（）《》「」“”／/·])/gu
