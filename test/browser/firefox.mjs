/**
 * Firefox, by way of puppeteer over WebDriver BiDi. What BiDi has no word for (toolbar, sidebar, a picture of the whole
 * window) is done in the browser's own scope, with `--remote-allow-system-access`. Prefs and quirks are all in this file.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import puppeteer from 'puppeteer-core'
import { timeOf } from './our-time.mjs'
import { poll } from './polling.mjs'
import { autoConfig } from './site.mjs'
import { Tab, pastedIn } from './tab.mjs'

/**
 * @param {object} options as `launch` in harness.mjs puts them together
 * @returns {Promise<import('./harness.mjs').Session>}
 */
export async function launchFirefox(options) {
  const {
    executable,
    folder,
    manifest,
    profile,
    site,
    headless,
    size,
    language,
    dark,
    hosts,
    ownSignals,
    firstRun,
    welcomes,
    privateWindows,
  } = options
  const gecko = manifest.browser_specific_settings.gecko.id
  // Fixed beforehand, because the address of the extension's pages is made from it, and is the same after a restart.
  const uuid = randomUUID()
  const panelUrl = `moz-extension://${uuid}/sidepanel.html`
  const earlier = []
  /** Where errors are gathered, and the window that is worked in. */
  let browser, firstWindow, chromeWindow
  let begun = false

  const session = {
    kind: 'firefox',
    base: `moz-extension://${uuid}/`,
    tab: null,

    /** Runs a function in the browser's own window. */
    inBrowser: (run, ...args) => inBrowser(run, ...args),

    async clickToolbar() {
      await session.tab.bringToFront()
      await inBrowser(async (addon) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const { extension } = WebExtensionPolicy.getByID(addon)
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
      }, gecko)
    },

    async openPanel() {
      for (let attempt = 0; attempt < 5; attempt++) {
        await session.clickToolbar()
        const open = await poll(sidebar, 'the sidebar', { timeout: 3000 }).catch(() => null)
        if (open) return
      }
      throw new Error('the sidebar did not open')
    },

    async panelIsOpen() {
      return (await sidebar()) !== null
    },

    async closePanel() {
      await inBrowser(() => SidebarController.hide())
      await poll(async () => (await sidebar()) === null, 'the sidebar to close')
    },

    async newTab(url) {
      const opened = await browser.newPage()
      await session.switchTo(tabOf(opened))
      if (url) await session.tab.goto(url)
      return session.tab
    },

    /** By the browser itself: puppeteer waits for ever for a page of the extension's process. */
    async openOptions(own = 'options.html') {
      const context = await inBrowser((url) => {
        const { NavigableManager } = ChromeUtils.importESModule(
          'chrome://remote/content/shared/NavigableManager.sys.mjs',
        )
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
        gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal })
        return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser)
      }, `${session.base}${own}`)
      return ownPage(context)
    },

    ownPage: (name) => session.pageAt(`${session.base}${name}`),

    async pageAt(url) {
      return ownPage(await poll(() => inBrowser(selectTab, url), url))
    },

    async opened(name) {
      return inBrowser(
        (url) => gBrowser.tabs.some((each) => each.linkedBrowser.currentURI.spec.startsWith(url)),
        `${session.base}${name}`,
      )
    },

    async switchTo(tab) {
      session.tab = tab
      await tab.bringToFront()
    },

    /** Presses the command's own <key> in the browser window: what the keyboard would do, without a window manager. */
    async command(name) {
      await session.tab.bringToFront()
      await inBrowser(
        async (addon, command) => {
          const { extension } = WebExtensionPolicy.getByID(addon)
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
          const { global } = ExtensionParent.apiManager
          const tab = global.tabTracker.activeTab
          extension.tabManager.addActiveTabPermission(tab)
          extension.shortcuts.onCommand(command, global.tabManager ? null : extension.tabManager.convert(tab))
        },
        gecko,
        name,
      )
    },

    /** Not by BiDi, which waits for a load that it is never told of when the page moves to the browser's own process. */
    async gotoOwnPage() {
      await inBrowser(() =>
        gBrowser.fixupAndLoadURIString('about:support', {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        }),
      )
      // Any other address leads away.
      return async () => {}
    },

    /** What the browser itself raises when our item is chosen in the menu, which headless shows nowhere. */
    async menu(item, selected) {
      const isOurs = await inBrowser((base) => gBrowser.currentURI.spec.startsWith(base), session.base)
      if (!isOurs) await session.tab.bringToFront()
      await inBrowser(
        (addon, menuItemId, selectionText) => {
          const { extension } = WebExtensionPolicy.getByID(addon)
          const pageUrl = gBrowser.currentURI.spec
          const info = { menuItemId, selectionText, pageUrl, frameId: 0, editable: false, modifiers: [] }
          extension.tabManager.addActiveTabPermission(gBrowser.selectedTab)
          extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab)
        },
        gecko,
        item,
        selected,
      )
    },

    /** Ends the background page as the browser does when it has been idle. */
    async killWorker() {
      await inBrowser(async (addon) => {
        const { extension } = WebExtensionPolicy.getByID(addon)
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
      }, gecko)
    },

    async zoom(factor) {
      await session.tab.bringToFront()
      await inBrowser((wanted) => {
        gBrowser.selectedBrowser.fullZoom = wanted
      }, factor)
    },

    async asPrinted(on) {
      await inBrowser(
        (medium) => {
          gBrowser.selectedBrowser.browsingContext.mediumOverride = medium
        },
        on ? 'print' : '',
      )
    },

    async asTouch(screen) {
      await inBrowser(
        (touch) => {
          gBrowser.selectedBrowser.browsingContext.touchEventsOverride = touch
        },
        screen ? 'enabled' : 'none',
      )
      await session.tab.page.setViewport(screen)
    },

    async newWindow(url) {
      const opened = await browser.newPage({ type: 'window' })
      await session.switchTo(tabOf(opened))
      if (url) await session.tab.goto(url)
      return session.tab
    },

    async privateWindow(url) {
      const before = new Set(await browser.pages())
      await inBrowser(() => void OpenBrowserWindow({ private: true }))
      const opened = await poll(
        async () => (await browser.pages()).find((each) => !before.has(each)),
        'the private window',
      )
      const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' })
      chromeWindow = await poll(async () => {
        for (const { context } of contexts)
          if (await call(context, () => window.gBrowser && PrivateBrowsingUtils.isWindowPrivate(window))) return context
      }, 'the private window in the browser’s own scope')
      // It opens with a page of the browser's own, which would interrupt another.
      const isAtRest = () =>
        gBrowser.currentURI.spec !== 'about:blank' && !gBrowser.selectedBrowser.webProgress.isLoadingDocument
      await poll(() => inBrowser(isAtRest), 'the private window’s first page')
      await session.switchTo(tabOf(opened))
      if (url) await session.tab.goto(url)
      return session.tab
    },

    async memory() {
      return inBrowser(async () => {
        const least = { page: Infinity, worker: Infinity, panel: Infinity }
        // Nobody says when a process has collected and given back what it can: asked until it gives back no more.
        for (let idle = 0; idle < 3;) {
          for (const topic of ['child-gc-request', 'child-cc-request', 'child-mmu-request'])
            Services.obs.notifyObservers(null, topic)
          await new Promise((done) => setTimeout(done, 1000))
          const { children } = await ChromeUtils.requestProcInfo()
          const page = children.find(({ pid }) => pid === gBrowser.selectedBrowser.frameLoader.remoteTab.osPid).memory
          const own = children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0)
          idle = page < least.page * 0.99 || own < least.worker * 0.99 ? 0 : idle + 1
          least.page = Math.min(least.page, page)
          least.worker = least.panel = Math.min(least.worker, own)
        }
        return least
      })
    },

    async ourTime(run) {
      await inBrowser(() => Services.profiler.StartProfiler(8_000_000, 1, ['js'], ['GeckoMain']))
      await run()
      const { whose, deltas } = await inBrowser(async (base) => {
        const profile = await Services.profiler.getProfileDataAsync()
        Services.profiler.StopProfiler()
        const own = gBrowser.selectedBrowser.frameLoader.remoteTab.osPid
        const { threads } = profile.processes.find(({ threads: [thread] }) => thread?.pid === own)
        const { samples, stackTable, frameTable, stringTable } = threads.find(({ name }) => name === 'GeckoMain')
        const isOurs = (frame) => stringTable[frameTable.data[frame][frameTable.schema.location]].includes(base)
        // A stack is its last frame on top of another stack, which comes before it in the table.
        const held = stackTable.data.map(() => false)
        for (const [at, row] of stackTable.data.entries()) {
          const prefix = row[stackTable.schema.prefix] ?? null
          held[at] = (prefix !== null && held[prefix]) || isOurs(row[stackTable.schema.frame])
        }
        const times = samples.data.map((sample) => sample[samples.schema.time])
        return {
          whose: samples.data.map((sample) => (held[sample[samples.schema.stack] ?? -1] ? 'ours' : 'other')),
          deltas: times.map((time, i) => time - (times[i - 1] ?? time)),
        }
      }, session.base)
      return timeOf(whose, deltas)
    },

    async install(other) {
      await browser.installExtension(other)
    },

    async restart() {
      earlier.push(...(await session.errors()))
      await browser.close()
      await start()
    },

    async screenshot(file) {
      const base64 = await inBrowser(drawWindow)
      fs.writeFileSync(file, Buffer.from(base64, 'base64'))
    },

    async errors() {
      return [...earlier, ...(await call(firstWindow, () => window.banduErrors ?? []))]
    },

    async quit() {
      await browser.close()
    },

    panel: {
      evaluate: async (run, ...args) => call(await panelContext(), run, ...args),
      until: (ask, what, ...args) => poll(() => session.panel.evaluate(ask, ...args), `${what} in the panel`),
      click: async (selector) => {
        await focusSidebar()
        await point(await panelContext(), selector, CLICK)
      },
      hover: async (selector) => point(await panelContext(), selector, []),
      type: async (text) => {
        await focusSidebar()
        await keys(
          [...text].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        )
      },
      press: async (chord) => {
        await focusSidebar()
        const values = chord.split('+').map((name) => KEYS[name] ?? name)
        await keys([
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
        ])
      },
      text: () => session.panel.evaluate(() => document.body.innerText),
      async picture(width) {
        const box = await inBrowser(sizeSidebar, width)
        await session.panel.until((wide) => Math.abs(innerWidth - wide) < 2, 'its new width', box.width)
        return inBrowser(drawWindow, box)
      },
      /** The tree comes over from the panel's process once somebody has asked for it. */
      accessible: () => poll(() => inBrowser(readAccessible), 'the accessibility tree of the panel'),
    },

    /** Ends when the reader closes the window. */
    closed: () => new Promise((resolve) => browser.once('disconnected', resolve)),
  }

  async function start() {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executable,
      headless,
      userDataDir: profile,
      handleSIGINT: !ownSignals,
      handleSIGTERM: !ownSignals,
      defaultViewport: null,
      acceptInsecureCerts: !hosts,
      args: [`--width=${size.width}`, `--height=${size.height}`, '--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [gecko]: uuid }),
        'extensions.webextOptionalPermissionPrompts': false,
        'browser.translations.enable': false,
        'browser.translations.automaticallyPopup': false,
        // Temporary add-ons are forgotten at the end of a session, and their storage with them, unless told otherwise.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        ...(hosts
          ? { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': autoConfig(hosts, site.port) }
          : {
              'network.dns.disabled': true,
              'network.proxy.type': 1,
              'network.proxy.http': '127.0.0.1',
              'network.proxy.http_port': site.port,
              'network.proxy.ssl': '127.0.0.1',
              'network.proxy.ssl_port': site.port,
              'network.proxy.no_proxies_on': '',
            }),
        ...(dark ? { 'ui.systemUsesDarkTheme': 1 } : {}),
        'intl.locale.requested': language,
        'intl.accept_languages': language,
      },
    })
    const [page] = await browser.pages()
    await browser.installExtension(folder)
    const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    firstWindow = chromeWindow = contexts.find((context) => context.url.includes('browser.xhtml')).context
    session.tab = tabOf(page)
    await inBrowser(collectErrors, session.base)
    if (hosts) await inBrowser(trustCertificate, hosts, site.certificate)
    if (welcomes && !begun) await welcomed()
    if (privateWindows) await inBrowser(allowPrivate, gecko)
    begun = true
  }

  /** The page that opens once, after the installation. */
  async function welcomed() {
    const url = `${session.base}first-run.html`
    if (firstRun) return
    // That it comes is first-run.spec's to say; here it is only to be out of the way.
    await poll(() => inBrowser(closeTab, url), 'the page of first steps', { timeout: 8000 }).catch(() => {})
    await session.tab.bringToFront()
  }

  async function send(method, params = {}) {
    const answer = await browser.connection.send(method, params)
    return answer.result ?? answer
  }

  /** Runs a function in any context, arguments and answer going as JSON. */
  async function call(context, run, ...args) {
    const answer = await send('script.callFunction', {
      target: { context },
      functionDeclaration: `async (...args) => JSON.stringify(await (${run})(...args.map((arg) => JSON.parse(arg))))`,
      arguments: args.map((arg) => ({ type: 'string', value: JSON.stringify(arg) })),
      awaitPromise: true,
      userActivation: true,
    })
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
    return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value)
  }

  const inBrowser = (run, ...args) => call(chromeWindow, run, ...args)

  /**
   * The sidebar's browsing context, or null. BiDi knows tabs only; its table of browsers is told of the sidebar's, which
   * makes evaluation and input reach it.
   */
  function sidebar() {
    return inBrowser((wanted) => {
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')
      const element = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')
      if (!SidebarController.isOpen || !element?.browsingContext || !element.currentURI.spec.startsWith(wanted))
        return null
      element.permanentKey ??= {}
      const id = NavigableManager.getIdForBrowser(element)
      if (!NavigableManager.banduSidebars) {
        NavigableManager.banduSidebars = {}
        const original = NavigableManager.getBrowserById.bind(NavigableManager)
        NavigableManager.getBrowserById = (each) => NavigableManager.banduSidebars[each] ?? original(each)
      }
      NavigableManager.banduSidebars[id] = element
      return id
    }, panelUrl)
  }

  async function panelContext() {
    const context = await sidebar()
    if (!context) throw new Error('the sidebar is not open')
    return context
  }

  /**
   * A reader's click or key gives the focus to what it goes to, BiDi's does not: it stays in the address bar, say, and
   * Enter then presses no button (Firefox 153).
   */
  async function focusSidebar() {
    const hasFocus = async () => call(await panelContext(), () => document.hasFocus())
    if (await hasFocus()) return
    await inBrowser(() => SidebarController.browser.contentDocument.getElementById('webext-panels-browser').focus())
    await poll(hasFocus, 'the focus to go into the sidebar')
  }

  async function focusPage(page) {
    const hasFocus = () => page.evaluate(() => document.hasFocus())
    if (await hasFocus()) return
    await inBrowser(() => Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.focus())
    await poll(hasFocus, 'the focus to go into the page')
  }

  function tabOf(page) {
    const tab = new Tab(page)
    const press = tab.press.bind(tab)
    return Object.assign(tab, {
      async press(chord) {
        await focusPage(page)
        await press(chord)
      },
      async paste() {
        await focusPage(page)
        await press('Control+v')
      },
    })
  }

  /** A page by its browsing context: puppeteer has none for those of the extension, and those it opened. */
  function ownPage(context) {
    const evaluate = (run, ...args) => call(context, run, ...args)
    return {
      evaluate,
      until: (ask, what, ...args) => poll(() => evaluate(ask, ...args), `${what} in the page`),
      pasted() {
        return pastedIn(this)
      },
      paste: () =>
        keys(
          [
            { type: 'keyDown', value: KEYS.Control },
            { type: 'keyDown', value: 'v' },
            { type: 'keyUp', value: 'v' },
            { type: 'keyUp', value: KEYS.Control },
          ],
          context,
        ),
      bringToFront: () => send('browsingContext.activate', { context }),
      reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
      click: (selector) => point(context, selector, CLICK),
      hover: (selector) => point(context, selector, []),
      async picture(width) {
        await send('browsingContext.setViewport', { context, viewport: { width, height: 900 } })
        return (await send('browsingContext.captureScreenshot', { context, origin: 'document' })).data
      },
      async pdf() {
        return (await send('browsingContext.print', { context, background: false, shrinkToFit: false })).data
      },
      press: (key) =>
        keys(
          [
            { type: 'keyDown', value: KEYS[key] ?? key },
            { type: 'keyUp', value: KEYS[key] ?? key },
          ],
          context,
        ),
      async setFiles(selector, ...files) {
        const { result } = await send('script.callFunction', {
          target: { context },
          functionDeclaration: '(selector) => document.querySelector(selector)',
          arguments: [{ type: 'string', value: selector }],
          awaitPromise: false,
        })
        await send('input.setFiles', { context, element: { sharedId: result.sharedId }, files })
      },
    }
  }

  async function point(context, selector, then) {
    let before = null
    // Where it has come to rest: what is drawn above it moves it.
    const place = await poll(async () => {
      const now = await call(context, middleOf, selector)
      const still = now !== null && now.x === before?.x && now.y === before?.y
      before = now
      return still && now
    }, selector)
    const actions = [{ type: 'pointerMove', ...place, origin: 'viewport' }, ...then]
    await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] })
  }

  async function keys(actions, context = null) {
    await send('input.performActions', {
      context: context ?? (await panelContext()),
      actions: [{ type: 'key', id: 'keyboard', actions }],
    })
  }

  await start()
  return session
}

