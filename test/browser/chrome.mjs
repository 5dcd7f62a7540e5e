/** Chromium, by way of puppeteer over a pipe. Flags and quirks are all in this file. */
import fs from 'node:fs'
import path from 'node:path'
import puppeteer from 'puppeteer-core'
import { timeOf } from './our-time.mjs'
import { poll } from './polling.mjs'
import { autoConfig } from './site.mjs'
import { Tab, pressChord } from './tab.mjs'

/**
 * @param {object} options as `launch` in harness.mjs puts them together
 * @returns {Promise<import('./harness.mjs').Session>}
 */
export async function launchChrome(options) {
  const {
    executable,
    folder,
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
    privateWindows = false,
  } = options
  const preferences = path.join(profile, 'Default/Preferences')
  fs.mkdirSync(path.dirname(preferences), { recursive: true })
  fs.writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }))

  const errors = []
  let browser, id, page, panel, workerTarget
  let begun = false

  const session = {
    kind: 'chrome',
    base: null,
    tab: null,

    async clickToolbar() {
      await page.bringToFront()
      // A click before the worker's first run has registered its listener is lost.
      await startedWorker()
      await (await extension()).triggerAction(page)
    },

    async openPanel() {
      for (let attempt = 0; attempt < 5; attempt++) {
        await session.clickToolbar()
        const target = await browser.waitForTarget(isPanel, { timeout: 3000 }).catch(() => null)
        if (target) return attach(target)
      }
      throw new Error('the side panel did not open')
    },

    async panelIsOpen() {
      return browser.targets().some(isPanel)
    },

    async closePanel() {
      await panel.evaluate(() => window.close()).catch(() => {}) // The answer cannot come from a page that is gone.
      await poll(() => !browser.targets().some(isPanel), 'the side panel to close')
      panel = null
    },

    async newTab(url) {
      const opened = await browser.newPage()
      await session.switchTo(watched(opened))
      if (url) await session.tab.goto(url)
      return session.tab
    },

    async openOptions(own = 'options.html') {
      const opened = await session.newTab(`${session.base}${own}`)
      const setFiles = async (selector, ...files) => (await opened.page.$(selector)).uploadFile(...files)
      return Object.assign(opened, {
        setFiles,
        click: (selector) => opened.page.click(selector),
        ...pictures(opened.page),
      })
    },

    ownPage: (name) => session.pageAt(`${session.base}${name}`),

    async pageAt(url) {
      const target = await browser.waitForTarget((each) => each.url().startsWith(url), { timeout: 15_000 })
      await session.switchTo(watched(await target.page()))
      return Object.assign(session.tab, {
        click: (selector) => page.click(selector),
        hover: (selector) => page.hover(selector),
        ...pictures(page),
      })
    },

    async opened(name) {
      return browser.targets().some((each) => isOwn(each, name))
    },

    async switchTo(tab) {
      page = tab.page
      session.tab = tab
      await page.bringToFront()
    },

    /** Commands cannot be pressed without a window manager; the event is raised in the worker instead. */
    async command(name) {
      const running = await startedWorker()
      await running.evaluate(async (command) => {
        const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        chrome.commands.onCommand.dispatch(command, active)
      }, name)
    },

    async gotoOwnPage() {
      // In a tab that puppeteer is not asked about: it waits for a load that such a page does not always tell, and a
      // page that went there and back is lost to it.
      const running = await startedWorker()
      const opened = await running.evaluate(async () => (await chrome.tabs.create({ url: 'chrome://version/' })).id)
      return async () => {
        await (await startedWorker()).evaluate((id) => chrome.tabs.remove(id), opened)
        await page.bringToFront()
      }
    },

    /** The menu is the system's own, and out of reach: its event is raised in the worker. */
    async menu(item, selected) {
      const running = await startedWorker()
      await running.evaluate(
        async (menuItemId, selectionText) => {
          const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
          const info = { menuItemId, selectionText, pageUrl: active.url, frameId: 0, editable: false }
          chrome.contextMenus.onClicked.dispatch(info, active)
        },
        item,
        selected,
      )
    },

    async killWorker() {
      const running = await startedWorker()
      const stopped = workerTarget
      await running.close()
      await poll(async () => {
        if (!browser.targets().includes(stopped)) return true
        // One that was just being started outlives its end, and the driver has let go of it.
        await inWorkers((client) => client.send('ServiceWorker.stopAllWorkers'))
        return false
      }, 'the worker to stop')
    },

    async zoom(factor) {
      const running = await startedWorker()
      await running.evaluate(async (wanted) => {
        const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        await chrome.tabs.setZoom(active.id, wanted)
      }, factor)
    },

    async asPrinted(on) {
      await page.emulateMediaType(on ? 'print' : null)
    },

    async asTouch(screen) {
      await page.setViewport(screen && { ...screen, hasTouch: true, isMobile: true })
    },

    async newWindow(url) {
      const opened = await browser.newPage({ type: 'window' })
      await session.switchTo(watched(opened))
      if (url) await session.tab.goto(url)
      return session.tab
    },

    async privateWindow(url) {
      const before = new Set(browser.targets())
      const running = await startedWorker()
      await running.evaluate(() => chrome.windows.create({ incognito: true, url: 'about:blank', focused: true }))
      const target = await browser.waitForTarget((each) => each.type() === 'page' && !before.has(each), {
        timeout: 15_000,
      })
      await session.switchTo(watched(await target.page()))
      if (url) await session.tab.goto(url)
      return session.tab
    },

    async memory() {
      const held = async (client) => {
        await client.send('HeapProfiler.collectGarbage')
        const { usedSize } = await client.send('Runtime.getHeapUsage')
        return usedSize
      }
      const [inPage, inPanel] = await Promise.all([page, panel].map((each) => each.createCDPSession()))
      const bytes = {
        page: await held(inPage),
        worker: await held((await startedWorker()).client),
        panel: await held(inPanel),
      }
      await inPage.detach()
      await inPanel.detach()
      return bytes
    },

    async ourTime(run) {
      const client = await page.createCDPSession()
      await client.send('Profiler.enable')
      await client.send('Profiler.start')
      await run()
      const { profile } = await client.send('Profiler.stop')
      await client.detach()
      const ours = new Set()
      // What our functions call, in whatever file or none, is ours too. A stack of its own, since pages nest deep.
      const byId = new Map(profile.nodes.map((node) => [node.id, node]))
      const left = [[profile.nodes[0], false]]
      while (left.length > 0) {
        const [node, within] = left.pop()
        const mine = within || isOurs(node.callFrame.url)
        if (mine) ours.add(node.id)
        for (const child of node.children ?? []) left.push([byId.get(child), mine])
      }
      const collector = profile.nodes.find(({ callFrame }) => callFrame.functionName === '(garbage collector)')?.id
      return timeOf(
        // What is collected while we run is collected for us.
        profile.samples.map((id) => (ours.has(id) ? 'ours' : id === collector ? 'same' : 'other')),
        profile.timeDeltas.map((delta) => delta / 1000),
      )
    },

    async install(other) {
      await browser.installExtension(other)
    },

    async restart() {
      await quit()
      await start()
    },

    async screenshot(file) {
      await session.mount(await session.shots(), { width: size.width + 8, height: size.height }, file, 6)
      await page.bringToFront()
    },

    /** Pictures of the page and, unless it is to stand `alone`, of the panel, as base64. */
    async shots({ alone = false } = {}) {
      const shots = [await page.screenshot({ encoding: 'base64' })]
      if (!alone && browser.targets().some(isPanel)) shots.push(await panel.screenshot({ encoding: 'base64' }))
      return shots
    },

    /** Puts pictures side by side into a file, as large as they are together; `gap` px between them. */
    async mount(shots, viewport, file, gap = 1) {
      const desk = await browser.newPage()
      const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('')
      await desk.setViewport(viewport)
      await desk.setContent(
        `<body style="margin:0;display:inline-flex;align-items:flex-start;gap:${gap}px;background:#bbb">${images}`,
      )
      await (await desk.$('body')).screenshot({ path: file })
      await desk.close()
    },

    /** Gives page and panel sizes of their own, CSS px. */
    async resize({ page: ofPage, panel: ofPanel }) {
      if (ofPage) await page.setViewport(ofPage)
      if (ofPanel) await panel.setViewport(ofPanel)
    },

    async errors() {
      return [...errors]
    },

    async quit() {
      await quit()
    },

    panel: {
      evaluate: (run, ...args) => panel.evaluate(run, ...args),
      until: (ask, what, ...args) => poll(() => panel.evaluate(ask, ...args), `${what} in the panel`),
      click: async (selector) => {
        await panel.locator(selector).click()
      },
      hover: (selector) => panel.hover(selector),
      type: (text) => panel.keyboard.type(text),
      press: (keys) => pressChord(panel.keyboard, keys),
      text: () => panel.evaluate(() => document.body.innerText),
      async picture(width) {
        await panel.setViewport({ width, height: size.height })
        return panel.screenshot({ encoding: 'base64' })
      },
      async accessible() {
        const found = []
        const visit = (node) => {
          found.push({ role: node.role, name: node.name ?? '' })
          node.children?.forEach(visit)
        }
        visit(await panel.accessibility.snapshot())
        return found
      },
    },

    /** Ends when the reader closes the window. */
    closed: () => new Promise((resolve) => browser.once('disconnected', resolve)),
  }

  const isOurs = (url) => url.startsWith(`chrome-extension://${id}/`)
  const isOwn = (target, name) => target.url().startsWith(`${session.base}${name}`)
  const isPanel = (target) => target.url().startsWith(`chrome-extension://${id}/sidepanel.html`)
  const isWorker = (target) => target.type() === 'service_worker' && isOurs(target.url())
  const extension = () => poll(async () => (await browser.extensions()).get(id), 'the extension')

  async function start() {
    browser = await puppeteer.launch({
      executablePath: executable,
      headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      handleSIGINT: !ownSignals,
      handleSIGTERM: !ownSignals,
      defaultViewport: null,
      ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
      args: [
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The certificate of the test site, and no other.
        `--ignore-certificate-errors-spki-list=${site.fingerprint}`,
        // The test site answers on https as well, and a test says which it means.
        '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable',
        `--window-size=${size.width},${size.height}`,
        `--lang=${language}`,
        `--accept-lang=${language}`,
        // With every request going to the proxy no name is looked up; the rule makes sure of it.
        ...(hosts
          ? [`--proxy-pac-url=${autoConfig(hosts, site.port)}`]
          : [
              `--proxy-server=http://127.0.0.1:${site.port}`,
              '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
            ]),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    })
    const [first] = await browser.pages()
    // What puppeteer's installExtension asks for, and leave for private windows.
    const client = await browser.target().createCDPSession()
    ;({ id } = await client.send('Extensions.loadUnpacked', { path: folder, enableInIncognito: privateWindows }))
    await client.detach()
    session.base = `chrome-extension://${id}/`
    browser.on('targetcreated', (target) => isWorker(target) && void watchWorker(target))
    page = first
    session.tab = watched(first)
    await startedWorker()
    if (welcomes && !begun) await welcomed()
    begun = true
  }

  /** The page that opens once, after the installation. */
  async function welcomed() {
    if (firstRun) return
    // That it comes is first-run.spec's to say; here it is only to be out of the way.
    const target = await browser
      .waitForTarget((each) => isOwn(each, 'first-run.html'), { timeout: 8000 })
      .catch(() => null)
    await (await target?.page())?.close()
    await page.bringToFront()
  }

  async function quit() {
    await browser.close()
    panel = workerTarget = null
  }

  /** The worker sleeps after half a minute of nothing; any of its events wakes it, and so does asking for it. */
  async function startedWorker() {
    if (!browser.targets().some(isWorker)) {
      // A page of the extension that asks for anything starts it again.
      await inWorkers((client) => client.send('ServiceWorker.startWorker', { scopeURL: session.base }).catch(() => {}))
    }
    // One that has just been stopped is still listed, and answers nothing.
    return poll(async () => {
      workerTarget = await browser.waitForTarget(isWorker, { timeout: 10_000 })
      const running = await workerTarget.worker()
      await running.evaluate(() => 1)
      return running
    }, 'a worker that answers')
  }

  async function inWorkers(send) {
    const client = await page.createCDPSession()
    await client.send('ServiceWorker.enable')
    await send(client)
    await client.detach()
  }

  async function watchWorker(target) {
    const running = await target.worker().catch(() => null)
    running?.on('console', (message) => message.type() === 'error' && errors.push(`worker: ${message.text()}`))
    running?.on('error', (error) => errors.push(`worker: ${error.stack ?? error.message}`))
  }

  /** Collects what our scripts in the page write; the page's own noise (a missing favicon) is its own affair. */
  function watched(opened) {
    opened.on('console', (message) => {
      const where = `${message.location().url ?? ''}\n${message
        .stackTrace()
        .map((frame) => frame.url)
        .join('\n')}`
      if (['error', 'assert'].includes(message.type()) && isOurs(where.trim())) errors.push(`page: ${message.text()}`)
    })
    opened.on(
      'pageerror',
      (error) =>
        isOurs(/chrome-extension:\S+/.exec(error.stack ?? '')?.[0] ?? '') && errors.push(`page: ${error.stack}`),
    )
    return new Tab(opened)
  }

  async function attach(target) {
    if (panel && panel.target() === target) return
    panel = await target.asPage()
    panel.on(
      'console',
      (message) => ['error', 'assert'].includes(message.type()) && errors.push(`panel: ${message.text()}`),
    )
    panel.on('pageerror', (error) => errors.push(`panel: ${error.stack ?? error.message}`))
    if (dark) await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
  }

  await start()
  return session
}

/** A page of ours as it looks at a width, all of it, and as it prints. */
function pictures(page) {
  return {
    async picture(width) {
      await page.setViewport({ width, height: 900 })
      return page.screenshot({ encoding: 'base64', fullPage: true })
    },
    async pdf() {
      const pages = await page.pdf({ preferCSSPageSize: true, printBackground: false, timeout: 120_000 })
      return Buffer.from(pages).toString('base64')
    },
  }
}
