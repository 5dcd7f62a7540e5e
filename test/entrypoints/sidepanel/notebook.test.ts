import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { notebookToJson } from '../../../engine/export/notebook-json.ts'
import type { Kept } from '../../../engine/model.ts'
import type { Line } from '../../../engine/notebook/merge.ts'
import { keep } from '../../../entrypoints/background/notebook.ts'
import { keptSeenItem, keptStateItem } from '../../../entrypoints/options/settings.ts'
import { followNews, notebook } from '../../../entrypoints/sidepanel/notebook.ts'
import { followLines } from '../../../entrypoints/sidepanel/notebook-lines.ts'
import { bead, entry } from '../../engine/notebook/lines.ts'

let room = true

beforeEach(async () => {
  fakeBrowser.reset()
  room = true
  fakeBrowser.runtime.onMessage.addListener(((message: { items: Kept[] }, _: unknown, respond: (a: string) => void) => {
    if (room) void keep(message.items).then(respond)
    else respond('full')
    return true
  }) as never)
  followLines()
  followNews()
  for (const line of notebook.value.lines) notebook.value.onDelete(line)
  await lines(0)
})

const file = (items: readonly Line[]) => new File([notebookToJson(items, '')], 'notebook.json')
const lines = (count: number) => vi.waitFor(() => expect(notebook.value.lines).toHaveLength(count))
const says = (news: object) => vi.waitFor(() => expect(notebook.value.news).toContainEqual(news))

describe('the notebook in the panel', () => {
  it('reads a file, and a second time finds everything there already', async () => {
    notebook.value.onImport(file([entry(), bead()]))
    await says({ what: 'imported', n: 2, added: 2 })
    await lines(2)
    expect(notebook.value.lines.map(({ id }) => id)).toEqual([bead().id, entry().id])
    notebook.value.onImport(file([entry()]))
    await says({ what: 'imported', n: 1, added: 0 })
    await lines(2)
  })

  it('refuses a broken file, and changes nothing', async () => {
    notebook.value.onImport(new File(['{"a": 1}'], 'x.json'))
    await says({ what: 'refused', errors: [{ line: 1, problem: 'not-notebook' }] })
    await lines(0)
  })

  it('takes note and tags, deletes, and undoes', async () => {
    notebook.value.onImport(file([entry()]))
    await lines(1)
    notebook.value.onEdit(notebook.value.lines[0]!, ' a note ', ['x'])
    await vi.waitFor(() =>
      expect(notebook.value.lines[0]).toMatchObject({ note: { value: 'a note' }, tags: { value: ['x'] } }),
    )
    const before = notebook.value.lines[0]!
    notebook.value.onDelete(before)
    await says({ what: 'deleted', name: 'Denny' })
    await lines(0)
    notebook.value.onUndo()
    await lines(1)
    expect(notebook.value.lines[0]).toMatchObject({ note: { value: 'a note' }, tags: { value: ['x'] } })
    expect(notebook.value.lines[0]!.subject.value).toEqual(before.subject.value)
  })

  it('opens the sentence in a tab of its own where its article is not beside it', async () => {
    const open = vi.fn()
    vi.stubGlobal('open', open)
    notebook.value.onOpen(bead(1, 'We shipped Flan.'))
    const [url, , features] = open.mock.calls[0]!
    expect(url).toBe('https://www.yitay.net/blog/returning#:~:text=We%20shipped%20Flan.')
    expect(features).toContain('noopener')
    vi.unstubAllGlobals()
  })

  it('says that the browser has no room, and keeps what it had', async () => {
    notebook.value.onImport(file([entry()]))
    await lines(1)
    room = false
    notebook.value.onImport(file([bead()]))
    await says({ what: 'full' })
    await lines(1)
  })

  it('says once that some lines are here alone, and what was set aside each time there is more', async () => {
    await keptStateItem.setValue({ here: 3, aside: 1 })
    await says({ what: 'here', n: 3 })
    await says({ what: 'aside', n: 1 })
    for (const news of notebook.value.news) notebook.value.onDismiss(news)
    await vi.waitFor(async () => expect((await keptSeenItem.getValue()).here).toBe(3))
    await vi.waitFor(() => expect(notebook.value.news).toEqual([]))
    await keptStateItem.setValue({ here: 4, aside: 2 })
    await says({ what: 'aside', n: 2 })
    expect(notebook.value.news).not.toContainEqual({ what: 'here', n: 4 })
  })
})