const CLICK = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
]

/** Key values of WebDriver (W3C, §17.4.2). */
const KEYS = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  Delete: '\uE017',
}

/** In the panel: the middle of an element, scrolled into view. */
function middleOf(selector) {
  const element = document.querySelector(selector)
  if (!element) return null
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  const { x, y, width, height } = element.getBoundingClientRect()
  return width ? { x: Math.round(x + width / 2), y: Math.round(y + height / 2) } : null
}

/** In the browser window: brings the tab of this address to the front; its browsing context, or null: there is none. */
function selectTab(url) {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')
  const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.startsWith(url))
  if (!tab) return null
  gBrowser.selectedTab = tab
  return NavigableManager.getIdForBrowser(tab.linkedBrowser)
}

/** In the browser window: what the switch on about:addons does. The extension is loaded anew. */
async function allowPrivate(addon) {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  await ExtensionPermissions.add(addon, { permissions: ['internal:privateBrowsingAllowed'], origins: [] })
  await (await AddonManager.getAddonByID(addon)).reload()
}

/** In the browser window: closes the tab of this address; whether there was one. */
function closeTab(url) {
  const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.startsWith(url))
  if (tab) gBrowser.removeTab(tab)
  return Boolean(tab)
}

/**
 * In the browser window: gathers what was thrown in the extension's files and not caught, in whichever process; script
 * errors of content processes are passed on to the parent's console service. Calls of console.error are not, but the
 * lint rules allow none in what we ship.
 */
