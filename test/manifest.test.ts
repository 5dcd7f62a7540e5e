import { describe, expect, it } from 'vitest'
import type { UserManifest } from 'wxt'
import config from '../wxt.config.ts'

type ManifestOf = (env: { browser: string; command: string; mode: string; manifestVersion: number }) => UserManifest

const manifest = (browser: 'chrome' | 'firefox'): UserManifest =>
  (config.manifest as unknown as ManifestOf)({ browser, command: 'build', mode: 'production', manifestVersion: 3 })

/**
 * What the extension asks for, written down a second time: a change must be made twice, on purpose. Names of messages
 * and the version are left out.
 */
describe('the manifest', () => {
  it.each(['chrome', 'firefox'] as const)('asks %s for what TRUST promises and no more', async (browser) => {
    const {
      permissions,
      host_permissions,
      optional_host_permissions,
      content_security_policy,
      web_accessible_resources,
      externally_connectable,
    } = manifest(browser)
    const asked = {
      permissions,
      host_permissions,
      optional_host_permissions,
      content_security_policy,
      web_accessible_resources,
      externally_connectable,
    }
    await expect(`${JSON.stringify(asked, null, 2)}\n`).toMatchFileSnapshot(`fixtures/manifest.${browser}.json`)
  })

  it('tells Firefox that nothing is collected', () => {
    expect(manifest('firefox').browser_specific_settings?.gecko?.data_collection_permissions).toEqual({
      required: ['none'],
    })
  })
})
