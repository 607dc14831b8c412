import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { Rational } from '#catalog/contract/encoding.ts'

/** What is known of what comes in, and what is to be done with it. Pure. */

export type LiveVideo = {
  /** Which of the input's streams, and its number there. */
  input: number
  index: number
  codec: string
  profile: string
  /** × 10, as H.264 counts it; 0 where nobody says. */
  level: number
  width: number
  height: number
  /** Of a pixel: standard definition is often kept narrow and shown wide. */
  sampleAspect: Rational
  pixelFormat: string
  frameRate: Rational
  interlaced: boolean
}
export type LiveAudio = {
  input: number
  index: number
  codec: string
  profile: string
  sampleRate: number
  channels: number
  /** bit/s, as the sender says; null where it does not. */
  bitRate: number | null
}
export type LiveFacts = { video: LiveVideo | null; audio: LiveAudio | null }

/** What of ffprobe's JSON is read at all. */
const Probed = Type.Object({
  streams: Type.Optional(
    Type.Array(
      Type.Object({
        index: Type.Integer(),
        codec_type: Type.Optional(Type.String()),
        codec_name: Type.Optional(Type.String()),
        profile: Type.Optional(Type.String()),
        level: Type.Optional(Type.Integer()),
        width: Type.Optional(Type.Integer()),
        height: Type.Optional(Type.Integer()),
        pix_fmt: Type.Optional(Type.String()),
        sample_aspect_ratio: Type.Optional(Type.String()),
        avg_frame_rate: Type.Optional(Type.String()),
        r_frame_rate: Type.Optional(Type.String()),
        field_order: Type.Optional(Type.String()),
        channels: Type.Optional(Type.Integer()),
        sample_rate: Type.Optional(Type.String()),
        bit_rate: Type.Optional(Type.String()),
        disposition: Type.Optional(Type.Record(Type.String(), Type.Integer())),
      }),
    ),
  ),
})
type ProbedStream = NonNullable<Static<typeof Probed>['streams']>[number]

/** Beyond that a rate is a timescale that somebody took for one. */
const [slowest, fastest] = [5, 61]

function rateOf(text: string | undefined): Rational | null {
  const [num = 0, den = 0] = (text ?? '').split('/').map(Number)
  const rate = num / den
  return Number.isSafeInteger(num) && Number.isSafeInteger(den) && rate >= slowest && rate <= fastest
    ? { num, den }
    : null
}

/** The grid pictures are on; the average of a short beginning is a guess, so it is the second choice. */
const frameRate = (stream: ProbedStream): Rational =>
  rateOf(stream.r_frame_rate) ?? rateOf(stream.avg_frame_rate) ?? { num: 25, den: 1 }

function aspectOf(text: string | undefined): Rational {
  const [num = 0, den = 0] = (text ?? '').split(':').map(Number)
  // Beyond 10:1 it is an error of the sender, not a format.
  return num / den > 0.1 && num / den < 10 ? { num, den } : { num: 1, den: 1 }
}

function videoOf(input: number, stream: ProbedStream): LiveVideo | null {
  const { width = 0, height = 0 } = stream
  if (width < 16 || height < 16 || !stream.pix_fmt) return null
  return {
    ...{ input, index: stream.index, codec: stream.codec_name ?? '', profile: stream.profile ?? '' },
    ...{ level: Math.max(0, stream.level ?? 0), width, height, pixelFormat: stream.pix_fmt },
    sampleAspect: aspectOf(stream.sample_aspect_ratio),
    frameRate: frameRate(stream),
    interlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order ?? ''),
  }
}

function audioOf(input: number, stream: ProbedStream): LiveAudio | null {
  const [sampleRate, channels] = [Number(stream.sample_rate ?? 0), stream.channels ?? 0]
  if (!(sampleRate >= 8000) || channels < 1) return null
  const { index, codec_name: codec = '', profile = '' } = stream
  const bitRate = Number(stream.bit_rate ?? 0)
  return { input, index, codec, profile, sampleRate, channels, bitRate: bitRate > 0 ? bitRate : null }
}

/** Of each of the input's streams, ffprobe's JSON. Of several programmes the first is taken. @throws Error */
export function readLiveFacts(outputs: readonly string[]): LiveFacts {
  const streams = outputs.flatMap((json, input) => {
    const parsed: unknown = JSON.parse(json)
    return (Value.Parse(Probed, Value.Clean(Probed, parsed)).streams ?? []).map((stream) => ({
      input,
      stream,
    }))
  })
  const first = <T>(kind: string, read: (input: number, stream: ProbedStream) => T | null): T | null =>
    streams
      .filter(({ stream }) => stream.codec_type === kind && stream.disposition?.attached_pic !== 1)
      .map(({ input, stream }) => read(input, stream))
      .find((found) => found !== null) ?? null
  return { video: first('video', videoOf), audio: first('audio', audioOf) }
}

/** Profiles that browsers play; "Constrained Baseline" is the one they mean by Baseline. */
const playedProfiles: ReadonlySet<string> = new Set([
  ...['Constrained Baseline', 'Baseline', 'Main', 'High', 'Constrained High', 'Progressive High'],
])
/** Level 5.2. */
const highestLevel = 52
const playedSound: ReadonlySet<string> = new Set(['LC', 'HE-AAC', 'HE-AACv2'])

/** A picture that is passed on as it is: H.264 in 8 bits and 4:2:0, without fields. */
export const isPlayedVideo = (video: LiveVideo): boolean =>
  video.codec === 'h264' &&
  ['yuv420p', 'yuvj420p'].includes(video.pixelFormat) &&
  playedProfiles.has(video.profile) &&
  video.level <= highestLevel &&
  !video.interlaced

export const isPlayedAudio = (audio: LiveAudio): boolean =>
  audio.codec === 'aac' && playedSound.has(audio.profile) && audio.channels <= 2 && audio.sampleRate >= 16_000

/** `copy`: as it is; `sound`: only the sound is encoded, once; `ladder`: all is, in several rungs. */
export type LiveWay = 'copy' | 'sound' | 'ladder'

/** `sparse`: pictures that stand alone came too far apart when it was copied. */
export function wayOf(facts: LiveFacts, wanted: 'copy' | 'ladder', sparse = false): LiveWay {
  if (!facts.video && wanted === 'ladder') return 'ladder'
  const video = !facts.video || (isPlayedVideo(facts.video) && !sparse)
  if (!video || (wanted === 'ladder' && facts.video)) return 'ladder'
  return !facts.audio || isPlayedAudio(facts.audio) ? 'copy' : 'sound'
}
