import { describe, expect, it } from 'vitest'
import { laterFloor, type PermitState, permitState } from './permit-state.ts'

const [minute, day] = [60_000, 86_400_000]
const made = Date.parse('2026-11-23T06:00:00Z')
const permit = { expiresAt: new Date(made + 14 * day).toISOString() }

describe('a permit', () => {
  it.each<[string, number, number, number, PermitState]>([
    ['is good at once', made, 0, made, 'good'],
    ['is good to its last moment', made + 14 * day - 1, 0, made, 'good'],
    ['is over at its end', made + 14 * day, 0, made, 'expired'],
    ['does not mind a clock that has always been wrong', made + 300 * day, 300 * day, made, 'good'],
    ['ends in time by a clock that is slow', made + 4 * day, -10 * day, made, 'expired'],
    ['does not mind a clock that is set right', made + day - 4 * minute, 0, made + day, 'good'],
    ['notices a clock that is set back', made + day - 6 * minute, 0, made + day, 'clock-back'],
    ['notices it after its end, too', made, 0, made + 20 * day, 'clock-back'],
    ['is not prolonged by setting back a little', made + 14 * day - minute, 0, made + 14 * day, 'expired'],
  ])('%s', (_, now, skew, floor, expected) => {
    expect(permitState(permit, { now, skew, floor })).toBe(expected)
  })

  it('remembers the latest moment', () => {
    expect(laterFloor({ now: made + day, skew: 0, floor: made })).toBe(made + day)
    expect(laterFloor({ now: made - day, skew: 0, floor: made })).toBe(made)
    expect(laterFloor({ now: made + day, skew: 2 * day, floor: made })).toBe(made)
  })
})
