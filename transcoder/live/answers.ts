import { setTimeout as sleep } from 'node:timers/promises'
import type { LivePath } from '#catalog/contract/live.ts'
import { masterPlaylist, soundPlaylist } from './master.ts'
import { iframesPlaylist, mediaPlaylist } from './playlists.ts'
import { hasReached, type LiveWindow, listOf, measure } from './window.ts'

/** What a process that holds a channel answers: playlists, and the bytes it has at hand (RFC 8216bis 6.2.5). */
export type LiveQuery = { msn: number | null; part: number | null; skip: boolean }

/** `seconds`: how long a cache may keep it; 0 not at all. */
export type LiveAnswer =
  | { status: 200; type: string; body: string | Buffer; seconds: number }
  /** 400: nothing that a player would ask; 404: none such (any more); 503: it does not come in time. */
  | { status: 400 | 404 | 503 }

export type Answering = {
  window: LiveWindow
  languages: readonly string[]
  /** Called at every change. */
  waiting: Set<() => void>
  closed: boolean
}

export const playlistType = 'application/vnd.apple.mpegurl'
export const mediaTypeOf = (rendition: string): string =>
  rendition.startsWith('v') ? 'video/mp4' : 'audio/mp4'

/** Never changes under its address. */
const mediaSeconds = 3600
const none = { status: 404 } as const

/** null: not one, or a part without a segment. */
export function liveQuery(query: Readonly<Record<string, unknown>>): LiveQuery | null {
  const { _HLS_msn: msn, _HLS_part: part, _HLS_skip: skip } = query
  const number = (text: unknown): number | null =>
    text === undefined
      ? null
      : typeof text === 'string' && /^\d{1,15}$/.test(text)
        ? Number(text)
        : Number.NaN
  const read = { msn: number(msn), part: number(part), skip: skip === 'YES' || skip === 'v2' }
  if (Number.isNaN(read.msn) || Number.isNaN(read.part) || (read.part !== null && read.msn === null))
    return null
  return read
}

export async function answerLive(channel: Answering, path: LivePath, query: LiveQuery): Promise<LiveAnswer> {
  switch (path.kind) {
    case 'master':
    case 'sound':
      return master(channel, path.kind)
    case 'media':
    case 'iframes':
      return playlist(channel, path.rendition, path.kind, query)
    case 'init':
      return init(channel.window, path.run, path.rendition)
    case 'part':
      return part(channel, path)
    case 'segment':
      return segment(channel, path)
  }
}

/** Three target durations at most (6.2.5.2). Resolves with whether it has come true. */
async function until(channel: Answering, holds: () => boolean): Promise<boolean> {
  if (holds()) return true
  const over = new AbortController()
  let look = () => {}
  const come = new Promise<boolean>((resolve) => {
    look = () => {
      if (holds()) resolve(true)
      else if (channel.closed) resolve(false)
    }
  })
  channel.waiting.add(look)
  const late = sleep(3 * channel.window.targetSeconds * 1000, false, {
    signal: over.signal,
    ref: false,
  }).catch(() => false)
  try {
    return await Promise.race([come, late])
  } finally {
    channel.waiting.delete(look)
    over.abort()
  }
}

/** The run that is on, else the one that was last. */
const runOf = ({ run, segments }: LiveWindow) => run ?? segments.at(-1)?.run ?? null

async function master(channel: Answering, kind: 'master' | 'sound'): Promise<LiveAnswer> {
  const { window, languages } = channel
  if (!(await until(channel, () => runOf(window) !== null))) return { status: 503 }
  const renditions = runOf(window)?.renditions ?? []
  if (kind === 'sound') {
    const body = soundPlaylist(renditions, measure(window))
    return body === null ? none : { status: 200, type: playlistType, body, seconds: 1 }
  }
  const body = masterPlaylist(renditions, languages, measure(window))
  return { status: 200, type: playlistType, body, seconds: 1 }
}

const isKnown = ({ run, segments }: LiveWindow, rendition: string): boolean =>
  [run, ...segments.map((one) => one.run)].some((one) =>
    one?.renditions.some(({ name }) => name === rendition),
  )

async function playlist(
  channel: Answering,
  rendition: string,
  kind: 'media' | 'iframes',
  { msn, part: partNumber, skip }: LiveQuery,
): Promise<LiveAnswer> {
  const { window } = channel
  if (!(await until(channel, () => isKnown(window, rendition)))) return none
  const list = () => listOf(window, rendition)
  if (msn !== null && kind === 'media') {
    const last = list().segments.at(-1)?.number ?? window.segments.at(-1)?.number ?? 0
    if (msn > last + 2) return { status: 400 }
    if (!(await until(channel, () => hasReached(list(), msn, partNumber)))) return { status: 503 }
  } else if (!(await until(channel, () => list().segments.length > 0))) return { status: 503 }
  const body = kind === 'media' ? mediaPlaylist(list(), { delta: skip }) : iframesPlaylist(list())
  // What a blocking reload asks for is that list and no other, for as long as anybody may ask.
  const seconds = msn !== null && kind === 'media' ? 6 * window.targetSeconds : 1
  return { status: 200, type: playlistType, body, seconds }
}

function init({ run, inits }: LiveWindow, runId: string, rendition: string): LiveAnswer {
  const body = run?.id === runId ? inits.get(rendition) : undefined
  return body ? { status: 200, type: mediaTypeOf(rendition), body, seconds: mediaSeconds } : none
}

/** A part that was hinted at is waited for. */
async function part(
  channel: Answering,
  { run, rendition, part: number }: Extract<LivePath, { kind: 'part' }>,
): Promise<LiveAnswer> {
  const { window } = channel
  const find = () =>
    window.segments
      .filter((one) => one.run.id === run)
      .flatMap(({ media }) => media.get(rendition)?.parts ?? [])
      .find((one) => one.number === number)
  const isOn = () => window.run?.id === run
  if (number > (window.parts.get(rendition) ?? 0)) return none
  await until(channel, () => find() !== undefined || !isOn() || number < (window.parts.get(rendition) ?? 0))
  const body = find()?.data
  if (body) return { status: 200, type: mediaTypeOf(rendition), body, seconds: mediaSeconds }
  return isOn() && number === (window.parts.get(rendition) ?? 0) ? { status: 503 } : none
}

/** One that is being written is waited for. */
async function segment(
  channel: Answering,
  { run, rendition, start }: Extract<LivePath, { kind: 'segment' }>,
): Promise<LiveAnswer> {
  const media = channel.window.segments
    .find((one) => one.run.id === run && one.start === start)
    ?.media.get(rendition)
  if (!media) return none
  if (!(await until(channel, () => media.closed))) return { status: 503 }
  if (media.parts.length === 0) return none
  const body = Buffer.concat(media.parts.map(({ data }) => data))
  return { status: 200, type: mediaTypeOf(rendition), body, seconds: mediaSeconds }
}
