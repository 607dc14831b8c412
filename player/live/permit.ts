import type { LivePlayback } from '#catalog/contract/live-playback.ts'
import { saidAge } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import type { Permit } from '#player/watch/renewal.ts'
import type { Place } from './place.ts'

/** An address that ends soon ends where something begins that may not be seen here: it is asked for again then, ms. */
const soonMs = 60_000
/** Clocks go apart: not more often than this, ms. */
const leastMs = 2000

const isoOf = (moment: number) => new Date(moment).toISOString()

/**
 * Leave to watch a channel: now, or from a moment on. `onAnswer` is told of every answer. What the hub refuses while it plays
 * (the next programme is closed here) ends it at once.
 */
export function livePermit(
  channelId: string,
  { from, until, wanted }: Place,
  onAnswer: (playback: LivePlayback) => void,
): Permit {
  const askFrom = (moment: number | null) => {
    const body = {
      ...saidAge(),
      ...(moment === null ? {} : { from: isoOf(moment) }),
      ...(until === null ? {} : { until: isoOf(until) }),
    }
    return call('livePlayback', { params: { id: channelId }, body })
  }
  /** A little before the moment may be open and the moment itself closed, or the other way round: it is the moment that counts. */
  const askAround = async () => {
    try {
      const first = await askFrom(from)
      const isBefore = wanted !== null && first.until !== null && Date.parse(first.until) <= wanted
      return isBefore ? await askFrom(wanted) : first
    } catch (cause) {
      const { status } = asProblem(cause)
      if (wanted === null || wanted === from || status < 400 || status >= 500) throw cause
      return askFrom(wanted)
    }
  }
  return {
    async ask() {
      const playback = await askAround()
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
