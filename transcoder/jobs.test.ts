import { describe, expect, it } from 'vitest'
import { type Job, jobPriority, laneOf } from './jobs.ts'

const chunk = (number: number, group: 'low' | 'high' | 'low-av1' | 'high-av1' = 'low'): Job => ({
  name: 'video',
  data: { assetId: 'aaaaaaaaaaaa', version: 1, group, chunk: number },
})

describe('the lane of a job', () => {
  it('is one apart for the first seconds of a title whose owner has no other', () => {
    expect([laneOf(chunk(0), true), laneOf(chunk(0), false)]).toEqual(['alone', 'start'])
    for (const alone of [true, false]) {
      expect(laneOf(chunk(7), alone)).toBe('follow')
      expect(laneOf(chunk(0, 'high'), alone)).toBe('finish')
    }
  })
})

describe('whose turn it is within a lane', () => {
  it('a clip does not wait for the end of a film', () => {
    expect(jobPriority(chunk(0), 0)).toBeLessThan(jobPriority(chunk(1), 0))
    expect(jobPriority(chunk(5), 0)).toBeLessThan(jobPriority(chunk(300), 0))
  })

  it("anybody's first title goes before everybody's second", () => {
    expect(jobPriority(chunk(10), 0)).toBeLessThan(jobPriority(chunk(0), 1))
    expect(jobPriority(chunk(0), 1)).toBeLessThan(jobPriority(chunk(0), 299))
  })

  it('but a second one does not wait for all of a first that takes hours', () => {
    expect(jobPriority(chunk(0), 1)).toBeLessThan(jobPriority(chunk(300), 0))
  })

  it('is a priority that BullMQ knows, in the right order at its ends too', () => {
    const latest = jobPriority(chunk(100_000), 1_000_000)
    const latestExtra = jobPriority(chunk(100_000, 'high-av1'), 1_000_000)
    expect(jobPriority({ name: 'probe', data: { assetId: 'aaaaaaaaaaaa', version: 1 } }, 0)).toBe(1)
    expect(latest).toBeLessThan(jobPriority(chunk(0, 'low-av1'), 0))
    expect(latestExtra).toBeLessThan(2 ** 21)
  })
})
