// @vitest-environment jsdom
import type { VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import { Links } from '../../components/card/Links.tsx'
import { TextTitle } from '../../components/parallel/TextTitle.tsx'
import { WebLink } from '../../components/parts/WebLink.tsx'
import { importPack } from '../../engine/pack-import.ts'
import type { Entry } from '../../engine/model.ts'
import { notebookToCsv } from '../../engine/export/notebook-csv.ts'
import { notebookToMarkdown } from '../../engine/export/notebook-markdown.ts'
import { toAnki } from '../../engine/export/notebook-anki.ts'
import { toMarkdown } from '../../engine/export/markdown.ts'
import { textFragmentLink } from '../../engine/export/text-fragment.ts'
import { bead } from '../engine/notebook/lines.ts'
import { PAIRED } from '../fixtures/paired-texts.ts'
import { show, TONGUE, wordsOf } from '../components/stage.ts'
import { HOSTILE_ADDRESSES } from './hostile-addresses.ts'

const words = wordsOf('en')
const ENTRY: Entry = {
  id: 'person/a',
  kind: 'person',
  subtype: '',
  forms: [],
  gloss: { en: 'x', zh: '' },
  facts: [],
  relations: [],
  links: [],
}

/** Every component that makes an anchor out of an address that a page, a pack or storage gave. */
const PLACES: Readonly<Record<string, (url: string) => VNode>> = {
  'a link by itself': (url) => <WebLink href={url}>{url}</WebLink>,
  'the links of a card': (url) => (
    <Links
      entry={{ ...ENTRY, links: [{ type: 'homepage', url }] }}
      mention={{ kind: 'person' }}
      surface="A"
      tongue={TONGUE}
      words={words}
    />
  ),
  'the searches of a card, for a name like an address': (url) => (
    <Links entry={null} mention={{ kind: 'person' }} surface={`${url}\ud83d`} tongue={TONGUE} words={words} />
  ),
  'the head of a text side by side': (url) => (
    <TextTitle
      text={{ url, title: url, byline: url, siteName: url, published: null, language: 'en' } as never}
      place="first"
      tongue={TONGUE}
    />
  ),
}

describe.each(Object.entries(PLACES))('In %s', (_, place) => {
  it.each(HOSTILE_ADDRESSES)('%j is no link', async (url) => {
    const root = await show(place(url))
    for (const link of root.querySelectorAll('[href], [src], [action], [formaction]')) {
      expect((link as HTMLAnchorElement).protocol).toMatch(/^https?:$/)
      // Where it is one, a name is looked for and the address only a word of the search.
      expect(link.getAttribute('href')).toMatch(
        /^https:\/\/(scholar\.google\.com|(en|zh)\.wikipedia\.org|duckduckgo\.com)\//,
      )
      expect((link as HTMLAnchorElement).rel).toContain('noopener')
    }
  })

  it('an address of the web is one', async () => {
    const root = await show(place('https://blog.example/1'))
    expect(root.querySelector('a')?.getAttribute('href')).toMatch(/^https:/)
  })
})

describe.each(HOSTILE_ADDRESSES)('%j', (url) => {
  const line = bead(1, 'A sentence.', url)
  const paired = {
    ...PAIRED,
    original: { ...PAIRED.original, url },
    translation: { ...PAIRED.translation, url, title: '' },
  }

  it('is no link of a pack', () => {
    const json = JSON.stringify({ id: 'p', entries: [{ id: 'person/a', forms: ['A'], links: { homepage: url } }] })
    expect(importPack(json, 'a.json').ok).toBe(false)
  })

  it('is no link in what is exported, nor is it opened from the notebook', () => {
    expect(textFragmentLink(url, line.subject.value.sentence)).toBeNull()
    expect(toAnki([line], 'basic', { basic: 'Basic', cloze: 'Cloze' })).not.toContain('<a ')
    expect(notebookToMarkdown([line], { title: 'T', open: 'Open' })).not.toMatch(/\]\(/)
    expect(notebookToCsv([line])).not.toContain(':~:')
    const markdown = toMarkdown(paired, { original: 'O', translation: 'T', leftOut: 'L', added: 'A', approximate: 'r' })
    expect(markdown).not.toMatch(/\]\(|^\[[^\]]*\]:/m)
    expect(markdown).not.toMatch(/\b(javascript|data|vbscript|file):/i)
  })
})
