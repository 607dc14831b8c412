import { expect, it } from 'vitest'
import { isWithin, spanOf } from './edge-fill.ts'

it.each([
  ['01:00-06:00', '00:59', false],
  ['01:00-06:00', '01:00', true],
  ['01:00-06:00', '06:00', false],
  ['22:30-05:00', '23:59', true],
  ['22:30-05:00', '04:59', true],
  ['22:30-05:00', '12:00', false],
])('a fill between %s at %s: %s', (span, time, open) => {
  expect(isWithin(spanOf(span), time)).toBe(open)
})

it.each(['1-6', '01:00', '25:00-06:00', '01:00-01:00', ''])('%j is no span', (text) => {
  expect(() => spanOf(text)).toThrow('--between')
})
