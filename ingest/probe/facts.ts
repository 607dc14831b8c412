import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { AudioFacts, Rational, SourceFacts, VideoFacts } from '#catalog/contract/encoding.ts'
import { Problem } from '#platform/errors.ts'

/** What of ffprobe's JSON is read at all. Everything else is never looked at. */
const Stream = Type.Object({
  index: Type.Integer(),
  codec_type: Type.Optional(Type.String()),
  codec_name: Type.Optional(Type.String()),
  codec_tag_string: Type.Optional(Type.String()),
  width: Type.Optional(Type.Integer()),
  height: Type.Optional(Type.Integer()),
  sample_aspect_ratio: Type.Optional(Type.String()),
  pix_fmt: Type.Optional(Type.String()),
  avg_frame_rate: Type.Optional(Type.String()),
  r_frame_rate: Type.Optional(Type.String()),
  field_order: Type.Optional(Type.String()),
  color_transfer: Type.Optional(Type.String()),
  channels: Type.Optional(Type.Integer()),
  channel_layout: Type.Optional(Type.String()),
  sample_rate: Type.Optional(Type.String()),
  disposition: Type.Optional(Type.Record(Type.String(), Type.Integer())),
  tags: Type.Optional(Type.Record(Type.String(), Type.String())),
  side_data_list: Type.Optional(
    Type.Array(
      Type.Object({ side_data_type: Type.Optional(Type.String()), rotation: Type.Optional(Type.Number()) }),
    ),
  ),
})
export type Stream = Static<typeof Stream>

export const ProbeOutput = Type.Object({
  streams: Type.Optional(Type.Array(Stream)),
  format: Type.Optional(
    Type.Object({ start_time: Type.Optional(Type.String()), duration: Type.Optional(Type.String()) }),
  ),
})
export type ProbeOutput = Static<typeof ProbeOutput>

/** @throws Problem `broken` when ffprobe wrote something else */
export function readProbeOutput(json: string): ProbeOutput {
  try {
    const parsed: unknown = JSON.parse(json)
    // Tags are whatever the file holds; Clean drops every field that is not read.
    return Value.Parse(ProbeOutput, Value.Clean(ProbeOutput, parsed))
  } catch (error) {
    throw new Problem('broken', { what: 'unreadable header' }, { cause: error })
  }
}

/** Where the packets of each stream begin and end, seconds on the file's own clock. */
export type StreamSpan = { first: number; end: number; packets: number }

/** `a/b`, both positive and not beyond 32 bits; null for `0/0` and the like. */
export function readRational(text: string | undefined): Rational | null {
  const [num = 0, den = 1] = (text ?? '').split(/[/:]/).map(Number)
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num <= 0 || den <= 0) return null
  return num < 2 ** 31 && den < 2 ** 31 ? { num, den } : null
}

const value = (rate: Rational): number => rate.num / rate.den

const fastest = 120

/** Frames a second as counted: pictures over the time they take. */
function countedRate(span: StreamSpan | undefined): Rational {
  const seconds = span ? span.end - span.first : 0
  if (!span || seconds <= 0 || span.packets < 2) return { num: 25, den: 1 }
  return { num: span.packets * 1000, den: Math.max(1, Math.round(seconds * 1000)) }
}

/**
 * ffprobe knows two rates: the lowest that shows every timestamp, and the average, which a hole or a dropped
 * frame pulls down. The first is the grid the pictures are on and is kept, or half of it where a fast grid is
 * filled by no more than half (a phone that says 60 and gives 24). Where it is nonsense the average counts, and
 * where both are (Matroska without a default duration says 1000) the pictures are counted.
 */
export function frameRateOf(
  stream: Pick<Stream, 'avg_frame_rate' | 'r_frame_rate'>,
  span: StreamSpan | undefined,
): Rational {
  const said = readRational(stream.avg_frame_rate)
  const average = said && value(said) <= fastest ? said : countedRate(span)
  const base = readRational(stream.r_frame_rate)
  if (!base || value(base) > fastest) return average
  return value(base) > 31 && value(average) < value(base) * 0.55 ? { num: base.num, den: base.den * 2 } : base
}

