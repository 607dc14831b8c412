import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaPath, axisSteps, barPath, linePath } from './shape.ts'

const size = { width: 60, height: 100 }

describe('steps of an axis', () => {
  it.each([
    [0, [0, 1]],
    [Number.NaN, [0, 1]],
    [1, [0, 0.5, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [950, [0, 500, 1000]],
  ])('up to %d: %j', (most, steps) => expect(axisSteps(most)).toEqual(steps))

  it('are whole where only whole numbers can be', () => {
    expect([1, 2, 3, 5, 9].map((most) => axisSteps(most, { whole: true }))).toEqual([
      [0, 1],
      [0, 1, 2],
      [0, 1, 2, 3],
      [0, 2, 4, 6],
      [0, 5, 10],
    ])
  })

  it('reach above whatever is shown, with few steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (most) => {
        const steps = axisSteps(most)
        expect(steps.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-6))
        expect(steps.length).toBeLessThanOrEqual(5)
        expect(steps[0]).toBe(0)
      }),
    )
  })
})

it('bars stand on the ground or on others, and nothing has none', () => {
  expect(barPath([5, 0, null], size, 10)).toBe('M1.67 100V50H18.33V100Z')
  expect(barPath([5], size, 10, [5])).toBe('M5 50V0H55V50Z')
  expect(barPath([], size, 10)).toBe('')
})

it('lines go through the middle of each place, and break where nothing is known', () => {
  expect(linePath([0, 10, null, 5], { width: 40, height: 100 }, 10)).toBe('M5 100L15 0M32 50H38')
  expect(linePath([null, null], size, 10)).toBe('')
})

it('areas are filled down to the ground', () => {
  expect(areaPath([0, 10], size, 10)).toBe('M15 100L15 100L45 0L45 100Z')
  expect(areaPath([5], size, 10)).toBe('')
})
