import { describe, expect, it } from 'vitest'
import { instantOf, isLocalTime, isTimeZone } from './local-time.ts'

describe('instantOf', () => {
  it.each([
    ['2024-02-29T22:59', 'Asia/Almaty', '2024-02-29T16:59:00.000Z'],
    // On 1 March 2024 at 00:00 the clock went back to 23:00: this hour was shown twice, the first time counts.
    ['2024-02-29T23:30', 'Asia/Almaty', '2024-02-29T17:30:00.000Z'],
    ['2024-03-01T00:00', 'Asia/Almaty', '2024-02-29T19:00:00.000Z'],
    ['2024-03-01T12:00', 'Asia/Almaty', '2024-03-01T07:00:00.000Z'],
    ['2024-03-01T00:00', 'Asia/Aqtobe', '2024-02-29T19:00:00.000Z'],
    // 02:30 was skipped: as if the clock had not been moved.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-07-01T00:00', 'UTC', '2026-07-01T00:00:00.000Z'],
    ['2026-07-01T00:00', 'Pacific/Kiritimati', '2026-06-30T10:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone).toISOString()).toBe(instant)
  })

  it('refuses days that are none and zones it does not know', () => {
    expect(() => instantOf('2023-02-29T00:00', 'Asia/Almaty')).toThrow(RangeError)
    expect(() => instantOf('2023-02-28T00:00', 'Asia/Nowhere')).toThrow(RangeError)
    expect(isLocalTime('2024-13-01T00:00')).toBe(false)
    expect(isLocalTime('2024-02-29T24:00')).toBe(false)
    expect(isTimeZone('Asia/Qyzylorda')).toBe(true)
    expect(isTimeZone('Almaty')).toBe(false)
  })
})
