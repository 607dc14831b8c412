import Type, { type Static } from 'typebox'

/**
 * What is known of a channel that is, or was, on air: what the live process writes down, and how its playlists, segments and
 * parts are addressed. Times are milliseconds since 1970 unless something else is said. Pure.
 *
 * A channel is a row of *runs*: as long as one source is on, in the same codecs, with the same init segments. Each run but the
 * first begins with EXT-X-DISCONTINUITY. Every rendition of a run is cut at the same moments, so a *segment* is one row for all
 * of them, and its address is the moment it begins at: what a viewer may have of a channel is a matter of time alone.
 *
 * The media clock (`tfdt`) of every rendition counts from the channel's `epoch`: media time + epoch = wall clock
 * (EXT-X-PROGRAM-DATE-TIME), over all of its runs.
 */
export const LiveRendition = Type.Object({
  /** Name in keys and addresses: `v720`, `v360`, `a128`, `o32`; `v0` and `a0` where the source is passed on as it is. */
  name: Type.String({ pattern: '^[avo]\\d{1,4}$' }),
  kind: Type.Enum(['video', 'audio'] as const),
  codecs: Type.String({ description: 'RFC 6381, read from the init segment' }),
  /** Ticks a second of its media. */
  timescale: Type.Integer({ minimum: 1 }),
  /** bit/s: the highest and the average that are to be expected; measured once a minute has been on air. */
  bandwidth: Type.Integer({ minimum: 1 }),
  averageBandwidth: Type.Integer({ minimum: 1 }),
  width: Type.Optional(Type.Integer({ minimum: 2 })),
  height: Type.Optional(Type.Integer({ minimum: 2 })),
  /** Frames a second. */
  frameRate: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  channels: Type.Optional(Type.Integer({ minimum: 1 })),
})
export type LiveRendition = Static<typeof LiveRendition>

/** `main`, `standby`: the first and the second input of the channel; `slate`: what is shown while neither comes. */
export const liveSources = ['main', 'standby', 'slate'] as const
export type LiveSource = (typeof liveSources)[number]

export type LiveRun = {
  id: string
  channelId: string
  /** Counts the runs of the channel from 0: EXT-X-DISCONTINUITY-SEQUENCE of its segments. */
  number: number
  source: LiveSource
  /** The moment of its first segment. */
  start: number
  renditions: LiveRendition[]
}

/** A picture that stands alone: its frame in the segment, and where it is in the segment's bytes (offset, length). */
export type LiveKeyframe = [frame: number, offset: number, length: number]

export type LiveSegment = {
  channelId: string
  runId: string
  /** EXT-X-MEDIA-SEQUENCE: counts the channel's segments from 0, over all of its runs. */
  number: number
  start: number
  /** Of the longest rendition; the next segment of the run starts at `start + duration`, rounded. */
  duration: number
  /** By the rendition's name: ticks of its timescale, bytes, and pictures that stand alone. */
  media: Record<string, { ticks: number; bytes: number; keyframes?: LiveKeyframe[] }>
}

/** What the live process writes down. Every call may be repeated. */
export type LiveLedger = {
  /**
   * Where a channel goes on: its epoch, and the numbers of the next run and the next segment. `end`: of all that is there.
   * `lastRun`: the newest that was opened.
   */
  next(channelId: string): Promise<{
    epoch: number
    run: number
    segment: number
    end: number | null
    lastRun: LiveRun | null
  }>
  /** Once more of a run that is open: what is known of its renditions by now. @throws LiveFenced where the number is taken */
  openRun(run: LiveRun): Promise<void>
  /**
   * `media` is empty of a segment that was lost.
   * @throws LiveFenced where the number is taken or another run was opened since: another process holds the channel.
   */
  addSegment(segment: LiveSegment): Promise<void>
  /** In the order of time: those that overlap `from`–`until`. */
  segments(
    channelId: string,
    from: number,
    until: number,
  ): Promise<{ runs: LiveRun[]; segments: LiveSegment[] }>
}

/** Somebody else has written where this process meant to: it no longer holds the channel. */
export class LiveFenced extends Error {}

/** Object keys: `init.mp4` of a run's rendition, and a segment. */
export const liveInitKey = (run: { channelId: string; id: string }, rendition: string): string =>
  `live/${run.channelId}/${run.id}/${rendition}/init.mp4`
export const liveSegmentKey = (
  run: { channelId: string; id: string },
  rendition: string,
  start: number,
): string => `live/${run.channelId}/${run.id}/${rendition}/${start}.m4s`

/**
 * What an address of a channel is good for, as it stands in the signed path: `<channel>`, what is on air now;
 * `<channel>.<from>`, from that moment on; `<channel>.<from>.<until>`, what was on air between them.
 */
export type LiveScope = { channelId: string; from: number | null; until: number | null }

const scopePattern = /^([0-9a-z]{12})(?:\.(\d{13})(?:\.(\d{13}))?)?$/

export function liveScope({ channelId, from, until }: LiveScope): string {
  return [channelId, from, from === null ? null : until].filter((part) => part !== null).join('.')
}

/** null where it is none. */
export function parseLiveScope(text: string): LiveScope | null {
  const [, channelId, from, until] = scopePattern.exec(text) ?? []
  if (channelId === undefined) return null
  return { channelId, from: from ? Number(from) : null, until: until ? Number(until) : null }
}

/**
 * What comes after the scope, all below `live/` (so that no title is meant): playlists `live/master.m3u8`,
 * `live/sound.m3u8` (its sound alone), `live/<rendition>.m3u8`, `live/<rendition>.iframes.m3u8`; media `live/<run>/<rendition>/init.mp4`,
 * `live/<run>/<rendition>/<start>.m4s`; and parts `live/<run>/<rendition>/part-<n>.m4s`, counted over the whole run.
 */
export type LivePath =
  | { kind: 'master' | 'sound' }
  | { kind: 'media' | 'iframes'; rendition: string }
  | { kind: 'init'; run: string; rendition: string }
  | { kind: 'segment'; run: string; rendition: string; start: number }
  | { kind: 'part'; run: string; rendition: string; part: number }

const playlistPath = /^live\/(?:(master|sound)|([avo]\d{1,4})(\.iframes)?)\.m3u8$/
const mediaPath = /^live\/([0-9a-z]{12})\/([avo]\d{1,4})\/(?:(init)\.mp4|(\d{13})\.m4s|part-(\d{1,9})\.m4s)$/

/** null where it is none: nothing else is looked up at all. */
export function parseLivePath(text: string): LivePath | null {
  const list = playlistPath.exec(text)
  if (list) {
    const [, master, rendition, iframes] = list
    if (rendition === undefined) return { kind: master === 'sound' ? 'sound' : 'master' }
    return { kind: iframes ? 'iframes' : 'media', rendition }
  }
  const [, run, rendition, init, start, part] = mediaPath.exec(text) ?? []
  if (run === undefined || rendition === undefined) return null
  if (init) return { kind: 'init', run, rendition }
  if (start !== undefined) return { kind: 'segment', run, rendition, start: Number(start) }
  return { kind: 'part', run, rendition, part: Number(part) }
}

/** Of what is on air now, so much before the newest moment is behind an address of the channel alone, ms. */
export const liveEdgeMs = 90_000

/** Whether a segment is inside what an address is good for. `now`: the server's clock. */
export function withinScope({ from, until }: LiveScope, start: number, now: number): boolean {
  if (from === null) return start >= now - liveEdgeMs
  return start >= from - maxSegmentMs && (until === null || start < until)
}

/** The longest segment: one that was begun before `from` holds its moment. */
export const maxSegmentMs = 10_000
