import { beforeEach, describe, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from './harness.mjs'
import { inEachBrowser, words } from './readings.mjs'

const STORY = at(LISTED, '/demo/story.html')

inEachBrowser('the card', {}, (reading) => {
  describe('by pointer', () => {
    beforeEach(async () => {
      await reading().tab.goto(STORY)
      await reading().tab.markedTexts('Quoc Le')
      await reading().tab.pointAway()
    })

    it('opens where the pointer rests, says who it is in both languages, and never covers the line', async () => {
      const { tab } = reading()
      await tab.hover('谷歌大腦', { within: 'main' })
      const { text, box, parent } = await tab.cardShown('Google Brain')
      expect(text).toMatch(/谷歌大脑|Google 大腦/)
      const line = await tab.pointOf('谷歌大腦', { within: 'main' })
      expect(box.y >= line.bottom || box.y + box.height <= line.top).toBe(true)
      expect(parent).toBe('html')
    })

    it.each([
      ['at the top', 'start'],
      ['at the foot', 'end'],
    ])('stays inside the window when its word is %s of it', async (_, block) => {
      const { tab } = reading()
      await tab.evaluate(async (where) => {
        const paragraph = [...document.querySelectorAll('p')].find((each) =>
          each.textContent.startsWith('沒有人命令他回來'),
        )
        paragraph.scrollIntoView({ block: where, behavior: 'instant' })
        if (where === 'start') scrollBy({ top: -100, behavior: 'instant' })
        // A pointer that rests while the page still scrolls under it has pointed at nothing.
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      }, block)
      const point = await tab.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find((each) =>
          each.textContent.startsWith('沒有人命令他回來'),
        )
        const range = document.createRange()
        const start = paragraph.firstChild.data.indexOf('Jeff Dean')
        range.setStart(paragraph.firstChild, start)
        range.setEnd(paragraph.firstChild, start + 4)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2, top: y, bottom: y + height }
      })
      await tab.page.mouse.move(point.x - 40, point.y - 30)
      await tab.page.mouse.move(point.x, point.y, { steps: 6 })
      const { box } = await tab.cardShown('Jeff Dean')
      const size = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }))
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(size.width)
      expect(box.y + box.height).toBeLessThanOrEqual(size.height)
      expect(box.y >= point.bottom || box.y + box.height <= point.top).toBe(true)
    })

    it('does not open for a pointer that only passes', async () => {
      const { tab } = reading()
      const { x, y } = await tab.pointOf('Quoc Le', { within: 'main' })
      await tab.page.mouse.move(x - 300, y)
      await tab.page.mouse.move(x + 300, y, { steps: 12 })
      await tab.pointAway()
      expect(await settled(() => tab.card())).toBeNull()
    })

    it('can be reached, and closes once the pointer has left both', async () => {
      const { tab } = reading()
      await tab.hover('Quoc Le', { within: 'main' })
      const { box } = await tab.cardShown('Quoc V. Le')
      await tab.page.mouse.move(box.x + 40, box.y + 60, { steps: 15 })
      expect((await settled(() => tab.card()))?.text).toContain('Quoc V. Le')
      await tab.pointAway()
      await tab.cardGone()
    })

    it('stays when it is pinned, and closes by its button', async () => {
      const { tab } = reading()
      await tab.hover('Quoc Le', { within: 'main' })
      await tab.cardShown('Quoc V. Le')
      await tab.clickInCard(words.card.pin)
      await tab.pointAway()
      expect((await settled(() => tab.card()))?.text).toContain('Quoc V. Le')
      await tab.clickInCard(words.card.close)
      await tab.cardGone()
    })

    it('goes to the next mention of the same', async () => {
      const { tab } = reading()
      await tab.hover('Quoc Le', { within: 'main' })
      await tab.cardShown('Quoc V. Le')
      await tab.clickInCard(words.card.pin)
      const counted = /(\d+) \/ (\d+)/.exec((await tab.card()).text)
      expect(counted[1]).toBe('1')
      const top = await tab.scrollY()
      for (let i = 2; i <= Number(counted[2]); i++) {
        await tab.clickInCard(words.card.next)
        await tab.cardShown(`${i} / ${counted[2]}`)
        expect((await tab.litTexts('open'))[0].text).toMatch(/^Quoc/)
      }
      await poll(async () => (await tab.scrollY()) > top, 'the page to scroll to the last one')
      await tab.press('Escape')
      await tab.cardGone()
    })

    it('is a sheet at the foot of a small touch screen, and the tapped line stands above it', async () => {
      const { tab } = reading()
      await reading().asTouch({ width: 390, height: 780 })
      await tab.goto(STORY)
      await tab.markedTexts('Quoc Le')
      try {
        await tab.tap('Quoc Le', { within: 'main' })
        await tab.cardShown('Quoc V. Le')
        const screen = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }))
        const { box } = await poll(async () => {
          const card = await tab.card()
          return card && Math.abs(card.box.y + card.box.height - screen.height) < 1 && card
        }, 'the card at the foot')
        expect(box.x).toBe(0)
        expect(box.width).toBe(screen.width)
        const line = await tab.pointOf('Quoc Le', { within: 'main' })
        expect(line.bottom).toBeLessThanOrEqual(box.y)
        await tab.clickInCard(words.card.close)
        await tab.cardGone()
      } finally {
        await reading().asTouch(null)
      }
    })

    it('opens for a tap and stays, and goes for a tap elsewhere', async () => {
      const { tab } = reading()
      await tab.tap('Quoc Le', { within: 'main' })
      await tab.cardShown('Quoc V. Le')
      await tab.tap('第一周')
      await tab.press('Escape')
      await tab.cardGone()
    })
  })

  describe('by keyboard', () => {
    beforeEach(async () => {
      await reading().tab.goto(STORY)
      await reading().tab.markedTexts('Quoc Le')
      await reading().tab.pointAway()
    })

    it('goes from name to name and back, opens with the focus in it, pins, closes, and gives the focus back', async () => {
      const { tab } = reading()
      const open = async () => (await tab.litTexts('open')).map(({ text }) => text)
      await tab.press(']')
      await tab.cardShown()
      const first = await poll(async () => (await open())[0], 'the first mention to be lit')
      await tab.press(']')
      const second = await poll(
        async () => (await open())[0] !== first && (await open())[0],
        'the second mention to be lit',
      )
      await tab.press('[')
      await poll(async () => (await open())[0] === first, 'the first mention to be lit again')
      await tab.press(']')
      await poll(async () => (await open())[0] === second, 'the second mention once more')
      // The focus was on a link of the page before.
      await tab.evaluate(() => document.querySelector('.logo').focus())
      await tab.evaluate(() => document.activeElement.blur())
      await tab.press('Enter')
      await poll(async () => (await tab.focused()).startsWith('bandu-card'), 'the focus to go into the card')
      await tab.press('Tab')
      expect(await tab.focused()).toBe('bandu-card > button')
      await tab.press('Escape')
      await tab.cardGone()
      expect(await tab.focused()).toBe('body')
    })

    it('leaves the keys alone while one is typing', async () => {
      const { tab } = reading()
      await tab.evaluate(() => {
        const input = Object.assign(document.createElement('input'), { id: 'typing' })
        document.querySelector('main').prepend(input)
        input.focus({ preventScroll: true })
      })
      await tab.press(']')
      expect(await tab.evaluate(() => document.querySelector('#typing').value)).toBe(']')
      expect(await settled(() => tab.card())).toBeNull()
    })

    it('answers the browser’s own commands too', async () => {
      const { tab } = reading()
      await reading().command('next-mention')
      const first = await poll(async () => (await tab.litTexts('open'))[0]?.text, 'a mention to be lit')
      await reading().command('next-mention')
      await poll(async () => (await tab.litTexts('open'))[0]?.text !== first, 'another mention to be lit')
      await reading().command('previous-mention')
      await poll(async () => (await tab.litTexts('open'))[0]?.text === first, 'the first one again')
      await tab.press('Escape')
      await tab.cardGone()
    })
  })

  it('lies inside an open modal dialog, where it can be clicked', async () => {
    const { tab } = reading()
    await tab.goto(at(LISTED, '/dialog'))
    await tab.markedTexts('Yi Tay')
    await tab.click('#open')
    await tab.hover('Jeff Dean', { within: '#note' })
    const { parent } = await tab.cardShown('Jeff Dean')
    expect(parent).toBe('dialog')
    await tab.clickInCard(words.card.pin)
    await tab.pointAway()
    await tab.clickInCard(words.card.close)
    await tab.cardGone()
    expect(await tab.evaluate(() => document.querySelector('#notes').open)).toBe(true)
  })

  it('shows on a page with the strictest policy, styled', async () => {
    const { tab } = reading()
    await tab.goto(at(LISTED, '/strict'))
    await tab.markedTexts('Quoc Le')
    await tab.hover('Quoc Le')
    const { box } = await tab.cardShown('Quoc V. Le')
    expect(box.width).toBeLessThanOrEqual(340)
    await tab.press('Escape')
  })
})
