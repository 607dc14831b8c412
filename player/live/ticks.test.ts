import { expect, it } from 'vitest'
import { ticksOf } from './ticks.ts'

const almaty = 5 * 3_600_000
const at = (time: string) => Date.parse(`2026-11-24T${time}+05:00`)
const written = (from: string, until: string, most: number) =>
  ticksOf({ from: at(from), until: at(until) }, most, almaty)
    .filter((tick) => tick.written)
    .map((tick) => new Date(tick.at + almaty).toISOString().slice(11, 16))

it('are whole hours of the clock that is read', () => {
  expect(written('17:10:00', '19:10:00', 6)).toEqual(['17:30', '18:00', '18:30', '19:00'])
  expect(written('17:10:00', '19:10:00', 3)).toEqual(['18:00', '19:00'])
  expect(written('18:00:00', '18:04:00', 6)).toEqual(['18:00', '18:01', '18:02', '18:03', '18:04'])
})

it('have smaller ones between them', () => {
  const ticks = ticksOf({ from: at('18:00:00'), until: at('19:00:00') }, 2, almaty)
  expect(ticks).toHaveLength(9)
  expect(ticks.filter((tick) => tick.written)).toHaveLength(3)
})

it('are none of no time', () => {
  expect(ticksOf({ from: 5, until: 5 }, 6, 0)).toEqual([])
})
