import { defineConfig } from 'wxt'
import { HOST_PATTERNS } from './assets/hosts.ts'
import { lettersByRange } from './scripts/letters-by-range.ts'
import { localeModules } from './scripts/locale-modules.ts'
import { marksAtRoot } from './scripts/marks-at-root.ts'
import { panelFirst } from './scripts/panel-first.ts'

/** Written out for both browsers: Firefox's own default would upgrade an http original to https. See TRUST in README. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // Any site may hold an original; permission for it is asked on a click, and nothing is fetched before.
  "connect-src 'self' http: https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types bandu default',
].join('; ')

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      // Imported only here: tests load this file too, and need no lexicon built.
      const { compiledAssets } = await import('./scripts/compiled-assets.ts')
      files.push(...(await compiledAssets()))
    },
  },
  vite: ({ browser }) => ({
    plugins: [localeModules(), lettersByRange(), panelFirst()],
    css: { postcss: { plugins: browser === 'firefox' ? [] : [marksAtRoot] } },
    build: {
      chunkSizeWarningLimit: 1500,
      // Every browser that we run in has it.
      modulePreload: { polyfill: false },
      // A script that only reads what is stored does without the library that writes it.
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /@wxt-dev.storage|superlock/, sideEffects: false }] },
      },
    },
  }),
  // Hidden files stay out by themselves, but whoever builds from the sources should not run what packages bring.
  zip: { excludeSources: ['screenshots/**', '.cache/**', '.browsers/**'], includeSources: ['**/*', '.npmrc'] },
  manifest: ({ browser, command }) => ({
    name: '__MSG_manifest_name__',
    short_name: 'Bandu',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: HOST_PATTERNS,
    content_scripts: [{ matches: HOST_PATTERNS, js: ['gate.js'], run_at: 'document_idle' }],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_manifest_action__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
      ...(browser === 'firefox' ? { _execute_sidebar_action: { description: '__MSG_commands_togglePanel__' } } : {}),
      'next-mention': { description: '__MSG_commands_nextMention__' },
      'previous-mention': { description: '__MSG_commands_previousMention__' },
    },
    // The development server needs its own, looser policy.
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'bandu@bandu.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
})
