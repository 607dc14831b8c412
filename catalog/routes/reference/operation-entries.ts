import type { Gauges } from '#catalog/contract/operations.ts'
import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids } = sample

const now: Gauges = {
  ...{ waiting: 12, active: 4, workers: 2, unwatchable: 1, oldestSeconds: 8.5, watching: 37 },
  ...{ databaseBytes: 41_000_000, storedBytes: 210_000_000_000, freeBytes: 90_000_000_000 },
  ...{ encodedSeconds: 5400, refused: 0 },
}
const at = '2026-11-23T05:00:00.000Z'
const latencyMs = { half: 8, most: 46 }

/** What the machines of the hub are doing. */
export const operationEntries = {
  operations: {
    caller: 'admin',
    description: 'Requests are those of the hub that answers; everything else is the same from each.',
    answer: {
      ...{ at, now },
      parts: [{ name: 'database', ok: true, ms: 1 }],
      lanes: [{ lane: 'start', waiting: 2, active: 1, delayed: 0 }],
      kinds: [{ kind: 'video', waiting: 2, active: 1, delayed: 0 }],
      states: [{ state: 'encoding', count: 1 }],
      edges: [
        {
          ...{ name: 'almaty', region: 'KZ-75', capacity: 10e9, ok: true },
          ...{ since: '2026-05-01T04:00:00.000Z', rate: 3.2e9, shed: 0 },
        },
      ],
      workers: [
        {
          ...{ id: 'tas:4711', host: 'tas', process: 4711, since: '2026-11-22T18:00:00.000Z', seenAt: at },
          silent: false,
          jobs: [{ kind: 'video', lane: 'start', assetId: 'x1y2z3a4b5c6', titleId: ids.title, since: at }],
        },
      ],
      storage: {
        kinds: [{ kind: 'vod', objects: 48_000, bytes: 190_000_000_000, orphans: 0, orphanBytes: 0 }],
        ...{ countedAt: at, grownBytes: 3_000_000_000, freeBytes: 90_000_000_000 },
        totalBytes: 400_000_000_000,
      },
      database: { bytes: 41_000_000, tables: [{ name: 'encoded_part', bytes: 20_000_000, rows: 1200 }] },
      requests: {
        ...{ count: 420, failed: 0, latencyMs, broken: [] },
        slow: [{ method: 'GET', route: '/api/v1/titles', status: 200, ms: 640, at }],
      },
      encoding: { titles: 9, seconds: 31_000, speed: 1.8, watchableSeconds: 6.2 },
      failures: [
        {
          ...{ what: 'refused', at, titleId: ids.title, texts: sample.texts, kind: null, attempts: null },
          message: 'Файлда сурет те, дыбыс та жоқ.',
        },
      ],
      audience: [{ day: '2026-11-22', users: 1840, complete: true }],
    },
  } satisfies RouteEntry<'operations'>,
  operationHistory: {
    caller: 'admin',
    description:
      'A sample a minute is kept for a day, one an hour for a year. Points are averages of what was the case, and sums of what happened.',
    answer: {
      ...{ span: 'hour', step: 60 },
      points: [{ at, ...now, requests: 420, failedRequests: 0, latencyMs }],
    },
  } satisfies RouteEntry<'operationHistory'>,
}
