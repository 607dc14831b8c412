import { expect, it } from 'vitest'
import { frameAncestors, isFramedByOthers, plainDomain } from './embed-domains.ts'

it.each([
  ['archive.kz', 'archive.kz'],
  [' WWW.Archive.KZ ', 'www.archive.kz'],
  ['*.archive.kz', '*.archive.kz'],
  ['мұрағат.қаз', 'xn--80aag1aed8t.xn--80ao21a'],
  ['a-b.example', 'a-b.example'],
  ['archive', null],
  ['localhost', null],
  ['*', null],
  ['*.', null],
  ['a.*.kz', null],
  ['https://archive.kz', null],
  ['archive.kz/page', null],
  ['archive.kz:8080', null],
  ['me@archive.kz', null],
  ['127.0.0.1', null],
  ['0x7f.1', null],
  ['[::1]', null],
  ["archive.kz; script-src 'unsafe-inline'", null],
  ['archive.kz *', null],
  ['-a.kz', null],
  [`${'a'.repeat(64)}.kz`, null],
  ['', null],
])('%j is %j', (typed, plain) => {
  if (plain?.startsWith('xn--')) expect(plainDomain(typed)).toMatch(/^xn--[a-z0-9-]+\.xn--80ao21a$/)
  else expect(plainDomain(typed)).toBe(plain)
})

it('frames for nobody else until somebody is named, and for all only when it is said', () => {
  expect(frameAncestors({ anywhere: false, domains: [] })).toBe("'self'")
  expect(frameAncestors({ anywhere: false, domains: ['archive.kz', '*.qala.kz'] })).toBe(
    "'self' archive.kz *.qala.kz",
  )
  expect(frameAncestors({ anywhere: true, domains: ['archive.kz'] })).toBe('*')
  // What was not brought into its plain form has no way into a header.
  expect(frameAncestors({ anywhere: false, domains: ['a.kz; x'] })).toBe("'self'")
  expect([[], ['a.kz']].map((domains) => isFramedByOthers({ anywhere: false, domains }))).toEqual([
    ...[false, true],
  ])
})
