import Type, { type Static } from 'typebox'
import { initName, RecordedPlan } from './recorded.ts'

/**
 * What ingest tells the transcoder (`SourceFacts`), what the transcoder decides (`EncodingPlan`), and what it
 * has done so far (`EncodedPart`). Kept in the database as JSON, checked whenever read back at a border.
 */

/** Exact fraction; frames per second, or an aspect. */
export const Rational = Type.Object({
  num: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
  den: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
})
export type Rational = Static<typeof Rational>

export const VideoFacts = Type.Object({
  /** Stream index in the file. */
  index: Type.Integer({ minimum: 0 }),
  codec: Type.String(),
  /** Coded size in pixels, before rotation and sample aspect. */
  width: Type.Integer({ minimum: 1 }),
  height: Type.Integer({ minimum: 1 }),
  sampleAspect: Rational,
  /** Degrees clockwise a player turns the picture: 0, 90, 180, 270. */
  rotation: Type.Union([Type.Literal(0), Type.Literal(90), Type.Literal(180), Type.Literal(270)]),
  pixelFormat: Type.String(),
  bitDepth: Type.Integer({ minimum: 1, maximum: 16 }),
  frameRate: Rational,
  interlaced: Type.Boolean(),
  transfer: Type.Union([Type.Literal('sdr'), Type.Literal('pq'), Type.Literal('hlg')]),
  /** Presentation seconds of the end of the last frame, on the file's own clock. */
  end: Type.Number(),
})
export type VideoFacts = Static<typeof VideoFacts>

export const AudioFacts = Type.Object({
  index: Type.Integer({ minimum: 0 }),
  codec: Type.String(),
  channels: Type.Integer({ minimum: 1 }),
  /** ffmpeg's name for where the channels belong (`5.1(side)`); none where the file does not say. */
  layout: Type.Optional(Type.String()),
  sampleRate: Type.Integer({ minimum: 1 }),
  /** ISO 639 code as the file has it, `und` when it has none. */
  language: Type.String(),
  end: Type.Number(),
})
export type AudioFacts = Static<typeof AudioFacts>

export const TextFacts = Type.Object({
  index: Type.Integer({ minimum: 0 }),
  codec: Type.String(),
  /** BCP 47, `und` when the file has none. */
  language: Type.String(),
  /** What the file calls it. */
  title: Type.Optional(Type.String()),
  forced: Type.Boolean(),
  /** Made for those who cannot hear. */
  captions: Type.Boolean(),
})
export type TextFacts = Static<typeof TextFacts>

export const SourceFacts = Type.Object({
  /** ffmpeg demuxer to force (`-f`), from our own reading of the first bytes. */
  demuxer: Type.String(),
  bytes: Type.Integer({ minimum: 1 }),
  /** `format.start_time`: seconds on the file's own clock where its first stream starts. */
  start: Type.Number(),
  /** Seconds from `start` to the end of the longest stream taken. */
  duration: Type.Number({ exclusiveMinimum: 0 }),
  /** Seconds to read before a chunk so that its first frame decodes (0 where seeking is exact). */
  preroll: Type.Number({ minimum: 0 }),
  video: Type.Union([VideoFacts, Type.Null()]),
  /** Of sound alone: the picture that is put with it, pixels. */
  cover: Type.Optional(
    Type.Object({
      index: Type.Integer({ minimum: 0 }),
      width: Type.Integer({ minimum: 1 }),
      height: Type.Integer({ minimum: 1 }),
    }),
  ),
  audio: Type.Array(AudioFacts),
  /** Subtitles that are text; pictures of text are not taken. Files probed before there were any lack it. */
  text: Type.Optional(Type.Array(TextFacts)),
})
export type SourceFacts = Static<typeof SourceFacts>

