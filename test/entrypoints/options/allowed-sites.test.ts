import { expect, it } from 'vitest'
import { HOST_PATTERNS } from '../../../assets/hosts.ts'
import { allowedSites } from '../../../entrypoints/options/allowed-sites.ts'

it('Sites that she allowed are told from those of the list, every site from one', () => {
  expect(
    allowedSites([...HOST_PATTERNS, '*://z.example/*', 'http://localhost:8080/*', '<all_urls>', 'https://*/*']),
  ).toEqual([
    { pattern: '<all_urls>', host: null },
    { pattern: 'https://*/*', host: null },
    { pattern: 'http://localhost:8080/*', host: 'localhost:8080' },
    { pattern: '*://z.example/*', host: 'z.example' },
  ])
})
