/** A page that would have her press what she cannot see, or press it for her: nothing of hers is changed. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from '../browser/harness.mjs'
import { inEachBrowser, words } from '../browser/readings.mjs'
import { FULL } from './size.mjs'

const { know } = words.card

/**
 * In the page: what it does to the card. Given the card's host, its button where the page can get at it, and where that is.
 * Answers with where she then clicks, if elsewhere than on the button; false: she does not, the page has done it all.
 */
const ATTACKS = {
  'clicks it by script'({ button }) {
    button?.click()
    return false
  },
  'sends it every event of a click'({ host, button, point }) {
    const init = {
      bubbles: true,
      composed: true,
      cancelable: true,
      clientX: point.x,
      clientY: point.y,
      button: 0,
      detail: 1,
    }
    for (const target of [button, host])
      for (const type of ['pointerover', 'pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target?.dispatchEvent(
          type.startsWith('pointer')
            ? new PointerEvent(type, { ...init, pointerId: 1, isPrimary: true })
            : new MouseEvent(type, init),
        )
    return false
  },
  'presses keys on it by script'({ host, button }) {
    button?.focus()
    for (const target of [button, host])
      for (const key of ['Enter', ' '])
        for (const type of ['keydown', 'keypress', 'keyup'])
          target?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }))
    return false
  },
  'styles it from within'({ host }) {
    if (!host.shadowRoot) return
    const style = document.createElement('style')
    style.textContent = '.card { opacity: .01 !important }'
    host.shadowRoot.append(style)
  },
  'clips it'({ host }) {
    host.style.setProperty('clip-path', 'circle(0 at 0 0)', 'important')
    if (!host.shadowRoot) return
    const style = document.createElement('style')
    style.textContent = '.card { clip-path: inset(95% 0 0 70%) !important }'
    host.shadowRoot.append(style)
  },
  'makes it small or turns it'({ host, point }) {
    host.style.setProperty('scale', '3', 'important')
    host.style.setProperty('transform', 'scale(4)', 'important')
    if (!host.shadowRoot) return
    const style = document.createElement('style')
    style.textContent = `.card { transform-origin: ${point.x}px ${point.y}px; transform: scale(6) !important }`
    host.shadowRoot.append(style)
  },
  'lays a picture over it that lets the click through'({ point }) {
    const cover = document.createElement('div')
    cover.popover = 'manual'
    cover.style.cssText = `position:fixed;inset:auto;left:${point.x - 150}px;top:${point.y - 100}px;width:300px;height:200px;margin:0;background:#fff;pointer-events:none`
    cover.textContent = 'Continue reading'
    document.body.append(cover)
    cover.showPopover()
  },
  'lays a sheet over it and clicks on in her stead'({ host, button }) {
    const cover = document.createElement('div')
    cover.popover = 'manual'
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;border:0'
    cover.addEventListener('click', () => {
      cover.hidePopover()
      button?.click()
      host.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    })
    document.body.append(cover)
    cover.showPopover()
  },
  'calls it something else'({ host, button }) {
    if (!host.shadowRoot) return
    button.textContent = 'Continue reading'
    for (const each of host.shadowRoot.querySelectorAll('.card > *:not(.deeds)')) each.remove()
  },
  'takes it into a box of its own'({ host, point }) {
    const box = document.createElement('div')
    box.style.cssText = `position:fixed;left:${point.x - 20}px;top:${point.y - 10}px;width:40px;height:20px;overflow:hidden;opacity:.01;z-index:9`
    document.body.append(box)
    box.append(host)
    host.removeAttribute('popover')
  },
  'moves it under a pointer that is about to press'({ host, point }) {
    const x = parseFloat(host.style.getPropertyValue('--bandu-x'))
    host.style.setProperty('--bandu-x', `${x + 120}px`)
    return { x: point.x + 120, y: point.y }
  },
  'takes it away and puts it back under a pointer that has come there meanwhile'({ host, point }) {
    const x = host.style.getPropertyValue('--bandu-x')
    host.style.setProperty('--bandu-x', '-2000px')
    addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        if (clientX === point.x && clientY === point.y) host.style.setProperty('--bandu-x', x)
      },
      { capture: true },
    )
    return point
  },
  'has the text move, and the card with it, under a pointer that is about to press'({ point }) {
    document.body.style.setProperty('transform', 'translateX(120px)')
    dispatchEvent(new Event('resize'))
    return { x: point.x + 120, y: point.y }
  },
  'puts it into the dark behind a dialog'({ point }) {
    const dialog = document.createElement('dialog')
    dialog.style.cssText = `pointer-events:none;position:fixed;margin:0;left:${point.x - 150}px;top:${point.y - 100}px;width:300px;height:200px;background:#fff`
    document.body.append(dialog)
    dialog.showModal()
  },
}

/** A press by script, and one of her own on what she cannot see. */
const SHORT = [
  'sends it every event of a click',
  'lays a picture over it that lets the click through',
  'moves it under a pointer that is about to press',
]

inEachBrowser('clickjacking', { size: { width: 1280, height: 860 } }, (reading) => {
  const quocIsMarked = async () => (await reading().tab.marks()).some(({ text }) => text === 'Quoc Le')

  beforeAll(async () => {
    await reading().tab.goto(at(LISTED, '/demo/story.html'))
    await reading().openPanel()
  })

  beforeEach(async () => {
    const { tab, panel } = reading()
    // Whatever the last page brought about.
    await panel.evaluate(() => (globalThis.browser ?? globalThis.chrome).storage.local.set({ known: [] }))
    await tab.reload()
    await tab.markedTexts('Quoc Le')
    await tab.pointAway()
    await tab.hover('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc V. Le')
    await tab.clickInCard(words.card.pin)
    // As old as a card is by the time that anybody has read it.
    await settled(async () => (await tab.card())?.box, { quiet: 700 })
  })

  it.each(Object.keys(ATTACKS).filter((name) => FULL || SHORT.includes(name)))(
    'a page that %s does not mark a name as known',
    async (name) => {
      const { tab } = reading()
      const point = await poll(() => tab.evaluate(pointOfButton, know), 'the button')
      const rests = name.endsWith('a pointer that is about to press')
      if (rests) await tab.page.mouse.move(point.x + 120, point.y)
      const where = await tab.evaluate(
        attack,
        ATTACKS[name].toString().replace(/^'[^']*'/, 'function attack'),
        know,
        point,
      )
      if (where) {
        if (!rests) {
          await tab.page.mouse.move(where.x + 3, where.y)
          await tab.page.mouse.move(where.x, where.y)
        }
        await tab.page.mouse.click(where.x, where.y)
      }
      await settled(quocIsMarked, { quiet: 500 })
      expect(await quocIsMarked()).toBe(true)
    },
  )

  it('and her own click does', async () => {
    const { tab } = reading()
    await tab.clickInCard(know)
    await poll(async () => !(await quocIsMarked()), 'the marks to fade')
  })
})

function pointOfButton(name) {
  const root = document.querySelector('bandu-card')?.shadowRoot
  const button = [...(root?.querySelectorAll('button') ?? [])].find((each) => each.textContent.trim() === name)
  if (!button) return null
  const { x, y, width, height } = button.getBoundingClientRect()
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
}

function attack(source, name, point) {
  const host = document.querySelector('bandu-card')
  const button = [...(host.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent.trim() === name,
  )
  // Made from its text, since only text can be sent here.
  const run = new Function(`return (${source})`)()
  return run({ host, button, point }) ?? point
}
