import { expect, it } from 'vitest'
import { spanOf } from './figure-span.ts'

it('spans go over the ends of months and years', () => {
  expect(spanOf('2028-03-01', 3)).toEqual({
    ...{ from: '2028-02-28', until: '2028-03-01', before: '2028-02-25' },
    days: ['2028-02-28', '2028-02-29', '2028-03-01'],
  })
  expect(spanOf('2027-01-01', 366).from).toBe('2026-01-01')
  expect(spanOf('2026-11-23', 1)).toMatchObject({ from: '2026-11-23', before: '2026-11-22' })
})

it('a day that is none has no span', () => {
  for (const day of ['2026-02-29', '2026-13-01', '2026-00-10'])
    expect(() => spanOf(day, 2), day).toThrow(RangeError)
})
