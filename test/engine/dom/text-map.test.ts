import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { buildTextMap } from '../../../engine/dom/text-map.ts'

const page = (body: string): Document => new JSDOM(`<body>${body}</body>`).window.document

describe('the page text', () => {
  it.each([
    [
      'blocks and line breaks',
      '<p>一</p><p>二<br>三<br><br>四</p><div>五<div>六</div>七</div>',
      '一\n二\n三\n四\n五\n六\n七',
    ],
    ['white space of source lines', '<p>\n  Yi\n  Tay <b> joined </b>\n Google\n</p>', 'Yi Tay joined Google'],
    ['source lines between Chinese characters', '<p>谷歌\n    大脑 与\nReka</p>', '谷歌大脑 与 Reka'],
    ['names side by side on source lines of their own', '<p><a>谷歌</a>\n<a>微软</a></p>', '谷歌 微软'],
    ['other kinds of space', '<p>　　Yi&nbsp;Tay　与 Quoc</p>', 'Yi Tay 与 Quoc'],
    ['preformatted text', '<pre>a = 1\n  b = 2\n\nc</pre>', 'a = 1\n  b = 2\nc'],
    ['nested spans and font', '<p><span>Deep<span>Mi<font>nd</font></span></span></p>', 'DeepMind'],
    ['ruby without its readings', '<p><ruby>谷歌<rp>(</rp><rt>Google</rt><rp>)</rp></ruby>大脑</p>', '谷歌大脑'],
    [
      'what is not shown',
      '<p>a<script>b</script><style>c</style><noscript>d</noscript><template>e</template><span hidden>f</span><span aria-hidden="true">g</span><span style="color:red;display:none">h</span><!-- i -->j</p>',
      'aj',
    ],
    ['controls', '<p>a<button>b</button><select><option>c</option></select><textarea>d</textarea></p>', 'a'],
    [
      'menus and the foot of the page, not those of an article',
      '<nav>a</nav><article><nav>b</nav><p>c</p><footer>d</footer></article><footer>e</footer>',
      'b\nc\nd',
    ],
    ['WeChat’s hidden text', '<div id="js_content" style="visibility: hidden;">正文</div>', '正文'],
    ['a stray tag', '<p>「已經胖了 15 公斤。?!?/p&gt;</p><p>次段', '「已經胖了 15 公斤。?!?/p>\n次段'],
    ['table cells', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
  ])('reads %s', (_, body, text) => {
    expect(buildTextMap(page(body)).text).toBe(text)
  })

  it('walks open shadow trees and what is slotted into them', () => {
    const document = page('<p>前</p><x-story><b>中</b></x-story><p>後</p>')
    const shadow = document.querySelector('x-story')!.attachShadow({ mode: 'open' })
    const slot = document.createElement('slot')
    shadow.append('〔', slot, '〕')
    expect(buildTextMap(document).text).toBe('前\n〔中〕\n後')
  })

  it('reads CDATA of XHTML', () => {
    const xhtml = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>a <![CDATA[<b>]]> c</p></body></html>'
    expect(buildTextMap(new JSDOM(xhtml, { contentType: 'application/xhtml+xml' }).window.document).text).toBe(
      'a <b> c',
    )
  })

  it('looks at no more of a page than it reads', () => {
    const document = page('谷歌<br>'.repeat(10_000))
    const { Node } = document.defaultView!
    const next = Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling')!
    const previous = Object.getOwnPropertyDescriptor(Node.prototype, 'previousSibling')!
    let steps = 0
    const counted = ({ get }: PropertyDescriptor): PropertyDescriptor => ({
      configurable: true,
      get(this: Node) {
        steps++
        return get!.call(this)
      },
    })
    Object.defineProperty(Node.prototype, 'nextSibling', counted(next))
    Object.defineProperty(Node.prototype, 'previousSibling', counted(previous))
    expect(buildTextMap(document, { limit: 100 }).truncated).toBe(true)
    expect(steps).toBeLessThan(100)
  })

  it('stops at its limit, never inside a character, and says so', () => {
    const document = page('')
    document.body.append('谷'.repeat(5_000_000))
    expect(buildTextMap(document, { limit: 1000 })).toMatchObject({ truncated: true, text: '谷'.repeat(1000) })
    expect(buildTextMap(page('<p>ab😀</p>'), { limit: 3 })).toMatchObject({ truncated: true, text: 'ab' })
    expect(buildTextMap(page('<p>abc</p>   <p> </p>'), { limit: 3 })).toMatchObject({ truncated: false, text: 'abc' })
    expect(buildTextMap(page('<p>abc</p><p>d</p>'), { limit: 3 })).toMatchObject({ truncated: true, text: 'abc' })
    // What stands between two blocks or two words counts as well.
    expect(buildTextMap(page('<p>abc</p><p>def</p>'), { limit: 5 })).toMatchObject({ truncated: true, text: 'abc\nd' })
    expect(buildTextMap(page('<p>abc <b>def</b></p>'), { limit: 5 })).toMatchObject({ truncated: true, text: 'abc d' })
    expect(buildTextMap(page('<p>abc</p><p>def</p>'), { limit: 4 })).toMatchObject({ truncated: true, text: 'abc' })
  })

  it('of nothing is nothing', () => {
    expect(buildTextMap(null)).toMatchObject({ text: '', truncated: false })
    expect(buildTextMap(null).rangeOf({ start: 0, end: 1 })).toBeNull()
  })
})

describe('the way back to the page', () => {
  it('cuts a span at its text nodes and joins it to one range', () => {
    const document = page('<p>Go<span>ogle Deep</span>\n Mind</p><p>x</p>')
    const map = buildTextMap(document)
    expect(map.text).toBe('Google Deep Mind\nx')
    const pieces = map.rangesOf({ start: 0, end: 16 })
    expect(
      pieces.map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)),
    ).toEqual(['Go', 'ogle Deep', '\n Mind'])
    const whole = map.rangeOf({ start: 0, end: 16 })!
    expect([whole.startContainer.data, whole.startOffset, whole.endContainer.data, whole.endOffset]).toEqual([
      'Go',
      0,
      '\n Mind',
      6,
    ])
    expect(map.rangeOf({ start: 16, end: 17 })).toBeNull()
  })

  it('never points past what a node still holds', () => {
    const document = page('<p>Yi Tay</p>')
    const map = buildTextMap(document)
    ;(document.querySelector('p')!.firstChild as Text).data = 'Yi'
    expect(map.rangeOf({ start: 0, end: 6 })).toMatchObject({ startOffset: 0, endOffset: 2 })
    expect(map.rangeOf({ start: 3, end: 6 })).toBeNull()
  })

  it('leads from every character to its node and from there back, whatever the white space', () => {
    const piece = fc.constantFrom(
      '谷歌',
      'Yi',
      ' ',
      '\n  ',
      '\u00a0',
      '　',
      '<br>',
      '<b>',
      '</b>',
      '<p>',
      '<pre>',
      '</pre>',
      '，',
      '😀',
      '<i> </i>',
      '\u200b',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = page(pieces.join(''))
        const map = buildTextMap(document)
        if (!pieces.includes('<pre>')) expect(map.text).toBe(map.text.trim())
        for (let at = 0; at < map.text.length; at++) {
          if (/\s/.test(map.text[at]!)) continue
          const range = map.rangeOf({ start: at, end: at + 1 })!
          expect(range.startContainer.data[range.startOffset]).toBe(map.text[at])
          expect(map.offsetOf(range.startContainer, range.startOffset)).toBe(at)
        }
        const shown = document.body.textContent!.replace(/\s+/g, '')
        expect(map.text.replace(/\s+/g, '')).toBe(shown)
      }),
      { numRuns: 60 },
    )
  })
})
