import * as en from '../../../assets/locales/en.yml'
import * as zhCN from '../../../assets/locales/zh_CN.yml'
import * as zhTW from '../../../assets/locales/zh_TW.yml'
import type { UiLanguage } from '../../../components/i18n.ts'
import type { Words } from '../../../components/words.ts'

export const WORDS: Readonly<Record<UiLanguage, Words>> = { en, zh_CN: zhCN, zh_TW: zhTW }
