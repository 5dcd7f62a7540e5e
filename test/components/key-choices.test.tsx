// @vitest-environment jsdom
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_KEYS } from '../../components/keys/key-map.ts'
import { KeyHelp } from '../../components/keys/KeyHelp.tsx'
import { KeyChoices } from '../../components/options/KeyChoices.tsx'
import { byText, key, press, show, wordsOf } from './stage.ts'

const words = wordsOf('en').keys

describe('the keys of the page', () => {
  const open = (onChange = vi.fn(), keys = DEFAULT_KEYS) =>
    show(<KeyChoices keys={keys} words={words} onChange={onChange} />)
  const buttonOf = (root: HTMLElement, action: string) =>
    root.querySelector<HTMLElement>(`button[aria-label^="${action}:"][aria-pressed]`)!

  it('take the key that is pressed after their button', async () => {
    const onChange = vi.fn()
    const root = await open(onChange)
    await press(buttonOf(root, words.actions.next))
    expect(buttonOf(root, words.actions.next).textContent).toBe(words.press)
    await key('n', buttonOf(root, words.actions.next))
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_KEYS, next: 'n' })
    expect(root.querySelector('[role=status]')!.textContent).toBe('Next name or term: N.')
  })

  it('say whose a key is already, and wait for another', async () => {
    const onChange = vi.fn()
    const root = await open(onChange)
    await press(buttonOf(root, words.actions.next))
    await key('[', buttonOf(root, words.actions.next))
    expect(onChange).not.toHaveBeenCalled()
    expect(root.querySelector('[role=status]')!.textContent).toContain(words.actions.previous)
    expect(buttonOf(root, words.actions.next).getAttribute('aria-pressed')).toBe('true')
  })

  it('refuse what reading needs', async () => {
    const onChange = vi.fn()
    const root = await open(onChange)
    await press(buttonOf(root, words.actions.pin))
    await key('ArrowDown', buttonOf(root, words.actions.pin))
    expect(onChange).not.toHaveBeenCalled()
    expect(root.querySelector('[role=status]')!.textContent).toBe(words.cannot)
  })

  it('can be switched off one by one, and be as usual again', async () => {
    const onChange = vi.fn()
    const root = await open(onChange)
    expect(byText(root, words.reset)).toBeUndefined()
    await press(root.querySelector(`[aria-label="${words.actions.help}: no key"]`))
    expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_KEYS, help: null })
    const changed = await open(onChange, { ...DEFAULT_KEYS, help: null })
    await press(byText(changed, words.reset))
    expect(onChange).toHaveBeenLastCalledWith(DEFAULT_KEYS)
  })

  it('have nothing that axe-core objects to', async () => {
    const root = await open()
    const { violations } = await axe.run(root, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('the map of the keys', () => {
  it('shows each key with what it does, and leaves out what has none', async () => {
    const root = await show(<KeyHelp keys={{ ...DEFAULT_KEYS, next: 'n', save: null }} words={words} />)
    const [inPage, inPanel] = [...root.querySelectorAll('dl')].map((list) =>
      [...list.children].map((line) => line.textContent),
    )
    expect(inPage![0]).toBe(`N${words.actions.next}`)
    expect(inPage!.some((line) => line?.includes(words.actions.save))).toBe(false)
    expect(root.textContent).toContain('Alt ←')
    // The keys of the panel's rows are the same for everyone.
    expect(inPanel).toContain(`S${words.actions.save}`)
    expect(inPanel).toContain(`F${words.panel.focus}`)
  })

  it('leaves the page’s keys out where they are switched off, and says so', async () => {
    const root = await show(<KeyHelp off keys={DEFAULT_KEYS} words={words} />)
    expect(root.textContent).toContain(words.allOff)
    expect(root.textContent).not.toContain(words.actions.pin)
    expect(root.textContent).toContain(words.panel.move)
  })
})
