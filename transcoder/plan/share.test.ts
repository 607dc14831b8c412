import { describe, expect, it } from 'vitest'
import type { EncodedPart, GroupName } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { planEncoding } from './plan.ts'
import { encodedShare, secondsLeft } from './share.ts'

const concert = sources.concert1080p25
const plan = planEncoding(concert)
const began = Date.UTC(2026, 10, 22)
const at = (seconds: number) => began + seconds * 1000

const chunks = (group: GroupName, count: number, saved: (chunk: number) => number) =>
  Array.from({ length: count }, (_, part): EncodedPart & { savedAt: Date } => ({
    track: group,
    part,
    done: true,
    renditions: {},
    savedAt: new Date(at(saved(part))),
  }))

describe('secondsLeft', () => {
  it('goes by what the last minutes did', () => {
    const done = chunks('low', 4, (chunk) => 10 * (chunk + 1))
    const share = encodedShare(plan, done)
    const left = secondsLeft(plan, done, { began, now: at(40) }) as number
    expect(left).toBeCloseTo((40 / share) * (1 - share), 3)
    // As fast as before, now alone on the machine: the first hour in the queue does not count.
    const late = chunks('low', 4, (chunk) => 3600 - 110 + 25 * (chunk + 1))
    const again = secondsLeft(plan, late, { began, now: at(3600) }) as number
    expect(again).toBeCloseTo((120 / share) * (1 - share), 3)
  })

  it('says nothing of what waits, has just begun or has no plan', () => {
    expect(secondsLeft(plan, [], { began, now: at(60) })).toBeNull()
    expect(
      secondsLeft(
        plan,
        chunks('low', 1, () => 2),
        { began, now: at(5) },
      ),
    ).toBeNull()
    const begun = chunks('low', 2, (chunk) => 4 * (chunk + 1))
    expect(secondsLeft(plan, begun, { began, now: at(10) })).toBeNull()
    const stopped = chunks('low', 3, () => 30)
    expect(secondsLeft(plan, stopped, { began, now: at(600) })).toBeNull()
    expect(secondsLeft(null, stopped, { began, now: at(60) })).toBeNull()
  })

  it('does not flicker where each part takes minutes', () => {
    // Two workers, a part of the low group in 70 s and one of the high group in 200 s.
    const long = planEncoding({
      ...concert,
      duration: 1800,
      video: concert.video && { ...concert.video, end: 1800 },
    })
    const lows = long.video.find(({ name }) => name === 'low')?.chunks.length ?? 0
    const highs = long.video.find(({ name }) => name === 'high')?.chunks.length ?? 0
    const pair = (chunk: number) => Math.floor(chunk / 2) + 1
    const lowEnd = 70 * pair(lows - 1)
    const parts = [
      ...chunks('low', lows, (chunk) => 70 * pair(chunk) + (chunk % 2) * 4),
      ...chunks('high', highs, (chunk) => lowEnd + 200 * pair(chunk) + (chunk % 2) * 4),
    ]
    const end = lowEnd + 200 * pair(highs - 1)
    const told: number[] = []
    for (let now = lowEnd + 850; now < end - 600; now += 10) {
      const done = parts.filter(({ savedAt }) => savedAt.getTime() <= at(now))
      const left = secondsLeft(long, done, { began, now: at(now) })
      expect(left).not.toBeNull()
      told.push((left ?? 0) / (end - now))
    }
    expect(told.length).toBeGreaterThan(20)
    expect(Math.max(...told)).toBeLessThan(1.35)
    expect(Math.min(...told)).toBeGreaterThan(0.65)
  })

  it('counts 5.1, which is made last', () => {
    const many = planEncoding(sources.surroundAndStereo)
    const stereo = [
      ...many.video.flatMap(({ name, chunks: planned }) =>
        planned.map((_, part) => ({ track: name, part, done: true, renditions: {} })),
      ),
      ...many.audio.map(({ index }) => ({ track: `audio-${index}`, part: 0, done: true, renditions: {} })),
    ]
    expect(encodedShare(many, stereo)).toBeLessThan(0.99)
    const [surround] = many.audio
    const last = { track: `audio-${surround?.index}`, part: 1, done: true, renditions: {} }
    expect(encodedShare(many, [...stereo, last])).toBe(1)
  })

  it('is nothing at the end', () => {
    const all = [
      ...plan.video.flatMap(({ name, chunks: planned }) => chunks(name, planned.length, () => 50)),
      ...plan.audio.map(({ index }) => ({
        ...{ track: `audio-${index}`, part: 0, done: true, renditions: {} },
        savedAt: new Date(at(50)),
      })),
    ]
    expect(encodedShare(plan, all)).toBe(1)
    expect(secondsLeft(plan, all, { began, now: at(60) })).toBe(0)
  })
})
