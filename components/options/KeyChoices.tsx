import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '../i18n.ts'
import { DEFAULT_KEYS, holderOf, KEY_ACTIONS, keyLabel, keyOf, type KeyAction, type KeyMap } from '../keys/key-map.ts'
import type { Words } from '../words.ts'

interface Props {
  readonly keys: KeyMap
  readonly words: Words['keys']
  readonly onChange: (keys: KeyMap) => void
}

/** Each key of the page: press its button and then the new key; or none; or all as they were. */
export function KeyChoices({ keys, words, onChange }: Props) {
  const [asking, setAsking] = useState<KeyAction | null>(null)
  const [said, setSaid] = useState('')
  const askingRef = useRef<HTMLButtonElement>(null)
  useEffect(() => askingRef.current?.focus(), [asking])

  const press = (event: KeyboardEvent, action: KeyAction): void => {
    if (asking !== action || ['Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(event.key))
      return
    event.preventDefault()
    event.stopPropagation()
    const key = keyOf(event)
    const holder = key === null ? null : holderOf(keys, key, action)
    if (key === null) return setSaid(words.cannot)
    if (holder) return setSaid(fill(words.taken, { key: keyLabel(key), action: words.actions[holder] }))
    setAsking(null)
    setSaid(fill(words.changed, { key: keyLabel(key), action: words.actions[action] }))
    onChange({ ...keys, [action]: key })
  }
  const turnOff = (action: KeyAction): void => {
    setSaid(fill(words.turnedOff, { action: words.actions[action] }))
    onChange({ ...keys, [action]: null })
  }
  const usual = KEY_ACTIONS.every((action) => keys[action] === DEFAULT_KEYS[action])

  return (
    <div class="key-choices">
      <ul>
        {KEY_ACTIONS.map((action) => {
          const key = keys[action]
          const name = words.actions[action]
          return (
            <li key={action}>
              <span>{name}</span>
              <button
                type="button"
                class="button"
                ref={asking === action ? askingRef : undefined}
                aria-label={fill(words.change, { action: name, key: key ? keyLabel(key) : words.none })}
                aria-pressed={asking === action}
                onClick={() => setAsking(action)}
                onKeyDown={(event) => press(event, action)}
                onBlur={() => setAsking((now) => (now === action ? null : now))}
              >
                {asking === action ? words.press : key ? keyLabel(key) : words.none}
              </button>
              <button
                type="button"
                class="button plain"
                disabled={key === null}
                aria-label={fill(words.turnOffOf, { action: name })}
                onClick={() => turnOff(action)}
              >
                {words.turnOff}
              </button>
            </li>
          )
        })}
      </ul>
      <p class="say" role="status">
        {said}
      </p>
      {!usual && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setSaid(words.asUsual)
            onChange(DEFAULT_KEYS)
          }}
        >
          {words.reset}
        </button>
      )}
    </div>
  )
}
