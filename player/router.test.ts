import { expect, test } from 'vitest'
import { homeAddress, parseRoute } from './router.ts'

test.each([
  ['/', '', { page: 'home', q: null, kind: null, region: null }],
  ['/', '?q=', { page: 'home', q: '', kind: null, region: null }],
  ['/', '?q=%D0%B6%D2%AF%D0%BA&kind=aitys', { page: 'home', q: 'жүк', kind: 'aitys', region: null }],
  ['/', '?kind=opera&region=KZ-99', { page: 'home', q: null, kind: null, region: null }],
  ['/', '?region=KZ-23', { page: 'home', q: null, kind: null, region: 'KZ-23' }],
  ['/watch/0123456789ab', '', { page: 'watch', id: '0123456789ab', at: 0, order: null }],
  ['/watch/0123456789ab', '?t=75', { page: 'watch', id: '0123456789ab', at: 75, order: null }],
  ['/watch/0123456789ab', '?t=-3', { page: 'watch', id: '0123456789ab', at: 0, order: null }],
  ['/watch/0123456789ab/', '', { page: 'watch', id: '0123456789ab', at: 0, order: null }],
  [
    '/watch/0123456789ab',
    '?order=aaa111bbb222',
    { page: 'watch', id: '0123456789ab', at: 0, order: 'aaa111bbb222' },
  ],
  ['/watch/0123456789ab', '?order=x', { page: 'watch', id: '0123456789ab', at: 0, order: null }],
  ['/watch/short', '', { page: 'missing' }],
  ['/series/0123456789ab', '', { page: 'series', id: '0123456789ab' }],
  ['/people/0123456789ab', '', { page: 'person', id: '0123456789ab' }],
  ['/owners/0123456789ab', '', { page: 'missing' }],
  ['/order', '', { page: 'order' }],
  ['/upload', '', { page: 'upload' }],
  ['/complain', '', { page: 'complain', titleId: null, at: null }],
  ['/complain', '?title=0123456789ab&at=754', { page: 'complain', titleId: '0123456789ab', at: 754 }],
  ['/complain', '?title=short&at=-1', { page: 'complain', titleId: null, at: null }],
  ['/complaints/', '?number=2026-000123', { page: 'complaints', number: '2026-000123' }],
  ['/desk', '', { page: 'desk' }],
  ['/transparency', '', { page: 'transparency' }],
  ['/connection', '', { page: 'connection' }],
  ['/passes', '', { page: 'passes' }],
  ['/vouchers', '', { page: 'vouchers' }],
  ['/earnings', '', { page: 'earnings' }],
  ['/studio/imports', '', { page: 'imports' }],
  ['/studio/webhooks/', '', { page: 'webhooks' }],
  ['/studio/x', '', { page: 'missing' }],
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
