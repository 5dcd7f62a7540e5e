import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { buildTextMap } from '../../engine/dom/text-map.ts'
import { hostileText } from './hostile-text.ts'
import { rounds } from './size.mjs'

/** A page as a tree: what pages are made of, and what they should not be. */
type Tree = string | { readonly tag: string; readonly inside: readonly Tree[] }

const TAGS = [
  'p', 'div', 'span', 'b', 'a', 'li', 'ul', 'h2', 'blockquote', 'pre', 'table', 'td', 'br', 'img', 'bdo', 'bdi', 'section',
  'ruby', 'rt', 'rp', 'script', 'style', 'template', 'noscript', 'textarea', 'select', 'button', 'svg', 'details',
  '#comment', '#cdata', '#shadow', '#hidden', '#aria', '#none', '#rtl', 'x-story', 'slot', 'nav', 'footer', 'article',
] // prettier-ignore

const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    hostileText,
    fc.record({ tag: fc.constantFrom(...TAGS), inside: fc.array(tie('tree'), { maxLength: 5 }) }),
  ),
})).tree

const { window } = new JSDOM('<!doctype html><body>')
const { document } = window
const xml = new window.DOMParser().parseFromString('<a/>', 'application/xml')

function build(node: Tree, into: Node): void {
  if (typeof node === 'string') {
    into.appendChild(document.createTextNode(node))
    return
  }
  const words = node.inside.filter((each) => typeof each === 'string').join(' ')
  if (node.tag === '#comment') return void into.appendChild(document.createComment(words))
  if (node.tag === '#cdata') return void into.appendChild(xml.createCDATASection(words.replaceAll(']]>', '')))
  const plain = node.tag.startsWith('#')
  const element = document.createElement(plain ? 'div' : node.tag)
  if (node.tag === '#hidden') element.setAttribute('hidden', '')
  if (node.tag === '#aria') element.setAttribute('aria-hidden', 'true')
  if (node.tag === '#none') element.setAttribute('style', 'display: none')
  if (node.tag === '#rtl') element.setAttribute('dir', 'rtl')
  into.appendChild(element)
  const home = node.tag === '#shadow' ? element.attachShadow({ mode: 'open' }) : element
  for (const each of node.inside) build(each, home)
}

/** One of everything that is no text on the screen. */
const EXAMPLE: Tree[] = ['#comment', 'template', '#none', '#hidden', 'rt', 'script', '#cdata', '#shadow'].map(
  (tag) => ({
    tag: 'p',
    inside: ['a', { tag, inside: ['b'] }, 'c'],
  }),
)

describe('The text of any page', () => {
  it('leads from every character to its node and back, and changes nothing', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
        document.body.replaceChildren()
        for (const each of trees) build(each, document.body)
        const before = document.body.outerHTML
        const map = buildTextMap(document.body)
        for (let start = 0; start < map.text.length; start++) {
          const range = map.rangeOf({ start, end: start + 1 })
          // The line between two blocks belongs to no node.
          if (range === null) {
            expect(map.text[start]).toMatch(/[\n ]/)
            continue
          }
          // Text or CDATA; a comment is nobody's word.
          expect([3, 4]).toContain(range.startContainer.nodeType)
          const said = range.startContainer.data[range.startOffset]!
          if (/\S/.test(map.text[start]!)) expect(said).toBe(map.text[start])
          else expect(said).toMatch(/\s/)
          expect(map.offsetOf(range.startContainer, range.startOffset)).toBe(start)
          for (let up: Element | null = range.startContainer.parentElement; up; up = up.parentElement)
            expect(up.matches('[hidden], [aria-hidden="true"], [style*="none"], script, style, template, rt, rp')).toBe(
              false,
            )
        }
        expect(document.body.outerHTML).toBe(before)
      }),
      { numRuns: rounds(25, 500), examples: [[EXAMPLE]] },
    )
  })

  it('is cut by ranges into the very text of its span', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.nat(), fc.nat(), (trees, a, b) => {
        document.body.replaceChildren()
        for (const each of trees) build(each, document.body)
        const map = buildTextMap(document.body)
        const [start, end] = [a, b].map((n) => n % (map.text.length + 1)).sort((x, y) => x - y) as [number, number]
        const squeeze = (text: string): string => text.replace(/\s+/g, '')
        const ranges = map.rangesOf({ start, end })
        const cut = ranges.map(({ startContainer, startOffset, endOffset }) =>
          startContainer.data.slice(startOffset, endOffset),
        )
        expect(squeeze(cut.join(''))).toBe(squeeze(map.text.slice(start, end)))
      }),
      { numRuns: rounds(100, 2000) },
    )
  })
})
