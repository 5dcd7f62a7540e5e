import { expect, it } from 'vitest'
import { notKept, toBeKept } from '../../../entrypoints/sidepanel/not-kept.ts'

it.each([
  ['the browser has no room for it', async () => 'full' as const],
  ['nobody was there to take it', async () => null],
  ['the write was refused', async () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'))],
])('says that nothing was kept when %s', async (_, write) => {
  await toBeKept(write())
  expect(notKept.value).toBe(true)
})

it.each([
  ['was kept', Promise.resolve('kept' as const)],
  ['was written', Promise.resolve()],
])('says no more of it once something %s', async (_, write) => {
  await toBeKept(Promise.resolve(null))
  await toBeKept(write)
  expect(notKept.value).toBe(false)
})
