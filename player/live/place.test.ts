import { expect, it } from 'vitest'
import { givenPlace, isEndOf, onAirNow, placeFor, stretchOf } from './place.ts'

const now = Date.parse('2026-11-24T13:00:00Z')
const hour = 3_600_000
const slot = (from: number, until: number) => ({
  starts: new Date(from).toISOString(),
  ends: new Date(until).toISOString(),
})
const whole = (dvrSeconds: number) => ({ dvrSeconds, keptFrom: null })
const known = { now, reach: whole(24 * 3600), programmes: [] }

it('is now where now is near, and where nobody may go back', () => {
  expect(placeFor(now - 4000, known)).toEqual(onAirNow)
  expect(placeFor(now - hour, { ...known, reach: whole(0) })).toEqual(onAirNow)
})

it('is all that came since, with a minute before it', () => {
  const wanted = now - hour
  expect(placeFor(wanted, known)).toEqual({ from: wanted - 60_000, until: null, wanted })
})

it('is no further back than one may go', () => {
  const oldest = now - 600_000
  expect(placeFor(now - hour, { ...known, reach: whole(600) })).toEqual({
    ...{ from: oldest, until: null, wanted: oldest },
  })
})

it('is a programme that is over, whole', () => {
  const [from, until] = [now - 9 * hour, now - 7 * hour]
  const programmes = [slot(from, until)]
  expect(placeFor(from, { ...known, programmes })).toEqual({ from: from - 60_000, until, wanted: from })
  expect(isEndOf(until, programmes)).toBe(true)
  expect(isEndOf(until - 5000, programmes)).toBe(false)
})

it('is a piece of what nobody has named: a playlist of days is not sent', () => {
  const wanted = now - 12 * hour
  const from = wanted - 60_000
  expect(placeFor(wanted, known)).toEqual({ from, until: from + 2 * hour, wanted })
})

it('the bar is as long as one may go back, and moves with time', () => {
  expect(stretchOf(onAirNow, { now, reach: whole(600) })).toEqual({
    from: now - 600_000,
    until: now,
  })
  expect(stretchOf(onAirNow, { now, reach: whole(7 * 86_400) }).from).toBe(now - 3 * hour)
  const piece = { from: now - 9 * hour, until: now - 8 * hour, wanted: null }
  expect(stretchOf(piece, known)).toEqual({ from: piece.from, until: piece.until })
})

it('goes no further back than anything is kept', () => {
  const from = now - 900_000
  const reach = { dvrSeconds: 7200, keptFrom: new Date(from).toISOString() }
  expect(stretchOf(onAirNow, { now, reach })).toEqual({ from, until: now })
  expect(placeFor(now - hour, { ...known, reach })).toEqual({ from, until: null, wanted: from })
  expect(
    placeFor(now - hour, { ...known, reach: { ...reach, keptFrom: new Date(now).toISOString() } }),
  ).toEqual(onAirNow)
})

it('counts its seconds from where the hub begins, where less may be seen', () => {
  const place = { from: now - 90_000, until: null, wanted: now - 30_000 }
  expect(givenPlace(place, now - 89_000)).toBeNull()
  expect(givenPlace(place, now - 40_000)).toEqual({ ...place, from: now - 40_000 })
  expect(givenPlace(place, now - 20_000)).toEqual({ ...place, from: now - 20_000, wanted: now - 20_000 })
  // Of what is on now no second is asked for.
  expect(givenPlace(onAirNow, now - 20_000)).toBeNull()
})
