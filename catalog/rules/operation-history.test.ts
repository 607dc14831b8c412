import { expect, it } from 'vitest'
import type { Gauges } from '#catalog/contract/operations.ts'
import { inClass } from './classes.ts'
import { gathered, pointsOf, requestBounds, type Sample } from './operation-history.ts'

const gauges: Gauges = {
  ...{ waiting: 4, active: 2, workers: 2, unwatchable: 1, oldestSeconds: 30, watching: 3 },
  ...{ databaseBytes: 1000, storedBytes: null, freeBytes: 5000, encodedSeconds: 60, refused: 1 },
}
const sample = (minute: number, part: Partial<Gauges> = {}, ms = 7): Sample => ({
  at: new Date(Date.UTC(2026, 10, 23, 5, minute)),
  gauges: { ...gauges, ...part },
  ...{ requests: 10, failedRequests: 1, requestTimes: inClass(requestBounds, ms) },
})

it('what was the case is averaged over those that know it, what happened is added up', () => {
  const all = gathered([sample(0), sample(1, { waiting: 0, storedBytes: 100 }), sample(2, { waiting: 2 })])
  expect(all?.gauges).toMatchObject({
    waiting: 2,
    workers: 2,
    storedBytes: 100,
    encodedSeconds: 180,
    refused: 3,
  })
  expect([all?.requests, all?.failedRequests]).toEqual([30, 3])
  expect(gathered([])).toBeNull()
})

it('points stand for steps, in their order, and none for a time that nothing is known of', () => {
  const points = pointsOf([sample(12), sample(1), sample(3, { waiting: 0 }, 400)], 300)
  expect(points.map(({ at, waiting, requests }) => [at, waiting, requests])).toEqual([
    ['2026-11-23T05:00:00.000Z', 2, 20],
    ['2026-11-23T05:10:00.000Z', 4, 10],
  ])
  expect(points[0]?.latencyMs.most).toBeGreaterThan(400)
  expect(points[1]?.latencyMs.half).toBeLessThan(10)
})
