import type { LivePlayback } from '#catalog/contract/live-playback.ts'
import { saidAge } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import type { Permit } from '#player/watch/renewal.ts'
import type { Place } from './place.ts'

/** An address that ends soon ends where something begins that may not be seen here: it is asked for again then, ms. */
const soonMs = 60_000
/** Clocks go apart: not more often than this, ms. */
const leastMs = 2000

const isoOf = (moment: number) => new Date(moment).toISOString()

/**
 * Leave to watch a channel: now, or from a moment on. What the hub refuses while it plays (the next programme is closed here)
 * ends it at once.
 */
export function livePermit(
  channelId: string,
  { from, until, wanted }: Place,
  onAnswer: (playback: LivePlayback) => void = () => undefined,
): Permit {
  const askFrom = (moment: number | null) => {
    const body = {
      ...saidAge(),
      ...(moment === null ? {} : { from: isoOf(moment) }),
      ...(until === null ? {} : { until: isoOf(until) }),
    }
    return call('livePlayback', { params: { id: channelId }, body })
  }
  return {
    async ask() {
      const first = await askFrom(from)
      // A little before the moment may be open, and the moment itself closed: then that is what is to be said.
      const isBefore = wanted !== null && first.until !== null && Date.parse(first.until) <= wanted
      const playback = isBefore ? await askFrom(wanted) : first
      onAnswer(playback)
      const { master, expiresAt, pathways, view } = playback
      return {
        ...{ master, expiresAt, pathways },
        ...{ subtitles: [], storyboard: null, chapters: [], view },
      }
    },
    renewAfter: (lifeMs) => Math.max(leastMs, lifeMs > soonMs ? lifeMs * 0.8 : lifeMs),
    isEnd: ({ status }) => status >= 400 && status < 500,
    whenEnded: () => () => undefined,
  }
}
