import { expect, test } from 'vitest'
import { type Faring, fared, faringWell, keepsUp } from './thin-link.ts'

/** Looks every half second: `.` plays, `w` waits, `s` waits where the viewer has jumped to. Resolves with how it fared, and when the last look was. */
function looked(looks: string): { faring: Faring; now: number } {
  let faring = faringWell
  let now = 0
  for (const look of looks) {
    now += 500
    faring = fared(faring, look !== '.', look === 's', now)
  }
  return { faring, now }
}

const keeps = (looks: string, onLowest = true) => {
  const { faring, now } = looked(looks)
  return keepsUp(faring, onLowest, now)
}

test('sound alone is offered when the lowest picture waits again and again, or very long', () => {
  expect(keeps('..........')).toBe(true)
  expect(keeps('ww....ww....')).toBe(true)
  expect(keeps('ww....ww....ww.')).toBe(false)
  expect(keeps('w'.repeat(16))).toBe(true)
  expect(keeps('w'.repeat(17))).toBe(false)
})

test('a jump that takes a moment is no stall, one that takes very long is', () => {
  expect(keeps('sw....sw....sw.')).toBe(true)
  expect(keeps('s'.repeat(17))).toBe(false)
})

test('not where a lower picture is left to try, nor for what is long over', () => {
  expect(keeps('ww....ww....ww.', false)).toBe(true)
  expect(keeps(`ww....ww....${'.'.repeat(120)}ww.`)).toBe(true)
})
