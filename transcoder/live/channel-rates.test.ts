import { expect, it } from 'vitest'
import { newDoubts, type RateNote, rateMeter } from './channel-rates.ts'

/** Notes ten times a second, as the runner makes them; each step changes what comes in a second. */
function watched() {
  const meter = rateMeter()
  const doubts = newDoubts()
  const note: RateNote = {
    ...{ now: 1_795_000_000_000, received: 0, frames: 0, dropped: 0, lostSeconds: 0, gaps: 0, shows: true },
  }
  const go = (seconds: number, bits: number, more: Partial<RateNote> = {}, frames = 25) => {
    Object.assign(note, more)
    for (let n = 0; n < seconds * 10; n++) {
      note.now += 100
      note.received += bits / 80
      note.frames += frames / 10
      meter.note({ ...note })
      doubts.note(note.now, meter.rates())
    }
    return { ...meter.rates(), ...doubts.found(), now: note.now }
  }
  return { go, note }
}

it('are those of the last seconds, beside what is usual once there is a minute of it', () => {
  const { go } = watched()
  expect(go(4, 1e6)).toMatchObject({ inbound: 0, usual: null, frameRate: null, thin: null })
  expect(go(10, 1e6)).toMatchObject({ inbound: 1e6, usual: null, frameRate: 25 })
  expect(go(60, 1e6)).toMatchObject({ inbound: 1e6, usual: 1e6, thin: { is: false } })
  expect(go(10, 2e6, {}, 12.5)).toMatchObject({ inbound: 2e6, usual: 1e6, frameRate: 12.5 })
})

it('less than a third of what is usual is too little, since then; for good, it becomes usual', () => {
  const { go, note } = watched()
  go(120, 3e6)
  const before = note.now
  expect(go(20, 1.1e6).thin?.is).toBe(false)
  const found = go(30, 0.9e6)
  expect(found.thin?.is).toBe(true)
  expect(found.thin?.since).toBeGreaterThan(before + 20_000)
  expect(found.thin?.since).toBeLessThanOrEqual(before + 26_000)
  expect(go(60, 0.9e6).thin).toEqual(found.thin)
  expect(go(10, 3e6).thin?.is).toBe(false)
  expect(go(40 * 60, 0.9e6)).toMatchObject({ usual: 0.9e6, thin: { is: false } })
})

it('while the slate is shown nobody can say, and it is not what is usual', () => {
  const { go } = watched()
  go(120, 3e6)
  expect(go(3600, 0, { shows: false })).toMatchObject({
    usual: 3e6,
    thin: null,
    lossy: null,
    frameRate: null,
  })
  expect(go(20, 3e6, { shows: true })).toMatchObject({ usual: 3e6, thin: { is: false } })
})

it('a second lost, or three breaks, within a minute are too much, until they are a minute ago', () => {
  const { go } = watched()
  go(120, 3e6)
  expect(go(10, 3e6, { lostSeconds: 0.9, dropped: 22 })).toMatchObject({
    ...{ lastMinute: { lostSeconds: 0.9, dropped: 22, gaps: 0 }, lossy: { is: false } },
  })
  expect(go(10, 3e6, { lostSeconds: 1.9 }).lossy?.is).toBe(true)
  expect(go(70, 3e6)).toMatchObject({ lastMinute: { lostSeconds: 0 }, lossy: { is: false } })
  expect(go(10, 3e6, { gaps: 2 }).lossy?.is).toBe(false)
  expect(go(10, 3e6, { gaps: 3 }).lossy?.is).toBe(true)
})
