import type { Words } from '../words.ts'

/** The browser's own names of what was asked for, each with its reason. */
const PERMISSIONS = ['storage', 'activeTab', 'scripting', 'sidePanel', 'contextMenus'] as const

export function Privacy({ words }: { readonly words: Words['options'] }) {
  return (
    <section>
      <h2>{words.privacy}</h2>
      <p class="say">{words.privacyText}</p>
      <h3 class="permissions-head">{words.permissions}</h3>
      <dl class="permissions">
        {PERMISSIONS.map((name) => (
          <div key={name}>
            <dt lang="en">
              <code>{name}</code>
            </dt>
            <dd>{words[name]}</dd>
          </div>
        ))}
        <div>
          <dt lang="en">
            <code>host_permissions</code>
          </dt>
          <dd>{words.hosts}</dd>
        </div>
        <div>
          <dt lang="en">
            <code>optional_host_permissions</code>
          </dt>
          <dd>{words.otherHosts}</dd>
        </div>
      </dl>
    </section>
  )
}