function collectErrors(base) {
  window.banduErrors = []
  window.banduListener = {
    observe(message) {
      const error = message instanceof Ci.nsIScriptError ? message : null
      // 1 is warningFlag, and CSS parse remarks are no scripts' errors.
      // Firefox's own remarks on a question that was on its way when its page went: nobody is left to hear the answer.
      if (
        /^Promise (re(jected|solved) after context unloaded|resolved while context is inactive)/.test(
          error?.errorMessage,
        )
      )
        return
      // Likewise of a question that a page asks while it is being ended: the browser's own script cannot send it any
      // more, says so here, without a stack and with its words withheld, and then rejects the promise, which is caught.
      // What an extension's own call throws bears its words.
      if (error?.errorMessage === 'InvalidStateError: An exception was thrown' && !error.stack) return
      if (!error || error.flags & 1 || !error.sourceName?.startsWith(base) || error.category.startsWith('CSS')) return
      window.banduErrors.push(`${error.category}: ${error.errorMessage} (${error.sourceName}:${error.lineNumber})`)
    },
  }
  Services.console.registerListener(window.banduListener)
}

/** In the browser window: accepts the test site's certificate for these hosts, until the browser is closed. */
function trustCertificate(hosts, certificate) {
  const database = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
  const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
  const parsed = database.constructX509FromBase64(certificate)
  for (const host of hosts) overrides.rememberValidityOverride(host, 443, {}, parsed, true)
}