export const VideoRung = Type.Object({
  /** Name in keys and addresses: `v240`, `v360` … */
  name: Type.String(),
  width: Type.Integer({ minimum: 2 }),
  height: Type.Integer({ minimum: 2 }),
  preset: Type.String(),
  crf: Type.Number(),
  /** bit/s */
  maxrate: Type.Integer(),
  /** bits; the AV1 encoder has no such number. */
  bufsize: Type.Optional(Type.Integer()),
  /** The audio group its variant plays with. */
  audioGroup: Type.Union([Type.String(), Type.Null()]),
})
export type VideoRung = Static<typeof VideoRung>

/**
 * `low` is encoded first, in time order, for the early start. The rungs of both come once more in AV1 where the owner
 * has that switched on.
 */
export const GroupName = Type.Enum(['low', 'high', 'low-av1', 'high-av1'])
export type GroupName = Static<typeof GroupName>

export const VideoGroup = Type.Object({
  name: GroupName,
  frameRate: Rational,
  gopFrames: Type.Integer({ minimum: 1 }),
  fragmentFrames: Type.Integer({ minimum: 1 }),
  segmentFrames: Type.Integer({ minimum: 1 }),
  totalFrames: Type.Integer({ minimum: 1 }),
  chunks: Type.Array(
    Type.Object({
      startFrame: Type.Integer({ minimum: 0 }),
      frames: Type.Integer({ minimum: 1 }),
      firstSegment: Type.Integer({ minimum: 0 }),
    }),
  ),
  rungs: Type.Array(VideoRung, { minItems: 1 }),
})
export type VideoGroup = Static<typeof VideoGroup>

export const AudioRung = Type.Object({
  /** `a48` or, for further tracks, `a48-1` … */
  name: Type.String(),
  /** HLS GROUP-ID. */
  group: Type.String(),
  /** bit/s */
  bitrate: Type.Integer(),
  channels: Type.Integer({ minimum: 1 }),
})
export type AudioRung = Static<typeof AudioRung>

export const AudioTrack = Type.Object({
  /** Stream index in the file. */
  index: Type.Integer({ minimum: 0 }),
  language: Type.String(),
  rungs: Type.Array(AudioRung, { minItems: 1 }),
})
export type AudioTrack = Static<typeof AudioTrack>

/** The source's own picture, repackaged without encoding: the road to `watchable` that takes a second. */
export const OriginalRung = Type.Object({
  width: Type.Integer({ minimum: 2 }),
  height: Type.Integer({ minimum: 2 }),
  frameRate: Rational,
  audioGroup: Type.Union([Type.String(), Type.Null()]),
})
export type OriginalRung = Static<typeof OriginalRung>

export const EncodingPlan = Type.Object({
  /** Of the tables it was made by (`recipe` of transcoder/plan). Older plans lack it. */
  recipe: Type.Optional(Type.String()),
  /** Seconds of the finished title. */
  duration: Type.Number(),
  /** Only where a browser can play the source as it is; offered until the encoded rungs are complete. */
  original: Type.Optional(Type.Union([OriginalRung, Type.Null()])),
  video: Type.Array(VideoGroup),
  /**
   * What settled the high group: the bit/s that a rung of the finished low one took on average, and the rungs that were
   * found not worth making. Absent until then, and where there is no high group.
   */
  content: Type.Optional(
    Type.Object({ rung: Type.String(), average: Type.Integer(), dropped: Type.Array(Type.String()) }),
  ),
  audio: Type.Array(AudioTrack),
  /** Stream indexes of the subtitles to take out of the file. Older plans lack it. */
  text: Type.Optional(Type.Array(Type.Integer({ minimum: 0 }))),
  /** AAC frames of 1024 samples at 48 kHz in one audio segment. */
  audioSegmentFrames: Type.Integer(),
  /** Of what was on air: `video` (one group without chunks) and `audio` name its renditions then. */
  recorded: Type.Optional(RecordedPlan),
})
export type EncodingPlan = Static<typeof EncodingPlan>

