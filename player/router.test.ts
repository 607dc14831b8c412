import { expect, test } from 'vitest'
import { homeAddress, parseRoute } from './router.ts'

test.each([
  ['/', '', { page: 'home', q: null, kind: null, region: null }],
  ['/', '?q=', { page: 'home', q: '', kind: null, region: null }],
  ['/', '?q=%D0%B6%D2%AF%D0%BA&kind=aitys', { page: 'home', q: 'жүк', kind: 'aitys', region: null }],
  ['/', '?kind=opera&region=KZ-99', { page: 'home', q: null, kind: null, region: null }],
  ['/', '?region=KZ-23', { page: 'home', q: null, kind: null, region: 'KZ-23' }],
  ['/watch/0123456789ab', '', { page: 'watch', id: '0123456789ab' }],
  ['/watch/0123456789ab/', '', { page: 'watch', id: '0123456789ab' }],
  ['/watch/short', '', { page: 'missing' }],
  ['/upload', '', { page: 'upload' }],
  ['/connection', '', { page: 'connection' }],
  ['/nothing', '', { page: 'missing' }],
])('%s%s', (path, search, route) => {
  expect(parseRoute(path, search)).toEqual(route)
})

test('an address made from filters reads back as the same filters', () => {
  const browse = { q: 'қара өлең & күй', kind: 'concert', region: 'KZ-47' } as const
  const address = new URL(homeAddress(browse), 'http://nar.test')
  expect(parseRoute(address.pathname, address.search)).toEqual({ page: 'home', ...browse })
  expect(homeAddress()).toBe('/')
  expect(homeAddress({ q: null, kind: null, region: null })).toBe('/')
})
