import { cutTemplate } from '../i18n.ts'
import type { Words } from '../words.ts'
import { KEY_ACTIONS, keyLabel, type KeyMap } from './key-map.ts'

interface Props {
  readonly keys: KeyMap
  readonly words: Words['keys']
  /** The keys in the page are switched off. */
  readonly off?: boolean
}

/** Every key and what it does. Those without a key are left out. */
export function KeyHelp({ keys, words, off }: Props) {
  return (
    <div class="key-help">
      <p>{off ? words.allOff : words.text}</p>
      <dl class="keys">
        {KEY_ACTIONS.filter((action) => keys[action] !== null).map((action) => (
          <div key={action}>
            <dt>
              <kbd>{keyLabel(keys[action]!)}</kbd>
            </dt>
            <dd>{words.actions[action]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <WithKeys template={words.inCard} />
      </p>
    </div>
  )
}

/** Keys that are the same for everyone, set as keys inside a sentence. */
function WithKeys({ template }: { readonly template: string }) {
  return <>{cutTemplate(template).map((part, i) => (i % 2 ? <kbd key={part}>{FIXED[part] ?? part}</kbd> : part))}</>
}

const FIXED: Readonly<Record<string, string>> = {
  tab: 'Tab',
  altLeft: 'Alt ←',
  backspace: 'Backspace',
  arrows: '← ↑ ↓ →',
}
