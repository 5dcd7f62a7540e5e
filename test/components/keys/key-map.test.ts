import { describe, expect, it } from 'vitest'
import {
  actionOf,
  DEFAULT_KEYS,
  holderOf,
  KEY_ACTIONS,
  keyLabel,
  keyOf,
  readKeys,
  type KeyPress,
} from '../../../components/keys/key-map.ts'

function press(key: string, change: Partial<KeyPress> & { altGr?: boolean } = {}): KeyPress {
  return {
    key,
    keyCode: 65,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: (name) => name === 'AltGraph' && change.altGr === true,
    ...change,
  }
}

describe('keyOf', () => {
  it.each([
    [']', {}, ']'],
    ['?', { shiftKey: true }, '?'],
    // Caps lock is on.
    ['P', {}, 'p'],
    ['Enter', {}, 'Enter'],
    // German and French keyboards on Windows.
    ['[', { ctrlKey: true, altKey: true, altGr: true }, '['],
    ['P', { shiftKey: true }, null],
    [']', { ctrlKey: true }, null],
    ['s', { metaKey: true }, null],
    ['b', { altKey: true }, null],
    ['Enter', { shiftKey: true }, null],
    ['l', { isComposing: true }, null],
    // Chromium's word for a key that an input method has taken.
    ['Process', { keyCode: 229 }, null],
    ['l', { keyCode: 229 }, null],
    ['Dead', {}, null],
    [' ', {}, null],
    ['Tab', {}, null],
    ['ArrowDown', {}, null],
    ['F5', {}, null],
  ] as const)('%j with %o is %j', (key, change, name) => {
    expect(keyOf(press(key, change))).toBe(name)
  })
})

describe('readKeys', () => {
  it('completes what an older version stored', () => {
    expect(readKeys(undefined)).toEqual(DEFAULT_KEYS)
    expect(readKeys({ next: 'n' })).toEqual({ ...DEFAULT_KEYS, next: 'n' })
  })

  it('keeps a key that was switched off', () => {
    expect(readKeys({ help: null }).help).toBeNull()
  })

  it.each([
    [null],
    ['keys'],
    [[]],
    [{ next: 5 }],
    [{ next: 'Tab' }],
    [{ next: '' }],
    [{ next: 'nn' }],
    [{ nought: 'x' }],
  ])('takes %j for no choice at all', (stored) => {
    expect(readKeys(stored)).toEqual(DEFAULT_KEYS)
  })

  it('never gives one key to two actions', () => {
    const keys = readKeys({ pin: 's', know: 's' })
    expect(keys.pin).toBe('s')
    expect(keys.know).toBe('k')
    // Her choice stands; our usual one for saving gives way.
    expect(keys.save).toBeNull()
    const given = KEY_ACTIONS.map((action) => keys[action]).filter((key) => key !== null)
    expect(new Set(given).size).toBe(given.length)
  })
})

it('knows which action a key has, and whose it is already', () => {
  expect(actionOf(DEFAULT_KEYS, '[')).toBe('previous')
  expect(actionOf(DEFAULT_KEYS, 'x')).toBeNull()
  expect(holderOf(DEFAULT_KEYS, 's', 'pin')).toBe('save')
  expect(holderOf(DEFAULT_KEYS, 's', 'save')).toBeNull()
})

it('writes keys as they are printed', () => {
  expect(['Escape', 'b', '?', 'Enter'].map(keyLabel)).toEqual(['Esc', 'B', '?', 'Enter'])
})
