import { setTimeout as sleep } from 'node:timers/promises'

/** A viewer that only reads: follows one media playlist as it grows, and remembers what there was to play, and when. */
export type Seen = {
  /** Arrival (ms since 1970) of each segment or part that was new, and the span of wall clock it shows. */
  news: { at: number; from: number; until: number; run: string }[]
  /** Requests that failed, or found nobody. */
  failures: number
}

export type Viewer = {
  seen: Seen
  /** Resolves when something new has come after that moment (of any run, or of another than that one). */
  newsAfter(at: number, seconds: number, otherThan?: string): Promise<Seen['news'][number]>
  stop(): Promise<void>
}

type Entry = { from: number; until: number; uri: string; run: string }

/** Segments and parts with the wall clock they are for (EXT-X-PROGRAM-DATE-TIME), in their order. */
export function entriesOf(playlist: string): Entry[] {
  const entries: Entry[] = []
  let [clock, part, duration] = [0, 0, 0]
  for (const line of playlist.split('\n')) {
    const date = /^#EXT-X-PROGRAM-DATE-TIME:(.+)$/.exec(line)?.[1]
    if (date) {
      clock = Date.parse(date)
      part = clock
    }
    const [, seconds, uri] = /^#EXT-X-PART:DURATION=([\d.]+).*URI="([^"]+)"/.exec(line) ?? []
    if (uri !== undefined) {
      entries.push({ from: part, until: part + Number(seconds) * 1000, uri, run: runIn(uri) })
      part += Number(seconds) * 1000
    }
    duration = Number(/^#EXTINF:([\d.]+)/.exec(line)?.[1] ?? duration)
    if (line.startsWith('#') || line === '') continue
    entries.push({ from: clock, until: clock + duration * 1000, uri: line, run: runIn(line) })
    clock += duration * 1000
    part = clock
  }
  return entries
}

const runIn = (uri: string): string => /([0-9a-z]{12})\/[avo]\d+\/[^/]+$/.exec(uri)?.[1] ?? ''

/** @param base the address below which `live/…` is, ending in a slash; null where nobody has the channel */
export function watch(base: () => Promise<string | null>, rendition = 'v0'): Viewer {
  const seen: Seen = { news: [], failures: 0 }
  let [over, edge] = [false, 0]
  const look = async () => {
    const address = await base()
    if (address === null) throw new Error('nobody has the channel')
    const url = `${address}live/${rendition}.m3u8`
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    for (const { from, until, uri, run } of entriesOf(text)) {
      if (until <= edge + 5) continue
      const media = await fetch(new URL(uri, url), { signal: AbortSignal.timeout(3000) })
      const bytes = (await media.arrayBuffer()).byteLength
      if (!media.ok || bytes === 0) throw new Error(`media ${media.status}`)
      seen.news.push({ at: Date.now(), from: Math.max(from, edge), until, run })
      edge = until
    }
  }
  const loop = (async () => {
    while (!over) {
      await look().catch(() => {
        seen.failures += 1
      })
      await sleep(100)
    }
  })()
  return {
    seen,
    newsAfter: async (at, seconds, otherThan) => {
      const limit = Date.now() + seconds * 1000
      for (;;) {
        const found = seen.news.find((one) => one.at > at && one.run !== otherThan)
        if (found) return found
        if (Date.now() > limit) throw new Error(`nothing new in ${seconds} s`)
        await sleep(50)
      }
    },
    stop: async () => {
      over = true
      await loop
    },
  }
}

/** The longest that this viewer waited for anything new between two moments, and what of the clock was never there. Seconds. */
export function gapsOf({ news }: Seen, from: number, until: number): { wait: number; hole: number } {
  let [wait, hole] = [0, 0]
  for (const [order, one] of news.entries()) {
    const before = news[order - 1]
    if (!before || one.at < from || before.at > until) continue
    wait = Math.max(wait, one.at - before.at)
    hole += Math.max(0, one.from - before.until)
  }
  return { wait: wait / 1000, hole: hole / 1000 }
}