/** In the browser window: the sidebar's accessibility tree; null while there is none. Roles as ARIA calls them. */
function readAccessible() {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)
  const element = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')
  const root = element && service.getAccessibleFor(element)
  const ROLES = {
    pushbutton: 'button',
    buttonmenu: 'button',
    'toggle button': 'button',
    togglebutton: 'button',
    pagetab: 'tab',
    'page tab': 'tab',
    entry: 'searchbox',
    'text leaf': 'text',
  }
  const found = []
  const visit = (accessible) => {
    const role = service.getStringRole(accessible.role)
    found.push({ role: ROLES[role] ?? role, name: accessible.name ?? '' })
    for (let i = 0; i < accessible.childCount; i++) visit(accessible.getChildAt(i))
  }
  if (root) visit(root)
  return found.some(({ role }) => role === 'tab' || role === 'heading') && found
}

/** In the browser window: all of it, or this part, as a PNG in base64. */
async function drawWindow(part = null) {
  const { x, y, width, height } = part ?? { x: 0, y: 0, width: innerWidth, height: innerHeight }
  const { currentWindowGlobal } = window.browsingContext
  const bitmap = await currentWindowGlobal.drawSnapshot(new DOMRect(x, y, width, height), 1, 'white')
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d').drawImage(bitmap, 0, 0)
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}

/** In the browser window: makes the sidebar so wide, or as narrow as it can be; the box it then has in the window. */
function sizeSidebar(width) {
  const { style } = document.getElementById('sidebar-box')
  style.minWidth = style.maxWidth = style.width = `${width}px`
  const box = SidebarController.browser.getBoundingClientRect()
  return { x: box.x, y: box.y, width: box.width, height: box.height }
}
