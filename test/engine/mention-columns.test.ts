import { describe, expect, it } from 'vitest'
import { fromColumns, toColumns } from '../../engine/mention-columns.ts'
import type { Mention } from '../../engine/model.ts'

const place = (start: number): Mention => ({
  span: { start, end: start + 7 },
  kind: 'person',
  entryId: 'person/quoc-le',
  sureness: 'sure',
  evidence: { by: 'name', form: 'Quoc Le', status: 'preferred' },
})
const asked: Mention = {
  span: { start: 30, end: 37 },
  kind: 'person',
  entryId: null,
  sureness: 'unknown',
  evidence: { by: 'context', form: 'Katelyn', cue: 'recruiter', at: { start: 20, end: 29 } },
}

describe('Mentions in columns', () => {
  it('come out as they went in', () => {
    const mentions = [place(0), asked, place(40), { ...place(60), sureness: 'likely' as const }]
    expect(fromColumns(JSON.parse(JSON.stringify(toColumns(mentions))))).toEqual(mentions)
    expect(fromColumns(toColumns([]))).toEqual([])
  })

  it('tell what is said of a name once, wherever it stands', () => {
    const many = toColumns(Array.from({ length: 1000 }, (_, i) => place(i * 10)))
    expect(many.said).toHaveLength(1)
    expect(JSON.stringify(many).length).toBeLessThan(15_000)
  })

  it('are none where the columns do not fit together', () => {
    const columns = toColumns([place(0), asked])
    expect(fromColumns({ ...columns, starts: [0] })).toBeNull()
    expect(fromColumns({ ...columns, ends: [] })).toBeNull()
    expect(fromColumns({ ...columns, said: columns.said.slice(1) })).toBeNull()
  })

  it('keep a place that was smuggled into what is said from taking the place of its own', () => {
    const columns = toColumns([place(5)])
    const smuggled = { ...columns, said: [{ ...columns.said[0]!, span: 'nowhere' }] }
    expect(fromColumns(smuggled)).toEqual([place(5)])
  })
})
