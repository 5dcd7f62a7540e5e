import type { CardWords } from '../../components/card/Card.tsx'
import type { UiLanguage } from '../../components/i18n.ts'
import * as en from '../../assets/locales/en.yml'
import * as zhCn from '../../assets/locales/zh_CN.yml'
import * as zhTw from '../../assets/locales/zh_TW.yml'

/** The card's words alone: named exports let the bundler leave every other section out of the page. */
const WORDS: Readonly<Record<UiLanguage, CardWords>> = {
  en: { card: en.card, kinds: en.kinds, subtypes: en.subtypes, why: en.why, keys: en.keys },
  zh_CN: { card: zhCn.card, kinds: zhCn.kinds, subtypes: zhCn.subtypes, why: zhCn.why, keys: zhCn.keys },
  zh_TW: { card: zhTw.card, kinds: zhTw.kinds, subtypes: zhTw.subtypes, why: zhTw.why, keys: zhTw.keys },
}

export function cardWords(language: UiLanguage): CardWords {
  return WORDS[language]
}
