/** What a name looks like in the midst of an English sentence, for the rules that tell whose or of what sort it is. */
import { isGivenName, isPinyinSurname } from './given-names.ts'
import { isWordy } from './latin-titled-names.ts'

/** A word with a capital: Grover, GPT-J, WebGL2. */
export const NAME_WORD = String.raw`\p{Lu}[\p{L}\d]*(?:[-.+]\p{Lu}?[\p{L}\d]+)*`
/** No word of the same name goes on, and no other follows that it may only describe: Brown students, the Grover paper. */
export const NAME_ENDS = String.raw`(?![\p{L}\d@/’'-]|[.](?:\p{L}|\d)| (?:\p{Lu}|\d))`
/** Where a clause goes on that the name is a part of. */
export const CLAUSE = String.raw`(?=[.,;:)”"]|$| (?:and|or|but|in|on|at|to|for|from|with|by|as|is|was|are|were|has|had|can|could|will|would|which|who|that|whose|where|when|while|after|before|last|this|using)\b)`

const NO_NAME =
  /^(?:The|This|That|These|Those|It|I|He|She|We|You|They|There|Here|If|In|On|At|As|A|An|And|But|So|No|Not|Yes|What|Who|When|Where|Why|How|AI|AGI|ML|NLP|LLMs?|GPUs?|CPUs?|API|APIs|SDK|PDF|CEO|CTO|PhD|TV|PC|IT|PR|HR|UK|US|EU|UN|English|Chinese|French|German|Japanese|Korean|American|European|British|Indian|Dutch|Swiss|Irish|Spanish|Italian|Canadian|Russian|Israeli|African|Asian|Arab|Arabic|Hindi|Mandarin|Latin|Greek|Western|Eastern|Northern|Southern|Python|Congress|Parliament|Senate|Earth|God|Internet|Web|Silicon|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Thanksgiving|Easter|Figure|Table|Section|Chapter|Appendix|X|Y|Z|A|B|C|Mr|Ms|Mrs|Dr|Sir|Home|Version|Part|Step|Phase|Series|Democrats?|Republicans?|Brexit)$/

/** Whether it is a word that English writes with a capital, or that begins a sentence, and names nothing here. */
export function isNoName(form: string): boolean {
  return form.length < 3 || NO_NAME.test(form.split(' ')[0]!) || isWordy(form)
}

/** A capital or a digit inside tells a coined name from a word that is only written so. */
export function isCoined(form: string): boolean {
  return /[\p{Ll}\d]\p{Lu}|\p{L}\d|\p{Lu}{3}|-\p{Lu}/u.test(form)
}

/** Somebody rather than something: a given name or a Chinese surname. */
export function isSomebody(word: string): boolean {
  return isGivenName(word) || isPinyinSurname(word)
}
