import type { Entry } from '../../../engine/model.ts'
import { beadLine, entryLine } from '../../../engine/notebook/keep.ts'
import type { Line } from '../../../engine/notebook/merge.ts'

export const DENNY: Entry = {
  id: 'person/denny-zhou',
  kind: 'person',
  subtype: 'researcher',
  forms: [
    { text: 'Denny Zhou', language: 'en', region: null, status: 'preferred', case: 'fold', part: 'name', cues: null },
    { text: '周登勇', language: 'zh', region: null, status: 'preferred', case: 'fold', part: 'name', cues: null },
  ],
  gloss: { en: 'Founded the reasoning team at Google DeepMind.', zh: '创立 Google DeepMind 的推理团队。' },
  facts: [],
  relations: [],
  links: [],
}

const TEXT = '創業一年半,胖了 15 公斤\n\n他說感謝 Denny 和 Quoc。後來他回到了 Google。他說感謝 Denny 和 Quoc。'

export function entry(now = 1000, note = '', tags: readonly string[] = []): Line {
  const start = TEXT.indexOf('他說感謝')
  const line = entryLine(
    {
      url: 'https://www.jiqizhixin.com/articles/1',
      title: '創業一年半,胖了 15 公斤',
      published: '2024-11-27',
      language: 'zh-Hant',
      text: TEXT,
      sentence: { start, end: TEXT.indexOf('後來') },
      twin: {
        text: 'I would like to thank Denny & Quoc.',
        language: 'en',
        url: 'https://www.yitay.net/blog/returning',
      },
      entry: DENNY,
      kind: 'person',
      surface: 'Denny',
      names: { en: 'Denny Zhou', zh: '周登勇' },
    },
    now,
  )
  return { ...line, note: { value: note, at: note ? now : 0 }, tags: { value: tags, at: tags.length ? now : 0 } }
}

export function bead(
  now = 2000,
  text = 'We shipped "Flan" <b>& UL2</b>\tin\n2022.',
  url = 'https://www.yitay.net/blog/returning',
): Line {
  return beadLine(
    {
      url,
      title: 'Returning to Google DeepMind',
      published: null,
      language: 'en',
      text,
      sentence: { start: 0, end: text.length },
      twin: null,
    },
    now,
  )
}
