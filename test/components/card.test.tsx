// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { Card, type CardProps } from '../../components/card/Card.tsx'
import type { Entry, Evidence, Mention } from '../../engine/model.ts'
import { ENTRIES } from '../fakes/gallery/fake-article.ts'
import { byText, press, show, TONGUE, wordsOf } from './stage.ts'

const find = (id: string): Entry => ENTRIES.find((entry) => entry.id === id)!
const quoc = find('person/quoc-le')

function props(evidence: Evidence, change: Partial<CardProps> = {}): CardProps {
  const entry = change.entry === undefined ? quoc : change.entry
  const mention: Mention = {
    span: { start: 0, end: 4 },
    kind: entry?.kind ?? 'person',
    entryId: entry?.id ?? null,
    sureness: entry ? 'sure' : 'unknown',
    evidence,
  }
  return {
    entry,
    mention,
    surface: 'Quoc',
    evidenceEntries: ENTRIES,
    evidenceParagraph: 6,
    occurrences: { index: 2, total: 3, ticks: [0.1, 0.5, 0.9] },
    aliases: [],
    introduction: null,
    other: null,
    related: [],
    tongue: TONGUE,
    words: wordsOf('en'),
    theme: null,
    pinned: false,
    onPin: vi.fn(),
    onClose: vi.fn(),
    onJump: vi.fn(),
    ...change,
  }
}

const name: Evidence = { by: 'name', form: 'Quoc Le', status: 'preferred' }
const at = { start: 1, end: 2 }

describe('why this entry', () => {
  it.each<[string, Evidence, string]>([
    [
      'the full name elsewhere',
      { by: 'full-name', form: 'Quoc', at },
      '“Quoc” here is Quoc V. Le, because paragraph 6 gives the full name.',
    ],
    [
      'a word close by',
      { by: 'cue', form: 'Quoc', cue: 'Google', at: null, others: ['person/jeff-dean'] },
      '“Quoc” here is Quoc V. Le, because of “Google” close by. It can also mean Jeff Dean.',
    ],
    [
      'ties',
      { by: 'graph', form: 'Quoc', via: ['person/yi-tay', 'organisation/google-brain'], others: [] },
      '“Quoc” here is most likely Quoc V. Le, who is tied to Yi Tay and Google Brain, also in this article.',
    ],
    [
      'a slip of the pen',
      { by: 'misspelling', form: 'Quco Le', of: 'Quoc Le' },
      '“Quco Le” looks like Quoc V. Le, spelt a little differently.',
    ],
    ['an older name', { by: 'name', form: 'Q. Le', status: 'deprecated' }, '“Q. Le” is an older name of Quoc V. Le.'],
  ])('%s', async (_, evidence, sentence) => {
    const root = await show(<Card {...props(evidence)} />)
    expect(root.querySelector('.why')?.textContent).toBe(sentence)
  })

  it.each<[string, Evidence, string]>([
    [
      'a person by its place',
      { by: 'context', form: 'Katelyn', cue: '招聘人員', at: null },
      'A person’s name by where it stands, beside “招聘人員”. Nobody we know bears it.',
    ],
    [
      'a pair of names in the text',
      {
        by: 'text',
        form: 'RAG',
        at,
        pair: {
          zh: '檢索增強生成',
          en: 'Retrieval-Augmented Generation',
          abbr: null,
          span: at,
          zhSpan: at,
          enSpan: at,
          abbrSpan: null,
        },
      },
      'The article itself gives both names, 檢索增強生成 and Retrieval-Augmented Generation.',
    ],
    [
      'an acronym spelt out in English',
      {
        by: 'text',
        form: 'LLMs',
        at,
        pair: { zh: null, en: 'large language models', abbr: 'LLMs', span: at, zhSpan: null, enSpan: at, abbrSpan: at },
      },
      'The article itself gives both names, large language models and LLMs.',
    ],
    [
      'only the text itself',
      { by: 'text', form: 'X', at, pair: null },
      'Not in our glossary; the article itself says what it is.',
    ],
  ])('%s, though no glossary knows it', async (_, evidence, sentence) => {
    const root = await show(<Card {...props(evidence, { entry: null })} />)
    expect(root.querySelector('.why')?.textContent).toBe(sentence)
    expect(root.querySelector('.also')?.textContent).toBe('Not in our glossary')
  })

  it('is called in full and in both languages where the text does so', async () => {
    const evidence: Evidence = { by: 'full-name', form: 'Jiang', at }
    const namesHere = { en: 'Meng Jiang', zh: '蔣濛' }
    const root = await show(<Card {...props(evidence, { entry: null, surface: 'Jiang', namesHere })} />)
    expect(root.querySelector('h2')?.textContent).toBe('Meng Jiang')
    expect([...root.querySelectorAll('.also')].map(({ textContent }) => textContent)).toEqual([
      '蔣濛',
      'Not in our glossary',
    ])
  })

  it('is not said of a full name', async () => {
    const root = await show(<Card {...props(name)} />)
    expect(root.querySelector('.why')).toBeNull()
  })

  it('offers the candidates when it is not decided', async () => {
    const onChoose = vi.fn()
    const evidence: Evidence = {
      by: 'candidates',
      form: 'Jason',
      candidates: ['person/jason-wei', 'person/jason-weston'],
    }
    const root = await show(<Card {...props(evidence, { entry: null, surface: 'Jason', onChoose })} />)
    expect(root.textContent).toContain('Two fit. Which one is it here?')
    await press(byText(root, 'Jason Weston'))
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('person/jason-weston')
  })

  it('leads to the place it speaks of', async () => {
    const onShowEvidence = vi.fn()
    const root = await show(<Card {...props({ by: 'full-name', form: 'Quoc', at }, { onShowEvidence })} />)
    await press(byText(root, 'paragraph 6'))
    expect(onShowEvidence).toHaveBeenCalledOnce()
  })
})

