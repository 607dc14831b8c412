import { describe, expect, it } from 'vitest'
import { isUnsure, isWorkingDay, withinOneWorkingDay } from './working-days.ts'

const daysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, at) =>
    new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10),
  ).filter((day) => day.startsWith(String(year)))
/** Days from Monday to Friday that are not worked. */
const weekdaysOff = (year: number) =>
  daysOf(year).filter((day) => !isWorkingDay(day) && ![0, 6].includes(new Date(day).getUTCDay()))

describe('days off', () => {
  it('are those of the calendar that the government published for 2026', () => {
    // 8 March, two of Nauryz, 9 May and 25 October are on weekends and move; 30 August is a holiday no more.
    expect(weekdaysOff(2026)).toEqual([
      ...['2026-01-01', '2026-01-02', '2026-01-07', '2026-03-09', '2026-03-23', '2026-03-24', '2026-03-25'],
      ...['2026-05-01', '2026-05-07', '2026-05-11', '2026-05-27', '2026-07-06', '2026-10-26', '2026-12-16'],
    ])
  })

  it('are those of 2025 and 2027, where nobody knows the day of Kurban-ait', () => {
    expect(weekdaysOff(2025)).toContain('2025-09-01')
    expect(weekdaysOff(2027)).toEqual([
      ...['2027-01-01', '2027-01-04', '2027-01-07', '2027-03-08', '2027-03-15', '2027-03-22', '2027-03-23'],
      ...['2027-03-24', '2027-05-03', '2027-05-07', '2027-05-10', '2027-07-06', '2027-10-25', '2027-12-16'],
    ])
    expect([isUnsure('2026-05-27'), isUnsure('2027-05-17')]).toEqual([false, true])
  })

  it('do not move for 7 January', () => {
    // A Sunday in 2029.
    expect(isWorkingDay('2029-01-08')).toBe(true)
  })
})

describe('within one business day', () => {
  /** By the clock of Almaty, UTC+5. */
  it.each([
    ['on a working day', '2026-11-23T10:30', '2026-11-24T10:30'],
    ['at its last moment', '2026-11-23T23:59', '2026-11-24T23:59'],
    ['on a Friday', '2026-11-27T18:00', '2026-11-30T18:00'],
    ['on a Saturday', '2026-11-28T12:00', '2026-12-01T00:00'],
    ['on a Sunday night', '2026-11-29T23:59', '2026-12-01T00:00'],
    ['before Nauryz', '2026-03-20T09:00', '2026-03-26T09:00'],
    ['in Nauryz', '2026-03-21T09:00', '2026-03-27T00:00'],
    ['before a day off that has moved', '2026-10-23T09:00', '2026-10-27T09:00'],
    ['at the end of a year', '2026-12-31T15:00', '2027-01-05T15:00'],
  ])('%s', (_, noticed, by) => {
    const at = (local: string) => new Date(`${local}:00+05:00`)
    expect(withinOneWorkingDay(at(noticed)).toISOString()).toBe(at(by).toISOString())
  })
})
