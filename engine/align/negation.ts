/**
 * Is something denied? Both languages deny in many ways, and a good translation often turns one around (难 for "not
 * easy", "hardly" for 几乎不). So two lists: words that deny outright, and words that deny in their own way. Only the
 * first ask for a counterpart; either answers.
 */

import type { Span } from '../model.ts'

export interface Negations {
  /** Outright: not, never, without; 不, 没, 无. */
  readonly outright: readonly Span[]
  /** Some word of the text may carry a denial: hardly, lack, un-; 难以, 缺乏, 拒绝. */
  readonly veiled: boolean
}

/** Longer texts deny and affirm in too many places, and questions turn either way, to compare by one word. */
export function isPlain(text: string, language: 'en' | 'zh'): boolean {
  const length = language === 'en' ? text.split(/\s+/).length : text.length / 2
  return length <= 20 && !/[?？]|[难難]道|[岂豈]|何必|何尝|何嘗|哪里?[有会會能]|怎[么麼能会會]/.test(text)
}

export function negationsOf(text: string, language: 'en' | 'zh'): Negations {
  const { idle, outright, veiled } = language === 'en' ? ENGLISH : CHINESE
  // What looks like a denial and is none is blotted out, lengths kept.
  const rest = text.replace(idle, (words) => ' '.repeat(words.length))
  const found = [...rest.matchAll(outright)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return { outright: found, veiled: veiled.test(text) }
}

const ENGLISH = {
  idle: /\bnot (?:only|just|merely|simply|to mention|least|surprisingly|so much as|until|long (?:after|ago|before))\b|\bno (?:doubt|matter|wonder|longer than|less|fewer|more than|later than|sooner|one but|other than|\d)|\bNo\. ?\d|\b(?:can(?:no|')t|cannot) (?:help|wait|but)\b|\bwhy not\b|\bwhether or not\b|\b(?:if|though|albeit) not\b|\bor not\b|\b(?:isn't|aren't|wasn't|doesn't|don't|didn't|won't|hasn't|haven't) (?:it|he|she|they|you|we)\b|\bnothing but\b|\bnone other\b|\bnon-\w+|\bnever mind\b|\bno-\w+|\bwithout (?:a )?doubt\b|\bno choice but\b|\bno small\b|^\W*(?:neither|nor)\b|(?<=^['"‘“]?)no\b(?=[,.! ]*$|[,.!])|\bout of nowhere\b|\bno good\b|\bno time\b|\bfor nothing\b|\bno use\b|\bnot (?:un|in|im)\w+/gi,
  outright: /\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot)\b|\b\w{2,6}n['’]t\b/gi,
  veiled:
    /\b(?:not|no|never|nothing|without|nor|hardly|barely|scarcely|rarely|seldom|few|fewer|little|less|least|lack\w*|fail\w*|unable|refus\w+|den(?:y|ied|ies)|avoid\w*|prevent\w*|stop\w*|ceas\w+|miss(?:ing|ed)?|absen\w+|free of|unless|until|before|except|instead|rather than|other than|anything but|far from|beyond|too|only|reject\w*|declin\w+|ignor\w+|forg[oe]t\w*|los[et]\w*|gone|against|difficult\w*|hard(?:er)?|impossib\w+|doubt\w*|stay\w*|remain\w*|keep\w*|kept|still|yet|despite|continu\w*|goes on|go on|went on|carr(?:y|ies|ied) on|different\w*|wrong\w*|bad(?:ly)?|poor\w*|neglect\w*|prohibit\w*|ban(?:ned|s)?|forb\w+|cannot|(?:un|dis|non|il|ir|mis)[a-z]{4,}|im(?:possib|plausib|mun|patien|perfect|precis|moral|matur)[a-z]+|in(?:adequa|accura|capab|complet|correct|depend|differen|direct|effect|effici|evitab|exact|flexib|hum|secur|stab|suffic|suitab|tolera|valid|visib|appropri|abil|consist|conven|signific)[a-z]+|off|[a-z]{3,}less(?:ly)?)\b|n['’]t\b/i,
}

const CHINESE = {
  idle: /不[由知平散见見服许許]|不(?:好|是)(?=[个個]?(?:东西|東西|意思|滋味|办|辦))|不(.{1,2})不|不[仅僅但光只止单單过過久同错錯断斷少禁妨料愧惜论論管顾顧等如]|不得不|不得[了已]|不可或缺|不可思[议議]|不[约約]而同|不由得|不知不[觉覺]|差不多|[了对對来來]不[起得及]|毫不|不[时時]|不可避免|不[幸满滿安便妙利良当當足到]|[无無][论論数數限线線疑比人论論非]|无所谓|無所謂|无处不在|無處不在|[并並]无二致|除非|莫非|非[常洲凡]|南非|北非|非得|非但|是非|未[来來免]|[没沒][关關][系係]|[没沒][准準收]|埋[没沒]|沉[没沒]|出[没沒]|淹[没沒]|([^不])不\2|有[没沒]有|(?:是|能|会|會|要|好)不(?:是|能|会|會|要|好)|决不是说|要不是|要不|不然|否则|否則|不[仅僅]|说不定|說不定|不一定(?=会|會)|不[愿願]意?不|不会不|不會不|不能不|无不|無不|[没沒]有不|[没沒]想到|不[出久]所料|不言而喻|不[遗遺]余力|[无無]一例外|从[无無]到有|不妨|不[断斷]|不[失乏]为?|不[外]乎|不屈|不朽|不[凡菲]|非[营營]利|不少于|不少於|不超[过過]|不[亚亞]于|不到(?=[\s\d一二三四五六七八九十百千万萬两兩])|不[低高多少]于/g,
  outright:
    /不|[没沒](?:有)?|[无無](?=[法需须須权權意从從人一])|未(?!来|來)|(?<=[并並绝絕而])非|[别別](?=[再让讓去说說想要])|勿|莫(?=[过過如])/g,
  veiled:
    /[不没沒无無未非否别別勿莫]|[难難]|缺|失[败敗去]|拒[绝絕]|避免|[很极極鲜鮮甚]少|少有|罕|几乎|幾乎|[仅僅只][有是能]|才|停|禁|免|除了|除外|以外|空|差[点點]|以前|之前|直到|反[对對]|放[弃棄]|仍|依然|照[旧舊样樣常]|依[旧舊]|如[常故]|[错錯]|忘|漏|[输輸]|[离離]|止|太|[坏壞]|弱/,
}