function rotationOf(stream: Stream): VideoFacts['rotation'] {
  const degrees = stream.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0
  const clockwise = (((Math.round(-degrees / 90) * 90) % 360) + 360) % 360
  return clockwise === 90 || clockwise === 180 || clockwise === 270 ? clockwise : 0
}

function sampleAspectOf(stream: Stream): Rational {
  const aspect = readRational(stream.sample_aspect_ratio)
  // Beyond 10:1 it is an error in the file, not a format.
  return aspect && value(aspect) > 0.1 && value(aspect) < 10 ? aspect : { num: 1, den: 1 }
}

function bitDepthOf(pixelFormat: string): number {
  const depth = /(?:p|gray|gbrp|yuv\d+p)(9|10|12|14|16)(?:le|be)$/.exec(pixelFormat)?.[1]
  return depth ? Number(depth) : 8
}

const transfers: Readonly<Record<string, VideoFacts['transfer']>> = { smpte2084: 'pq', 'arib-std-b67': 'hlg' }

function videoFacts(stream: Stream, span: StreamSpan | undefined): VideoFacts {
  const pixelFormat = stream.pix_fmt ?? 'yuv420p'
  return {
    index: stream.index,
    codec: stream.codec_name ?? '',
    width: stream.width ?? 0,
    height: stream.height ?? 0,
    sampleAspect: sampleAspectOf(stream),
    rotation: rotationOf(stream),
    pixelFormat,
    bitDepth: bitDepthOf(pixelFormat),
    frameRate: frameRateOf(stream, span),
    interlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order ?? ''),
    transfer: transfers[stream.color_transfer ?? ''] ?? 'sdr',
    end: span?.end ?? 0,
  }
}

function audioFacts(stream: Stream, end: number): AudioFacts {
  const language = stream.tags?.language?.toLowerCase() ?? 'und'
  const layout = stream.channel_layout ?? 'unknown'
  return {
    index: stream.index,
    codec: stream.codec_name ?? '',
    channels: stream.channels ?? 1,
    ...(layout === 'unknown' ? {} : { layout }),
    sampleRate: Number(stream.sample_rate ?? 48_000),
    language: /^[a-z]{2,3}(-[a-z0-9]+)*$/.test(language) ? language : 'und',
    end,
  }
}

/** A picture that moves: cover art and thumbnails are pictures of another kind. */
const isPicture = (stream: Stream): boolean =>
  stream.codec_type === 'video' &&
  stream.disposition?.attached_pic !== 1 &&
  stream.disposition?.timed_thumbnails !== 1

const isProtected = (stream: Stream): boolean =>
  ['encv', 'enca', 'drmi', 'drms', 'p608'].includes(stream.codec_tag_string ?? '') ||
  (stream.side_data_list ?? []).some(({ side_data_type }) => /encryption/i.test(side_data_type ?? ''))

const decodable = (stream: Stream, decoders: ReadonlySet<string>): boolean =>
  decoders.has(stream.codec_name ?? '') &&
  (stream.codec_type !== 'video' || (Number(stream.width) > 0 && Number(stream.height) > 0)) &&
  (stream.codec_type !== 'audio' || Number(stream.channels) > 0)

/** More sound tracks than this are left out (each costs a job). */
const mostTracks = 8

/**
 * The streams of a file that will be taken: the default or first picture, and every sound track.
 * @throws Problem `encrypted`, `unsupported-codec`, `empty`
 */
