import { expect, test } from 'vitest'
import { type Browse, homeAddress, isNarrowed, parseRoute } from './router.ts'

const everything = {
  ...{ page: 'home', q: null, kind: null, region: null, lang: null, textLang: null },
  ...{ from: null, to: null, age: null, here: false },
} as const

test.each([
  ['/', '', everything],
  ['/', '?q=', { ...everything, q: '' }],
  ['/', '?q=%D0%B6%D2%AF%D0%BA&kind=aitys', { ...everything, q: 'жүк', kind: 'aitys' }],
  ['/', '?kind=opera&region=KZ-99', everything],
  ['/', '?region=KZ-23', { ...everything, region: 'KZ-23' }],
  [
    '/',
    '?lang=kk&textLang=ru&from=1964&to=1986&age=12&here=1',
    {
      ...{ ...everything, lang: 'kk', textLang: 'ru', from: 1964, to: 1986, age: 12, here: true },
    },
  ],
  ['/', '?lang=<b>&from=64&to=9999&age=13&here=yes', everything],
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
  ['/lists/0123456789ab', '', { page: 'collection', id: '0123456789ab' }],
  ['/desk/lists', '', { page: 'desk/lists' }],
  ['/owners/0123456789ab', '', { page: 'publisher', id: '0123456789ab' }],
  ['/regions/KZ-75', '', { page: 'region', region: 'KZ-75' }],
  ['/regions/KZ-00', '', { page: 'missing' }],
  ['/order', '', { page: 'order' }],
  ['/upload', '', { page: 'upload' }],
  ['/studio/titles', '', { page: 'titles' }],
  ['/studio/titles/0123456789ab', '', { page: 'studioTitle', id: '0123456789ab' }],
  ['/studio/titles/short', '', { page: 'missing' }],
  ['/complain', '', { page: 'complain', titleId: null, channelId: null, at: null }],
  [
    '/complain',
    '?title=0123456789ab&at=754',
    { page: 'complain', titleId: '0123456789ab', channelId: null, at: 754 },
  ],
  [
    '/complain',
    '?channel=0123456789ab',
    { page: 'complain', titleId: null, channelId: '0123456789ab', at: null },
  ],
  ['/complain', '?title=short&at=-1', { page: 'complain', titleId: null, channelId: null, at: null }],
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
  const browse: Browse = {
    ...{ q: 'қара өлең & күй', kind: 'concert' as const, region: 'KZ-47' as const },
    ...{ lang: 'kk', textLang: 'ru', from: 1964, to: 1986, age: 0, here: true },
  }
  const address = new URL(homeAddress(browse), 'http://nar.test')
  expect(parseRoute(address.pathname, address.search)).toEqual({ page: 'home', ...browse })
  expect([homeAddress(), homeAddress(everything)]).toEqual(['/', '/'])
  expect([isNarrowed(everything), isNarrowed({ ...everything, age: 0 })]).toEqual([false, true])
})
