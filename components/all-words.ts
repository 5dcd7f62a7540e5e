import * as en from '../assets/locales/en.yml'
import * as zhCn from '../assets/locales/zh_CN.yml'
import * as zhTw from '../assets/locales/zh_TW.yml'
import type { UiLanguage } from './i18n.ts'
import type { Words } from './words.ts'

/** All words in each language: for pages of our own. What goes into articles takes the sections it shows. */
export const WORDS: Readonly<Record<UiLanguage, Words>> = { en, zh_CN: zhCn, zh_TW: zhTw }
