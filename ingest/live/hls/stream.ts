import { setTimeout as sleep } from 'node:timers/promises'
import type { Playlist, Variables } from '#transcoder/check/playlist.ts'
import { type Numbered, newsOf, type Place } from './follow.ts'
import { type Resources, targetSeconds } from './resources.ts'

/** One media playlist, as the pieces of one connection. */
export type Stream = {
  url: string
  /** Where it was fetched already. */
  first: Playlist | null
  imports?: Variables
  resources: Resources
  signal: AbortSignal
  /** Where it begins; kept up while it goes on. */
  place: Place
}

/** `behind`: segments that are there already and come after it. */
export type Piece = { bytes: Buffer; seconds: number; behind: number }

const tries = 3
const betweenTriesMs = 500
/** Without anything new for so many target durations it is over. */
const patience = 4

/** Returns why it is over. @throws what a first playlist or a segment that cannot be had throws; AbortError */
export async function* pieces(stream: Stream): AsyncGenerator<Piece, string> {
  const { signal, resources } = stream
  let playlist = stream.first ?? (await load(stream))
  if (playlist.ended && stream.place.next === null) throw new Error('its playlist has ended')
  let begun = false
  let freshAt = performance.now()
  for (;;) {
    const news = newsOf(playlist, stream.place)
    for (const [index, segment] of news.segments.entries()) {
      stream.place = { next: segment.number + 1, going: { map: segment.map } }
      if (segment.gap) continue
      const bytes = await persistent(() => resources.segment(segment, stream.url), signal)
      const head = begun ? [] : await headOf(segment, stream)
      begun = true
      const seconds = segment.duration ?? targetSeconds(playlist)
      yield { bytes: Buffer.concat([...head, bytes]), seconds, behind: news.segments.length - 1 - index }
    }
    stream.place = news.place
    if (news.over !== null) return news.over
    const target = targetSeconds(playlist) * 1000
    if (news.segments.length > 0) freshAt = performance.now()
    if (performance.now() - freshAt > patience * target) return 'nothing new is in its playlist'
    await sleep(news.segments.length > 0 ? target / 2 : target / 4, undefined, { signal })
    playlist = await load(stream).catch((error: unknown) => {
      signal.throwIfAborted()
      if (performance.now() - freshAt > patience * target) throw error
      return playlist
    })
  }
}

async function load({ resources, url, imports }: Stream): Promise<Playlist> {
  const { playlist } = await resources.playlist(url, imports)
  if (playlist.kind !== 'media') throw new Error('it is no media playlist')
  return playlist
}

async function headOf({ map }: Numbered, { resources, url, signal }: Stream): Promise<Buffer[]> {
  return map ? [await persistent(() => resources.init(map, url), signal)] : []
}

async function persistent<T>(fetch: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await fetch()
    } catch (error) {
      signal.throwIfAborted()
      if (tried === tries) throw error
    }
    await sleep(betweenTriesMs * tried, undefined, { signal })
  }
}