/** A picture that stands alone: its frame in the segment, and where in the segment's bytes it is (offset, length). */
export const Keyframe = Type.Tuple([Type.Integer(), Type.Integer(), Type.Integer()])
export type Keyframe = Static<typeof Keyframe>

/**
 * One stored rendition of one part: `segments` are `[frames, bytes]` in order; of the original `[ticks, bytes]`,
 * ticks of `originalTimescale`; of a recording the same, in ticks of its run.
 */
export const EncodedRendition = Type.Object({
  codecs: Type.String({ description: 'RFC 6381, read from the init segment' }),
  initBytes: Type.Integer(),
  initSha256: Type.String(),
  segments: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()])),
  /** Of an encoded picture: those of each segment, in order. */
  keyframes: Type.Optional(Type.Array(Type.Array(Keyframe))),
})
export type EncodedRendition = Static<typeof EncodedRendition>

/**
 * `track` is the name of a group, `original`, `recorded`, `audio-<stream index>` or `text-<stream index>`; the original and sound
 * have the one part 0, which grows until done; text has the one part 0 without renditions, which says that its job has
 * been done. A part of an AV1 group without renditions says that AV1 was given up.
 */
export const EncodedPart = Type.Object({
  track: Type.String(),
  part: Type.Integer({ minimum: 0 }),
  done: Type.Boolean(),
  renditions: Type.Record(Type.String(), EncodedRendition),
})
export type EncodedPart = Static<typeof EncodedPart>

/** What EBU R 128 says of one sound track, and the gain that brings it to the target. */
export const Loudness = Type.Object({
  integrated: Type.Number({ description: 'LUFS' }),
  range: Type.Number({ description: 'LU' }),
  truePeak: Type.Number({ description: 'dBTP' }),
  gain: Type.Number({ description: 'dB' }),
})
export type Loudness = Static<typeof Loudness>

/** Keys of the bytes in object storage. A key never changes meaning. */
export const keys = {
  source: (assetId: string) => `source/${assetId}`,
  asset: (assetId: string) => `vod/${assetId}/`,
  vod: (assetId: string, version: number) => `vod/${assetId}/${version}/`,
  rendition: (assetId: string, version: number, rendition: string) =>
    `vod/${assetId}/${version}/${rendition}/`,
  init: (assetId: string, version: number, rendition: string, run = 0) =>
    `vod/${assetId}/${version}/${rendition}/${initName(run)}`,
  segment: (assetId: string, version: number, rendition: string, number: number) =>
    `vod/${assetId}/${version}/${rendition}/${number}.m4s`,
  soundSummary: (assetId: string, version: number) => `vod/${assetId}/${version}/sound.json`,
  images: (assetId: string) => `image/${assetId}/`,
  poster: (assetId: string, version: number) => `image/${assetId}/${version}/poster.jpg`,
  posterCandidate: (assetId: string, version: number, number: number) =>
    `image/${assetId}/${version}/candidate-${number}.jpg`,
  preview: (assetId: string, version: number) => `image/${assetId}/${version}/preview.webp`,
  posters: (titleId: string) => `poster/${titleId}/`,
  /** What the owner of a title chose, a copy of its own: it outlives the asset. */
  chosenPoster: (titleId: string, posterId: string) => `poster/${titleId}/${posterId}.jpg`,
  /** WebVTT, and the sheets it names. */
  storyboard: (assetId: string, version: number) => `vod/${assetId}/${version}/storyboard.vtt`,
  storyboardSheet: (assetId: string, version: number, number: number) =>
    `vod/${assetId}/${version}/storyboard/${number}.jpg`,
  texts: (subtitleId: string) => `text/${subtitleId}/`,
  /** The WebVTT made of a subtitle, and the file as it came. An id never names other words. */
  text: (subtitleId: string) => `text/${subtitleId}/whole.vtt`,
  textOriginal: (subtitleId: string) => `text/${subtitleId}/original`,
  licence: (licenceId: string) => `licence/${licenceId}`,
}
