import { expect, it } from 'vitest'
import { eachAdded, inClass, within } from './classes.ts'

const bounds = [250, 500, 1000, 2000]
const of = (...values: number[]) => values.map((value) => inClass(bounds, value)).reduce(eachAdded, [])

it('the middle is found within its class', () => {
  expect(within(bounds, of(100, 900, 900, 1800), 0.5)).toBe(750)
  expect(within(bounds, of(100, 900, 900, 1800), 0.9)).toBe(1600)
  expect(within(bounds, of(250, 250), 1)).toBe(250)
})

it('beyond the last end there is only that end, and of nothing nothing', () => {
  expect(within(bounds, of(90_000), 0.5)).toBe(2000)
  expect(within(bounds, inClass(bounds, null), 0.5)).toBeNull()
  expect(within(bounds, [], 0.5)).toBeNull()
})
