// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { MarkSample } from '../../components/options/MarkSample.tsx'
import { KINDS } from '../../engine/model.ts'
import { show } from './stage.ts'

const marked = (root: Element) => [...root.querySelectorAll('.sample')].map((each) => each.textContent)

it('shows what the settings mark: every mention, the first, of some kinds, or none', async () => {
  const all = marked(await show(<MarkSample ui="zh_CN" label="" kinds={KINDS} marks="all" />))
  expect(all.filter((text) => text === 'Yi Tay')).toHaveLength(2)
  const first = marked(await show(<MarkSample ui="zh_CN" label="" kinds={KINDS} marks="first" />))
  expect(first).toEqual([...new Set(all)])
  expect(marked(await show(<MarkSample ui="zh_CN" label="" kinds={['place']} marks="all" />))).toEqual(['新加坡'])
  expect(marked(await show(<MarkSample ui="zh_CN" label="" kinds={KINDS} marks="none" />))).toEqual([])
})

it('is written as the reader’s own variety writes', async () => {
  expect((await show(<MarkSample ui="zh_TW" label="" kinds={KINDS} marks="all" />)).textContent).toContain('論文的一作')
  expect((await show(<MarkSample ui="en" label="" kinds={KINDS} marks="all" />)).textContent).toContain('论文的一作')
})
