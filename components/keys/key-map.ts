/**
 * What the keys in a page do: one map, each key to be changed or switched off. The reader acts by it, the card and the
 * panel show it, the settings change it.
 */
export const KEY_ACTIONS = [
  'next',
  'previous',
  'open',
  'pin',
  'close',
  'back',
  'know',
  'save',
  'copy',
  'lookUp',
  'help',
] as const
export type KeyAction = (typeof KEY_ACTIONS)[number]

/** Names of keys as `keyOf` gives them; null: no key. No two actions share one. */
export type KeyMap = Readonly<Record<KeyAction, string | null>>

/** Letters act only while a card shows, something is selected or there is a way back: a page's own stay its own. */
export const DEFAULT_KEYS: KeyMap = {
  next: ']',
  previous: '[',
  open: 'Enter',
  pin: 'p',
  close: 'Escape',
  back: 'b',
  know: 'k',
  save: 's',
  copy: 'c',
  lookUp: 'l',
  help: '?',
}

/** The part of a KeyboardEvent that says which key was pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
>

/**
 * The key's name: a character as it is printed, letters small, or one of NAMED. Null with a modifier, while an input
 * method composes, and for the keys that reading itself needs (space, tab, arrows).
 */
export function keyOf(press: KeyPress): string | null {
  const { key } = press
  // 229: an input method has taken the key and will say later what it means.
  if (press.isComposing || press.keyCode === 229 || key === 'Process' || key === 'Dead') return null
  // On many keyboards [ and ] stand behind AltGr, which Windows reports as Ctrl and Alt.
  const altGr = press.getModifierState('AltGraph') && isMark(key)
  if (press.metaKey || (!altGr && (press.ctrlKey || press.altKey))) return null
  if (NAMED.includes(key)) return press.shiftKey ? null : key
  if (isMark(key)) return key
  return isLetter(key) && !press.shiftKey ? key.toLowerCase() : null
}

export function actionOf(keys: KeyMap, key: string): KeyAction | null {
  return KEY_ACTIONS.find((action) => keys[action] === key) ?? null
}

/** The action that has this key already, other than the one that asks for it. */
export function holderOf(keys: KeyMap, key: string, asking: KeyAction): KeyAction | null {
  const holder = actionOf(keys, key)
  return holder === asking ? null : holder
}

/** What was stored, whoever wrote it: unknown actions and names of no key are left out, what is missing is as usual. */
export function readKeys(stored: unknown): KeyMap {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const chosen = new Map<KeyAction, string | null>()
  const taken = new Set<string>()
  for (const action of KEY_ACTIONS) {
    const key = Object.hasOwn(given, action) ? given[action] : undefined
    if (key === null) chosen.set(action, null)
    if (typeof key !== 'string' || !isKeyName(key) || taken.has(key)) continue
    taken.add(key)
    chosen.set(action, key)
  }
  const entries = KEY_ACTIONS.map((action) => {
    if (chosen.has(action)) return [action, chosen.get(action)!] as const
    const usual = DEFAULT_KEYS[action]!
    // Her own choice for another action wins over our usual one.
    return [action, taken.has(usual) ? null : usual] as const
  })
  return Object.fromEntries(entries) as KeyMap
}

/** As it is printed on a key. */
export function keyLabel(key: string): string {
  if (key === 'Escape') return 'Esc'
  return isLetter(key) ? key.toUpperCase() : key
}

const NAMED: readonly string[] = ['Enter', 'Escape', 'Backspace', 'Delete', 'Insert']

function isKeyName(name: string): boolean {
  return NAMED.includes(name) || isMark(name) || (isLetter(name) && name === name.toLowerCase())
}

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key)
}

/** A printed sign that is no letter: its Shift belongs to it. */
function isMark(key: string): boolean {
  return /^[\p{N}\p{P}\p{S}]$/u.test(key)
}