describe('where in the article', () => {
  it('goes round from the last mention to the first', async () => {
    const onJump = vi.fn()
    const root = await show(<Card {...props(name, { onJump })} />)
    await press(root.querySelector('[aria-label="Next mention"]'))
    await press(root.querySelector('[aria-label="Previous mention"]'))
    expect(onJump.mock.calls).toEqual([[0], [1]])
  })

  it('has no steps when there is one mention only', async () => {
    const root = await show(<Card {...props(name, { occurrences: { index: 0, total: 1, ticks: [0.4] } })} />)
    expect(root.querySelector('.stepper')).toBeNull()
  })
})

describe('links', () => {
  it('are the verified ones where there are any', async () => {
    const root = await show(<Card {...props(name)} />)
    expect([...root.querySelectorAll('a')].map((link) => link.host)).toEqual(['cs.stanford.edu', 'en.wikipedia.org'])
  })

  it('are searches made from the name otherwise, and scholars are looked for among people only', async () => {
    const person = await show(<Card {...props(name, { entry: find('person/denny-zhou') })} />)
    expect(person.querySelector('a')?.href).toBe('https://scholar.google.com/scholar?q=author%3A%22Denny%20Zhou%22')
    const model = await show(<Card {...props(name, { entry: find('model/mmlu') })} />)
    expect([...model.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
      'Search Wikipedia',
      'Search the web',
    ])
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'vbscript:x',
    'not a url',
    'file:///etc/passwd',
  ])('never open %j', async (url) => {
    const root = await show(<Card {...props(name, { entry: { ...quoc, links: [{ type: 'homepage', url }] } })} />)
    expect(root.querySelector('a')).toBeNull()
    expect(root.textContent).toContain('Home page')
  })
})

describe('what can be done', () => {
  it('is there only where it leads somewhere', async () => {
    expect((await show(<Card {...props(name)} />)).querySelector('.deeds')).toBeNull()
    const onKnow = vi.fn()
    const root = await show(<Card {...props(name, { onKnow, known: true })} />)
    expect(root.querySelectorAll('.deeds button')).toHaveLength(1)
    await press(root.querySelector('.deeds button'))
    expect(onKnow).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('is to pin and to close', async () => {
    const [onPin, onClose] = [vi.fn(), vi.fn()]
    const root = await show(<Card {...props(name, { onPin, onClose })} />)
    await press(root.querySelector('[aria-label="Keep open"]'))
    await press(root.querySelector('[aria-label="Close"]'))
    expect(onPin).toHaveBeenCalledExactlyOnceWith(true)
    expect(onClose).toHaveBeenCalledOnce()
  })
})

describe('the other text', () => {
  it('says that it has no such sentence', async () => {
    const root = await show(<Card {...props(name, { other: { from: 'original', quote: null, rough: false } })} />)
    expect(root.textContent).toContain('No sentence there; the editors added this one.')
  })

  it('does not pretend to be sure', async () => {
    const root = await show(
      <Card
        {...props(name, {
          other: { from: 'original', quote: { text: 'Quoc stayed a friend.', lang: 'en' }, rough: true },
        })}
      />,
    )
    expect(root.textContent).toContain('Roughly this passage')
    expect(root.querySelector('.quoted')?.getAttribute('lang')).toBe('en')
  })
})

it('shows markup in names, glosses and quotations as it is written', async () => {
  const payload = '<img src=x onerror=alert(1)>'
  const entry: Entry = { ...quoc, gloss: { en: payload, zh: payload }, forms: [{ ...quoc.forms[0]!, text: payload }] }
  const root = await show(
    <Card
      {...props(
        { by: 'full-name', form: payload, at },
        { entry, surface: payload, introduction: { text: payload, lang: 'en' } },
      )}
    />,
  )
  expect(root.querySelector('img')).toBeNull()
  expect(root.textContent!.split(payload)).toHaveLength(6)
})

describe('facts', () => {
  it('say a date once: a role since when, what happened once only when', async () => {
    const entry: Entry = {
      ...quoc,
      facts: [
        { label: 'founded', value: { en: 'April 2023', zh: '2023 年 4 月' }, from: '2023-04' },
        { label: 'renamed', value: { en: 'from X Lab', zh: '原名 X 实验室' }, from: '2024' },
        { label: 'role', value: { en: 'Research scientist', zh: '研究科学家' }, from: '2024-10' },
      ],
    }
    const root = await show(<Card {...props(name, { entry })} />)
    const said = [...root.querySelectorAll('dd')].map((each) => each.textContent)
    expect(said).toEqual(expect.arrayContaining(['April 2023', 'from X Lab 2024', 'Research scientist since Oct 2024']))
  })
})
