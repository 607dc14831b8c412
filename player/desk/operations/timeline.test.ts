import { expect, it } from 'vitest'
import type { OperationPoint } from '#catalog/contract/operations.ts'
import { timelineOf } from './timeline.ts'

const point = (at: string): OperationPoint => ({
  ...{ at, waiting: 0, active: 0, workers: 1, unwatchable: 0, oldestSeconds: 0, watching: 0, refused: 0 },
  ...{ databaseBytes: 1, storedBytes: null, freeBytes: null, encodedSeconds: 0, requests: 1 },
  ...{ failedRequests: 0, latencyMs: { half: 1, most: 2 } },
})

it('has a place for every step, also where nothing is known', () => {
  const points = [point('2026-11-23T05:00:00.000Z'), point('2026-11-23T05:02:00.000Z')]
  const places = timelineOf({ span: 'hour', step: 60, points })
  expect(places).toHaveLength(60)
  expect(places.slice(-4).map(({ at, point: known }) => [at.slice(11, 16), known !== null])).toEqual([
    ['04:59', false],
    ['05:00', true],
    ['05:01', false],
    ['05:02', true],
  ])
  expect(timelineOf({ span: 'day', step: 600, points: [] })).toEqual([])
})
