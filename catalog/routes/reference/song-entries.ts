import { told } from './channel-entries.ts'
import type { RouteEntry } from './entry.ts'

/** What channels play, and what listening to them costs. */
export const songEntries = {
  songs: {
    caller: 'anyone',
    description:
      'As its station says them (ICY titles). Songs of programmes that this viewer may not have are left out; `before` asks for the next page.',
    query: { before: '2026-11-23T15:00:00.000Z' },
    problems: told,
    answer: { songs: [{ at: '2026-11-23T14:58:12.000Z', text: 'Дос-Мұқасан - Той жыры' }], before: null },
  } satisfies RouteEntry<'songs'>,
  listenerCost: {
    caller: 'anyone',
    description:
      "Bytes of an hour by rendition, and what they cost inside the country and abroad at the price of a GB that the hub's operator has set (NAR_TRAFFIC_PRICE); without one money is null.",
    problems: told,
    answer: {
      price: { currency: 'KZT', domestic: 8, external: 30 },
      renditions: [{ name: 'a64', bytesPerHour: 29_952_000, domestic: 0.239616, external: 0.89856 }],
    },
  } satisfies RouteEntry<'listenerCost'>,
} as const
