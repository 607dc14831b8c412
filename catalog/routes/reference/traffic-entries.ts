import type { TrafficSums } from '#catalog/contract/traffic.ts'
import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const sums: TrafficSums = {
  ...{ requests: 41_000, bytes: 52_000_000_000, homeBytes: 48_000_000_000, domesticBytes: 47_500_000_000 },
  ...{ hitBytes: 50_000_000_000, missBytes: 1_900_000_000, starts: 830, stalls: 12, seconds: 1_260_000 },
}

/** What nginx sent on the nodes of the topology. */
export const trafficEntries = {
  traffic: {
    caller: 'admin',
    description:
      'Sums of the lines of all nodes. Hours are kept for 35 days, days for 400; of titles and channels days alone.',
    query: { days: 1, until: '2026-11-22' },
    answer: {
      ...{
        from: '2026-11-22',
        until: '2026-11-22',
        timeZone: 'Asia/Almaty',
        sums,
        before: sums,
        step: 'hour',
      },
      points: [{ at: '2026-11-21T19:00:00.000Z', ...sums }],
      nodes: [{ node: 'almaty', ...sums, failed: 0, fillBytes: 0 }],
      zones: [{ zone: 'almaty-viewers', region: 'KZ-75', ...sums }],
      titles: [{ id: sample.ids.title, texts: sample.texts, ...sums }],
      channels: [{ id: 'c1d2e3f4g5h6', texts: { kk: { title: 'Жетісу' } }, ...sums }],
      ...{ price: { currency: 'KZT', domestic: 8, external: 30 }, saved: 1045 },
      logs: [{ node: 'almaty', readAt: '2026-11-23T05:00:00.000Z', lines: 9_400_000, faults: 0, gaps: 0 }],
    },
  } satisfies RouteEntry<'traffic'>,
  titleTraffic: {
    caller: 'signed-in',
    problems: ['not-found'],
    description: 'Regions with fewer than five starts are told together.',
    query: { days: 28 },
    answer: { ...sums, regions: [{ region: 'KZ-75', bytes: 52_000_000_000, starts: 830 }] },
  } satisfies RouteEntry<'titleTraffic'>,
  domesticShares: {
    caller: 'anyone',
    description: 'Of what viewers in the country were sent, what came from inside it.',
    answer: { months: [{ month: '2026-11', share: 0.98, bytes: 48_000_000_000 }] },
  } satisfies RouteEntry<'domesticShares'>,
}
