import { expect, it } from 'vitest'
import { type Guesses, guessed } from './guessing.ts'

const noon = new Date('2026-11-23T12:00:00Z')

it('lets five tries through and then pauses, longer each time, for an hour at most', () => {
  let known: Guesses = { failures: 0, pausedUntil: null }
  let now = noon
  const pauses: number[] = []
  for (let n = 0; n < 14; n++) {
    const one = guessed(known, now)
    if (!one.allowed) throw new Error('paused too soon')
    known = one.after
    const until = known.pausedUntil ?? now
    pauses.push((until.getTime() - now.getTime()) / 60_000)
    now = until
  }
  expect(pauses).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
})

it('says when to come again, to the second, and counts nothing meanwhile', () => {
  const known = { failures: 5, pausedUntil: new Date(noon.getTime() + 60_000) }
  expect(guessed(known, noon)).toEqual({ allowed: false, seconds: 60 })
  expect(guessed(known, new Date(noon.getTime() + 59_500))).toEqual({ allowed: false, seconds: 1 })
  expect(guessed(known, new Date(noon.getTime() + 60_000))).toMatchObject({ allowed: true })
})

it('lets so many tries through in a day as its words say', () => {
  const tries = (days: number, from: Guesses) => {
    let [known, now, count] = [from, noon.getTime(), 0]
    const end = now + days * 86_400_000
    while (now < end) {
      const one = guessed(known, new Date(now))
      if (!one.allowed) throw new Error('paused too soon')
      known = one.after
      now = known.pausedUntil?.getTime() ?? now
      count++
    }
    return { count, known }
  }
  const first = tries(1, { failures: 0, pausedUntil: null })
  expect(first.count).toBeLessThanOrEqual(34)
  expect(tries(1, { ...first.known, pausedUntil: null }).count).toBe(24)
})
