import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../engine/language.ts'

describe('The language of a text is told', () => {
  it.each([
    ['en', 'Returning to Google DeepMind'],
    ['en', 'I left the lab a year ago to start a company, and it was the hardest thing that I have done.'],
    ['en', 'The Chinese call it 内卷 (involution): everyone works more and nobody gains by it, so the race goes on.'],
    ['zh-Hans', '我将回到谷歌 DeepMind 从事人工智能研究。'],
    ['zh-Hant', '我將回到谷歌 DeepMind 從事人工智慧研究。'],
    ['zh-Hans', 'OpenAI 发布 GPT-4o'],
    ['zh-Hant', 'OpenAI 發布 GPT-4o'],
    ['zh-Hans', '一作论文包括 UL2、U-PaLM、DSI、Synthesizer、Charformer 和 Long Range Arena 等。'],
    // What a converter forgot stays written in the one script: most characters decide.
    ['zh-Hant', '由于這項工作,他們在谷歌里學會了很多,然后決定創業。'],
    ['zh-Hans', '人工智能'],
    ['other', 'これは日本語の文章です。漢字も使われています。'],
    ['other', '東京大学の研究者が新しいモデルを発表した'],
    ['other', '구글 딥마인드로 돌아갑니다.'],
    ['other', 'Ich kehre zu Google DeepMind zurück, und das ist für mich eine große Freude.'],
    ['other', 'Le chercheur est de retour dans les équipes de Google pour un nouveau projet.'],
    ['other', 'El investigador vuelve a la empresa de la que se fue por un año para crear una compañía.'],
    ['other', 'Исследователь возвращается в Google DeepMind.'],
    ['other', 'عاد الباحث إلى غوغل'],
    ['other', ''],
    ['other', '123 456 — 789 😀😀'],
  ])('%s: %s', (language, text) => expect(detectLanguage(text)).toBe(language))

  it('by parts of the whole, whatever stands first', () => {
    const menu = 'Home News Reviews About Login '.repeat(30)
    expect(detectLanguage(menu + '他们决定回到谷歌，继续研究大语言模型。'.repeat(400))).toBe('zh-Hans')
  })
})
