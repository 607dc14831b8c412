import { describe, expect, it } from 'vitest'
import type { Licence, TitleView } from '#catalog/contract/title.ts'
import { en as pages } from '#player/words/en.ts'
import { kk as kkPages } from '#player/words/kk.ts'
import { studioWords } from '../words/words.ts'
import {
  clockIn,
  daysLeft,
  lastDayOf,
  licenceLine,
  licenceSentences,
  readsNow,
  standingOfLicence,
  whereAndWhen,
} from './licence-words.ts'

/** Noon of 20 April 2027 in Almaty, UTC+5. */
const now = new Date('2027-04-20T07:00:00Z')
const licence = (terms: Partial<Licence> = {}): Licence => ({
  ...{ id: 'aaaaaaaaaaaa', licensor: 'Нар', territories: ['KZ'], uses: ['stream'], timeZone: 'Asia/Almaty' },
  ...{ exclusive: false, revocable: true, documentSha256: null, revokedAt: null },
  ...terms,
})
const title = (...licences: Licence[]) => ({ licences, hidden: false }) as unknown as TitleView
const en = studioWords('en')
const kk = studioWords('kk')

describe('a licence', () => {
  it.each<[string, Partial<Licence>, string, number | null]>([
    ['without end', {}, 'running', null],
    ['until its first moment outside', { until: '2027-05-01T00:00' }, 'running', 10],
    ['on its last day', { until: '2027-04-21T00:00' }, 'running', 0],
    ['on its last day, with an hour', { until: '2027-04-20T12:01' }, 'running', 0],
    ['at its end', { until: '2027-04-20T12:00' }, 'over', null],
    ['before it begins', { from: '2027-04-20T12:01' }, 'coming', null],
    ['as it begins', { from: '2027-04-20T12:00' }, 'running', null],
    ['taken back', { revokedAt: '2027-01-01T00:00:00Z' }, 'revoked', null],
    ['that ends before it begins', { from: '2027-05-01T00:00', until: '2027-04-01T00:00' }, 'never', null],
    ['by the clock of its zone', { until: '2027-04-20T09:30', timeZone: 'Europe/Berlin' }, 'running', 0],
  ])('%s', (_, terms, standing, left) => {
    expect(standingOfLicence(licence(terms), now)).toBe(standing)
    expect(daysLeft(licence(terms), now)).toBe(left)
  })

  it('says where and when', () => {
    expect(whereAndWhen(licence({ until: '2027-05-01T00:00' }), kkPages, kk)).toBe(
      'Қазақстанда, 2027 жылғы 1 мамырға дейін',
    )
    expect(whereAndWhen(licence({ territories: ['WORLD'] }), kkPages, kk)).toBe('Барлық елде, мерзімсіз')
    const both = licence({
      territories: ['KZ', 'MN', 'FR'],
      from: '2027-01-01T00:00',
      until: '2027-05-01T18:30',
    })
    expect(whereAndWhen(both, pages, en)).toBe(
      'In these countries: Kazakhstan, Mongolia, FR, from 1 January 2027 until 1 May 2027, 18:30',
    )
  })

  it('says all it says in sentences', () => {
    const all = licence({
      ...{ uses: ['stream', 'embed'], exclusive: true, revocable: false, documentSha256: 'a'.repeat(64) },
      timeZone: 'Europe/Berlin',
    })
    expect(licenceSentences(all, pages, en)).toEqual([
      'In Kazakhstan, with no end date: may be watched, may be embedded in other sites.',
      'Rights holder: Нар.',
      'On Nar alone, cannot be withdrawn, the document is kept, times of Europe/Berlin.',
    ])
  })
})

describe('all licences of a title', () => {
  it.each<[string, Licence[], string]>([
    ['none', [], 'No licence'],
    ['one that runs', [licence()], 'In Kazakhstan, with no end date'],
    [
      'the longest of those that run',
      [
        licence({ until: '2027-05-01T00:00' }),
        licence({ territories: ['WORLD'], until: '2028-01-01T00:00' }),
      ],
      'Everywhere, until 1 January 2028',
    ],
    [
      'one that ends soon',
      [licence({ until: '2027-05-01T00:00' })],
      'In Kazakhstan, until 1 May 2027 · ends in 10 days',
    ],
    [
      'one to come',
      [licence({ from: '2027-06-01T00:00' }), licence({ until: '2027-01-01T00:00' })],
      'Not begun yet: In Kazakhstan, from 1 June 2027',
    ],
    ['one that is over', [licence({ until: '2027-01-01T00:00' })], 'Expired'],
    ['one that lets nobody watch', [licence({ uses: ['embed'] })], 'In force'],
  ])('%s', (_, licences, line) => {
    expect(licenceLine(title(...licences), now, pages, en)).toBe(line)
  })

  it('come to what viewers may do now', () => {
    const some = title(
      licence(),
      licence({ territories: ['MN'] }),
      licence({ territories: ['DE'], from: '2027-06-01T00:00' }),
    )
    expect(readsNow(some, now, pages, en)).toEqual([
      'Open to viewers now. In these countries: Kazakhstan, Mongolia.',
      'It opens later. In these countries: Germany, from 1 June 2027.',
    ])
    expect(readsNow({ ...title(), hidden: true }, now, pages, en)).toEqual([
      'Not open to viewers now.',
      'But the title is hidden: nobody but you sees it.',
    ])
  })
})

it('clocks and days', () => {
  expect(clockIn('Asia/Almaty', now)).toBe('2027-04-20T12:00')
  expect(clockIn('Asia/Almaty', new Date('2027-04-19T19:00:00Z'))).toBe('2027-04-20T00:00')
  expect([lastDayOf('2027-05-01T00:00'), lastDayOf('2027-05-01T18:00')]).toEqual(['2027-04-30', '2027-05-01'])
})
