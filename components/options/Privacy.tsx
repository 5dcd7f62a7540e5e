import type { Words } from '../words.ts'
import type { OptionsWords } from './Options.tsx'

/** The browser's own names of what was asked for, each with its reason. */
const PERMISSIONS = ['storage', 'activeTab', 'scripting', 'sidePanel', 'contextMenus'] as const

/** What PRIVACY.md says, in the reader's language; each part has its text beside it. */
const PARTS = ['read', 'sent', 'kept', 'noticed', 'shared', 'gone'] as const

export function Privacy({ words: { options, privacy } }: { readonly words: OptionsWords }) {
  return (
    <section id="privacy">
      <h2>{options.privacy}</h2>
      <p class="say">{options.privacyText}</p>
      <Statement words={privacy} />
      <h3 class="permissions-head">{options.permissions}</h3>
      <dl class="permissions">
        {PERMISSIONS.map((name) => (
          <div key={name}>
            <dt lang="en">
              <code>{name}</code>
            </dt>
            <dd>{options[name]}</dd>
          </div>
        ))}
        <div>
          <dt lang="en">
            <code>host_permissions</code>
          </dt>
          <dd>{options.hosts}</dd>
        </div>
        <div>
          <dt lang="en">
            <code>optional_host_permissions</code>
          </dt>
          <dd>{options.otherHosts}</dd>
        </div>
      </dl>
    </section>
  )
}

function Statement({ words }: { readonly words: Words['privacy'] }) {
  return (
    <details class="statement">
      <summary>{words.whole}</summary>
      {PARTS.map((part) => (
        <div key={part}>
          <h3>{words[part]}</h3>
          <p class="say">{words[`${part}Text`]}</p>
        </div>
      ))}
    </details>
  )
}
