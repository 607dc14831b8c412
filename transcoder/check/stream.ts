import type { Answer } from './fetch.ts'
import type { TrackRun } from './fragments.ts'
import type { Track } from './init.ts'
import type { InitFacts, MediaFacts } from './media.ts'
import type { Playlist, Tag } from './playlist.ts'
import type { SegmentEntry } from './segment-entries.ts'

/** An HLS stream as plain data: what the rules decide on. */

export type File = {
  address: string
  /** Short name for findings: without what all addresses share, and without its query. */
  label: string
  answer: Omit<Answer, 'bytes'> & { bytes: number }
}

export type Init = File & InitFacts

export type Segment = { entry: SegmentEntry; file: File; media: MediaFacts; init: Init | null }

export type Role = 'variant' | 'iframes' | 'audio' | 'video' | 'subtitles'

export type MediaPlaylist = File & { playlist: Playlist; roles: Role[]; segments: Segment[] }

/** One EXT-X-STREAM-INF, EXT-X-I-FRAME-STREAM-INF or EXT-X-MEDIA; without a media playlist where it names none. */
export type Member = { tag: Tag; label: string; media: MediaPlaylist | null }

export type Stream = {
  /** null when a media playlist alone was given. */
  master: (File & { playlist: Playlist }) | null
  /** Every media playlist once. */
  playlists: MediaPlaylist[]
  variants: Member[]
  iframes: Member[]
  renditions: Member[]
  /** What was left out, since it was too much. */
  omitted: string[]
}

export const answered = ({ answer }: File): boolean =>
  answer.error === null && answer.status >= 200 && answer.status < 300

/** Samples of one kind in a segment, with their track. */
export type Timed = { segment: Segment; track: Track; run: TrackRun }

export function timedIn(segment: Segment, kind: Track['kind']): Timed | null {
  const track = segment.init?.tracks.find((one) => one.kind === kind)
  const run = track && segment.media.runs.find((one) => one.track === track.id)
  return track && run && track.timescale > 0 ? { segment, track, run } : null
}

export const timed = (media: MediaPlaylist, kind: Track['kind']): Timed[] =>
  media.segments.flatMap((segment) => timedIn(segment, kind) ?? [])

/** What gives a playlist its clock: its picture, or else its sound. */
export function mainTrack(media: MediaPlaylist): Timed[] {
  const video = timed(media, 'video')
  return video.length > 0 ? video : timed(media, 'audio')
}

/** Tracks of all init sections of a playlist, of one kind. */
export function tracksOf(media: MediaPlaylist | null, kind: Track['kind']): Track[] {
  const inits = new Set(media?.segments.flatMap(({ init }) => init ?? []))
  return [...inits].flatMap(({ tracks }) => tracks.filter((track) => track.kind === kind))
}

const has = (media: MediaPlaylist, role: Role): boolean => media.roles.includes(role)

/** Picture and sound, not I-frames nor subtitles. */
export const contentOf = (stream: Stream): MediaPlaylist[] =>
  stream.playlists.filter((media) => has(media, 'variant') || has(media, 'audio') || has(media, 'video'))

export const subtitlesOf = (stream: Stream): MediaPlaylist[] =>
  stream.playlists.filter((media) => has(media, 'subtitles'))

export const iframesOf = (stream: Stream): MediaPlaylist[] =>
  stream.playlists.filter((media) => has(media, 'iframes') || media.playlist.iFramesOnly)

/** Sum of EXTINF, seconds. */
export const listedSeconds = (media: MediaPlaylist): number =>
  media.segments.reduce((sum, { entry }) => sum + (entry.duration ?? 0), 0)

/** Variants with a picture, by what they say and by what they hold. */
export const videoVariants = (stream: Stream): Member[] => stream.variants.filter(hasPicture)

const videoCodec = /^(avc|hvc|hev|dv|av0|vp0|mp4v|mjp)/

export function hasPicture({ tag, media }: Member): boolean {
  if (tag.attributes.RESOLUTION !== undefined || codecsIn(tag).some((codec) => videoCodec.test(codec)))
    return true
  return media !== null && (tracksOf(media, 'video').length > 0 || transportTypes(media).some(isPictureType))
}

/** stream_type of H.264 and HEVC. */
const isPictureType = (type: number): boolean => type === 0x1b || type === 0x24

export const transportTypes = (media: MediaPlaylist): number[] =>
  media.segments.flatMap(({ media: { transport } }) => transport?.streamTypes ?? [])

/** The formats of a CODECS attribute. */
export function codecsIn({ attributes }: Tag): string[] {
  return (attributes.CODECS ?? '')
    .split(',')
    .map((codec) => codec.trim())
    .filter((codec) => codec !== '')
}

/** Renditions of the group that a variant names for a type. */
export function groupOf(stream: Stream, variant: Member, type: string): Member[] {
  const group = variant.tag.attributes[type]
  if (group === undefined) return []
  return stream.renditions.filter(
    ({ tag }) => tag.attributes.TYPE === type && tag.attributes['GROUP-ID'] === group,
  )
}

/** Samples a second over all of a playlist; null when not known. */
export function frameRateOf(media: MediaPlaylist | null): number | null {
  const parts = media ? timed(media, 'video') : []
  const frames = parts.reduce((sum, { run }) => sum + run.samples, 0)
  const seconds = parts.reduce((sum, { run, track }) => sum + run.duration / track.timescale, 0)
  return frames > 0 && seconds > 0 ? frames / seconds : null
}

/** Width and height of a RESOLUTION attribute, pixels. */
export function resolutionOf({ attributes }: Tag): { width: number; height: number } | null {
  const [width = 0, height = 0] = (attributes.RESOLUTION ?? '').split('x').map(Number)
  return width > 0 && height > 0 ? { width, height } : null
}
