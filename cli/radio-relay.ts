import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveOrigin } from '#cdn-config/live-origin.ts'
import { type FollowedList, readFollowed } from '#transcoder/live/followed-list.ts'
import { type PlainAudio, plainAudio } from '#transcoder/live/plain-audio.ts'

/**
 * The plain frames of a rendition for all who listen to it without HLS: one reader of the parts of the process that holds the
 * channel, however many they are.
 */
export type RadioRelay = {
  contentType: PlainAudio['contentType']
  /** The newest seconds, which begin a receiver's buffer. */
  burst(): Buffer
  /** What is heard now, as the station says it. */
  song(): string
  /** `null` ends it: nothing comes any more. */
  listen(hear: (frames: Buffer | null) => void): () => void
}

/** What receivers want before they begin, bytes: two seconds at 128 kbit/s, as Icecast has it. */
const burstBytes = 64 * 1024
/** So long after the last listener has gone it is still read, ms. */
const idleMs = 10_000
/** Nothing came for so long: the channel is off air, ms. */
const goneMs = 30_000
const retryMs = 500

type Ask = LiveOrigin['ask']
type Relay = RadioRelay & { stop: AbortController; over: Promise<void> }

export function openRelays(ask: Ask): {
  /** @returns null where the channel has no such sound now */
  relayOf(channelId: string, rendition: string): Promise<RadioRelay | null>
  close(): Promise<void>
} {
  const relays = new Map<string, Promise<Relay | null>>()
  return {
    relayOf: (channelId, rendition) => {
      const key = `${channelId}/${rendition}`
      const known = relays.get(key)
      if (known) return known
      const opened = startRelay(ask, channelId, rendition)
      relays.set(key, opened)
      const forget = () => relays.delete(key)
      opened.then((relay) => (relay ? void relay.over.finally(forget) : forget()), forget)
      return opened
    },
    close: async () => {
      for (const opening of relays.values()) {
        const relay = await opening.catch(() => null)
        relay?.stop.abort()
        await relay?.over
      }
    },
  }
}

async function startRelay(ask: Ask, channelId: string, rendition: string): Promise<Relay | null> {
  const first = await listOf(ask, channelId, rendition, null)
  const part = first?.parts.at(-1)
  const plain = part && (await plainOf(ask, channelId, part.init))
  if (!first || !plain) return null
  const stop = new AbortController()
  const listeners = new Set<(frames: Buffer | null) => void>()
  const kept: Buffer[] = []
  let song = songNow(first)
  let idle: NodeJS.Timeout | undefined
  const rest = () => {
    clearTimeout(idle)
    if (listeners.size === 0) idle = setTimeout(() => stop.abort(), idleMs)
  }
  const hear = (frames: Buffer) => {
    kept.push(frames)
    while (kept.reduce((sum, { length }) => sum + length, 0) - (kept[0]?.length ?? 0) > burstBytes)
      kept.shift()
    for (const listener of listeners) listener(frames)
  }
  const says = (text: string) => {
    song = text
  }
  const over = follow(ask, { channelId, rendition, first, plain, hear, says, signal: stop.signal }).finally(
    () => {
      clearTimeout(idle)
      for (const listener of listeners) listener(null)
    },
  )
  rest()
  return {
    ...{ contentType: plain.contentType, stop, over, song: () => song, burst: () => Buffer.concat(kept) },
    listen: (listener) => {
      listeners.add(listener)
      rest()
      return () => {
        listeners.delete(listener)
        rest()
      }
    },
  }
}

type Following = {
  channelId: string
  rendition: string
  first: FollowedList
  plain: PlainAudio
  hear: (frames: Buffer) => void
  says: (song: string) => void
  signal: AbortSignal
}

/** Until nothing comes for long, or nobody listens any more. Never rejects. */
async function follow(ask: Ask, { channelId, rendition, first, hear, says, signal, ...start }: Following) {
  let { plain } = start
  let list: FollowedList | null = first
  let [last, lastInit, heardAt] = ['', first.parts.at(-1)?.init ?? '', Date.now()]
  let next = first.next
  while (!signal.aborted && Date.now() - heardAt < goneMs) {
    for (const { uri, init } of newParts(list?.parts ?? [], last)) {
      if (init !== lastInit) {
        // Another run: its sound may be written otherwise, but a receiver has been told of one format.
        const other = await plainOf(ask, channelId, init)
        if (other?.contentType !== plain.contentType) return
        plain = other
        lastInit = init
      }
      const answer = await ask(channelId, `live/${uri}`)
      last = uri
      if (answer?.status !== 200) continue
      hear(plain.frames(answer.body))
      heardAt = Date.now()
    }
    if (list) {
      says(songNow(list))
      next = list.next
    } else await sleep(retryMs, undefined, { signal }).catch(() => undefined)
    if (!signal.aborted) list = await listOf(ask, channelId, rendition, list ? next : null)
  }
}

const songNow = ({ songs }: FollowedList): string =>
  songs.findLast(({ start }) => start <= Date.now())?.text ?? ''

/** Those after the one that was heard last; the newest few where that is no longer listed. */
export function newParts<Part extends { uri: string }>(parts: readonly Part[], last: string): Part[] {
  const at = parts.findIndex(({ uri }) => uri === last)
  return at < 0 ? parts.slice(-6) : parts.slice(at + 1)
}

/** @param next what is waited for; null: the list of now */
async function listOf(
  ask: Ask,
  channelId: string,
  rendition: string,
  next: FollowedList['next'] | null,
): Promise<FollowedList | null> {
  const query = next ? `?_HLS_msn=${next.segment}&_HLS_part=${next.part}` : ''
  const answer = await ask(channelId, `live/${rendition}.m3u8${query}`)
  return answer?.status === 200 ? readFollowed(answer.body.toString('utf8')) : null
}

async function plainOf(ask: Ask, channelId: string, init: string): Promise<PlainAudio | null> {
  const answer = await ask(channelId, `live/${init}`)
  return answer?.status === 200 ? plainAudio(answer.body) : null
}
