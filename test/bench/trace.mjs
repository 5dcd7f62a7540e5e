/**
 * Chromium's own trace of a page's main thread. Times are of the thread's processor clock where the trace has it, so a
 * machine that does other things as well changes them little.
 */

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
  'disabled-by-default-v8.compile',
]

/**
 * @param {import('puppeteer-core').Page} page @param {() => Promise<void>} run
 * @returns {Promise<Task[]>} what the page's main thread did meanwhile
 */
export async function tasksDuring(page, run) {
  await page.tracing.start({ categories: CATEGORIES })
  let events
  try {
    await run()
  } finally {
    const trace = await page.tracing.stop()
    events = JSON.parse(Buffer.from(trace).toString('utf8')).traceEvents
  }
  return tasksOf(events, new URL(page.url()).href)
}

/**
 * @typedef {object} Task
 * @property {number} ms of the thread
 * @property {number} ours ms in scripts of an extension
 * @property {Map<string, number>} parts ms by name of what was done in it, one in another counted twice
 * @property {string[]} events types of what it dispatched
 */

/** @returns {Task[]} */
function tasksOf(events, url) {
  const thread = mainThreadOf(events, url)
  const own = events
    .filter((event) => event.ph === 'X' && `${event.pid}:${event.tid}` === thread && event.dur !== undefined)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
  const tasks = []
  let task = null
  let oursUntil = 0
  for (const event of own) {
    if (/^(RunTask|ThreadControllerImpl::RunTask)$/.test(event.name)) {
      // One in another is part of it.
      if (task && event.ts < task.end) continue
      task = { ms: time(event), ours: 0, parts: new Map(), events: [], end: event.ts + event.dur }
      tasks.push(task)
    } else if (task && event.ts < task.end) {
      if (event.name === 'EventDispatch') task.events.push(event.args.data?.type)
      if (event.ts >= oursUntil && isOurs(event)) {
        oursUntil = event.ts + event.dur
        task.ours += time(event)
      }
      if (time(event) > 0.2) task.parts.set(event.name, (task.parts.get(event.name) ?? 0) + time(event))
    }
  }
  return tasks
}

/** The largest parts of a task, for a person to read. */
export function partsOf(task) {
  return [...task.parts]
    .filter(([name]) =>
      /^(FunctionCall|EvaluateScript|UpdateLayoutTree|Layout|PrePaint|Paint|RunMicrotasks|v8\.|V8\.|MinorGC|MajorGC|ParseHTML|TimerFire|EventDispatch|FireIdleCallback|FireAnimationFrame|HitTest)/.test(
        name,
      ),
    )
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
    .join(', ')
}

const OURS = /^(chrome|moz)-extension:/

function isOurs({ name, args }) {
  // These tell no address; the pages that are measured have no script of their own.
  if (name === 'RunMicrotasks') return true
  const data = args?.data ?? args
  return (
    /^(FunctionCall|EvaluateScript|v8\.compile|V8\.CompileScript|TimerFire)$/.test(name) &&
    OURS.test(data?.url ?? data?.fileName ?? '')
  )
}

function time({ tdur, dur }) {
  return (tdur ?? dur) / 1000
}

/** The main thread of the process that committed this address. */
function mainThreadOf(events, url) {
  const committed = events
    .filter((event) => event.name === 'FrameCommittedInBrowser' && event.args.data?.url === url)
    .at(-1)
  const threads = new Map(
    events
      .filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      .map((event) => [event.pid, `${event.pid}:${event.tid}`]),
  )
  const pid = committed?.args.data.processId ?? pageProcess(events, url)
  const found = threads.get(pid)
  if (!found) throw new Error('the page is not in the trace')
  return found
}

function pageProcess(events, url) {
  for (const { name, args } of events)
    if (name === 'TracingStartedInBrowser')
      return args.data?.frames?.find((frame) => frame.url === url && frame.processId)?.processId
}