export function chooseStreams(
  probe: ProbeOutput,
  decoders: ReadonlySet<string>,
): { video: Stream | null; audio: Stream[] } {
  const streams = probe.streams ?? []
  if (streams.some(isProtected)) throw new Problem('encrypted')
  const pictures = streams.filter(isPicture)
  const sounds = streams.filter((stream) => stream.codec_type === 'audio')
  const usable = pictures.filter((stream) => decodable(stream, decoders))
  const audio = sounds.filter((stream) => decodable(stream, decoders)).slice(0, mostTracks)
  const video = usable.find((stream) => stream.disposition?.default === 1) ?? usable[0] ?? null
  // A picture or a sound that is there but cannot be decoded must not be lost in silence.
  const lost = (
    video ? [] : pictures.filter((stream) => Number(stream.width) > 0 || !stream.codec_name)
  ).concat(audio.length > 0 ? [] : sounds)
  if (lost.length > 0) throw new Problem('unsupported-codec', { what: lost.map(codecLabel).join(', ') })
  if (!video && audio.length === 0) throw new Problem('empty')
  return { video, audio }
}

const coverCodecs: ReadonlySet<string> = new Set(['mjpeg', 'png'])

/** The picture on a record's sleeve; one that is too large, or that nobody can draw, is done without. */
function coverOf(probe: ProbeOutput, maxPixels: number): SourceFacts['cover'] {
  const found = (probe.streams ?? []).find(
    (stream) => stream.disposition?.attached_pic === 1 && coverCodecs.has(stream.codec_name ?? ''),
  )
  const [width, height] = [Number(found?.width), Number(found?.height)]
  return found && width > 0 && height > 0 && width * height <= maxPixels
    ? { index: found.index, width, height }
    : undefined
}

const codecLabel = (stream: Stream): string =>
  stream.codec_name ??
  (/^[\w ]{4}$/.test(stream.codec_tag_string ?? '') ? String(stream.codec_tag_string) : 'unknown')

/** Demuxers whose seeking lands after the wanted keyframe, or on none: read this many seconds before a chunk. */
const prerolls: Readonly<Record<string, number>> = {
  mpegts: 12,
  mpeg: 12,
  avi: 12,
  asf: 12,
  flv: 12,
  rm: 12,
  ogg: 12,
  mxf: 2,
  dv: 1,
}

export type Limits = { maxDuration: number; maxPixels: number }

/**
 * Narrows what ffprobe said, and where the packets really end, to `SourceFacts`.
 * @throws Problem `empty`, `too-long`, `too-many-pixels` and those of `chooseStreams`
 */
export function sourceFacts(
  probe: ProbeOutput,
  chosen: { video: Stream | null; audio: Stream[] },
  spans: ReadonlyMap<number, StreamSpan>,
  file: { demuxer: string; bytes: number },
  limits: Limits,
): SourceFacts {
  const present = (stream: Stream) => (spans.get(stream.index)?.packets ?? 0) > 0
  const end = (stream: Stream) => spans.get(stream.index)?.end ?? 0
  const video =
    chosen.video && present(chosen.video) ? videoFacts(chosen.video, spans.get(chosen.video.index)) : null
  const audio = chosen.audio.filter(present).map((stream) => audioFacts(stream, end(stream)))
  if (!video && audio.length === 0) throw new Problem('empty')
  const start = Number(probe.format?.start_time ?? 0) || 0
  const duration = Math.max(...[video, ...audio].map((stream) => (stream?.end ?? 0) - start))
  if (!(duration > 0)) throw new Problem('empty')
  if (duration > limits.maxDuration)
    throw new Problem('too-long', {
      hours: Math.round(duration / 360) / 10,
      limit: Math.round(limits.maxDuration / 360) / 10,
    })
  if (video && video.width * video.height > limits.maxPixels)
    throw new Problem('too-many-pixels', { what: `${video.width} × ${video.height}` })
  const cover = video ? undefined : coverOf(probe, limits.maxPixels)
  const preroll = prerolls[file.demuxer] ?? 0
  return { ...file, start, duration, preroll, video, audio, ...(cover ? { cover } : {}) }
}
