import { describe, expect, it } from 'vitest'
import type { EncodedPart, EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { settledPlan } from './by-content.ts'
import { framesToSeconds } from './grid.ts'
import { planEncoding } from './plan.ts'

/** The low group as it would be if its best rung took `rate` bit/s throughout. */
function lowParts(plan: EncodingPlan, rate: number): EncodedPart[] {
  const [low] = plan.video
  if (!low) return []
  const bytes = (frames: number) => Math.round((framesToSeconds(frames, low.frameRate) * rate) / 8)
  return low.chunks.map(({ frames }, part) => ({
    ...{ track: 'low', part, done: true },
    renditions: Object.fromEntries(
      low.rungs.map(({ name }) => [
        name,
        { codecs: 'avc1.64001e', initBytes: 700, initSha256: '', segments: [[frames, bytes(frames)]] },
      ]),
    ),
  }))
}

function ladder(facts: SourceFacts, rate: number) {
  const plan = planEncoding(facts)
  const settled = settledPlan(plan, lowParts(plan, rate))
  return {
    rungs: settled.video[1]?.rungs.map(({ name, maxrate }) => [name, maxrate]),
    content: settled.content,
  }
}

describe('settledPlan', () => {
  it('leaves a concert its whole ladder', () => {
    expect(ladder(sources.concert1080p25, 780_000)).toEqual({
      rungs: [
        ['v720', 2_500_000],
        ['v1080', 5_000_000],
      ],
      content: { rung: 'v480', average: 780_000, dropped: [] },
    })
  })

  it('holds the peaks of a talk to what it needs', () => {
    const { rungs } = ladder(sources.concert1080p25, 180_000)
    const [middle, high] = (rungs ?? []).map(([, maxrate]) => Number(maxrate))
    expect(middle).toBeGreaterThanOrEqual(800_000)
    expect(middle).toBeLessThan(2_000_000)
    expect(high).toBeGreaterThan(middle as number)
    expect(high).toBeLessThan(3_000_000)
  })

  it('makes no rung that is the best on no link', () => {
    expect(ladder(sources.concert1080p25, 60_000)).toEqual({
      rungs: [['v1080', 800_000]],
      content: { rung: 'v480', average: 60_000, dropped: ['v720'] },
    })
    // The highest stays, whatever it holds.
    expect(ladder({ ...sources.sport720p50 }, 60_000).rungs).toEqual([['v720', 800_000]])
  })

  it('gives 50 frames a second more than 25', () => {
    const { video } = sources.sport720p50
    if (!video) throw new Error('no picture')
    const at = (num: number) =>
      ladder({ ...sources.sport720p50, video: { ...video, frameRate: { num, den: 1 } } }, 300_000)
    const [slow, fast] = [at(25), at(50)].map(({ rungs }) => Number(rungs?.[0]?.[1]))
    expect(fast).toBeCloseTo((slow as number) * 1.5, -2)
  })

  it('settles AV1 alike', () => {
    const plan = planEncoding(sources.concert1080p25, { av1: true })
    const settled = settledPlan(plan, lowParts(plan, 60_000))
    expect(settled.video.map(({ name, rungs }) => [name, rungs.length])).toEqual([
      ['low', 3],
      ['high', 1],
      ['low-av1', 3],
      ['high-av1', 1],
    ])
    expect(settled.video[3]?.rungs[0]).toMatchObject({ name: 'v1080-av1', maxrate: 560_000 })
    const small = planEncoding(sources.small480p, { av1: true })
    expect(settledPlan(small, lowParts(small, 100_000))).toBe(small)
  })

  it('decides once, when the low group is whole, and not where there is nothing to decide', () => {
    const plan = planEncoding(sources.concert1080p25)
    const parts = lowParts(plan, 300_000)
    expect(settledPlan(plan, parts.slice(1))).toBe(plan)
    const settled = settledPlan(plan, parts)
    expect(settledPlan(settled, lowParts(plan, 700_000))).toBe(settled)
    // One that was begun with all of its rungs is made to its end with them.
    const begun: EncodedPart = { track: 'high', part: 0, done: true, renditions: {} }
    expect(settledPlan(plan, [...parts, begun])).toBe(plan)
    const small = planEncoding(sources.small480p)
    expect(settledPlan(small, lowParts(small, 100_000))).toBe(small)
  })

  it('keeps the buffer at a second and a half of the peak', () => {
    const plan = planEncoding(sources.concert1080p25)
    for (const { maxrate, bufsize } of settledPlan(plan, lowParts(plan, 200_000)).video[1]?.rungs ?? [])
      expect((bufsize ?? 0) / maxrate).toBeCloseTo(1.5, 3)
  })
})
