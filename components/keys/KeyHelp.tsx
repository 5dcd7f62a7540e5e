import { cutTemplate } from '../i18n.ts'
import type { Words } from '../words.ts'
import { KEY_ACTIONS, keyLabel, type KeyMap } from './key-map.ts'

interface Props {
  readonly keys: KeyMap
  readonly words: Words['keys']
  /** The keys in the page are switched off. */
  readonly off?: boolean
}

/** Every key and what it does, in the page and on a row of the panel. Those without a key are left out. */
export function KeyHelp({ keys, words, off }: Props) {
  return (
    <div class="key-help">
      <p>{off ? words.allOff : words.text}</p>
      {!off && (
        <>
          <KeyList
            keys={KEY_ACTIONS.filter((action) => keys[action] !== null).map((action) => [
              [keyLabel(keys[action]!)],
              words.actions[action],
            ])}
          />
          <p>
            <WithKeys template={words.inCard} />
          </p>
        </>
      )}
      <p>{words.panelText}</p>
      <KeyList
        keys={[
          [['/'], words.panel.search],
          [['↑', '↓'], words.panel.move],
          [['Enter'], words.panel.jump],
          [['←', '→'], words.panel.place],
          [['C'], words.panel.card],
          [['F'], words.panel.focus],
          [['S'], words.actions.save],
          [['K'], words.actions.know],
          [['Esc'], words.panel.close],
        ]}
      />
    </div>
  )
}

function KeyList({ keys }: { readonly keys: readonly (readonly [names: readonly string[], does: string])[] }) {
  return (
    <dl class="keys">
      {keys.map(([names, does]) => (
        <div key={does}>
          <dt>
            {names.map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
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
