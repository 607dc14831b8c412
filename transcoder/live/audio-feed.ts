import { type Readable, Transform, type TransformCallback } from 'node:stream'
import { adtsSyntax, likelyProfile, silentFrame } from './adts.ts'
import { type SoundTrack, soundFragment, soundInit, soundTrack } from './audio-boxes.ts'
import {
  type AudioFormat,
  type FrameSyntax,
  frameReader,
  OtherFormat,
  type ReadFrames,
} from './audio-frames.ts'
import { mpegAudioSyntax } from './mpeg-audio.ts'
import type { RenditionFeed } from './ports.ts'

/**
 * Sound that is passed on as it is, from frames off the net to fragmented MP4, in this process: a hundred stations cost
 * less than one ffmpeg (docs/decisions/36-radio.md).
 */

/** Parts are at most so long, s (`transcoder/live/packager`). */
const partSeconds = 1 / 3
/** Frames that were lost are replaced by silence as far as this, s; what is missing longer is a gap for who watches the input. */
const longestSilence = 10

export type AudioFeed = RenditionFeed & {
  /** Of the frames; null before the first. */
  format: () => AudioFormat | null
  /** Bytes that belonged to no whole frame, and frames of silence that stand for them. */
  lost: () => { bytes: number; silentFrames: number }
}

const syntaxes: Readonly<Record<string, FrameSyntax>> = { aac: adtsSyntax, mp3: mpegAudioSyntax }

/**
 * What sound begins as, by its first bytes; null where that is neither AAC-LC in ADTS nor MP3, or where too little has
 * come (three frames are needed: 25 KB at most).
 */
export function sniffFrames(bytes: Buffer): { demuxer: string; format: AudioFormat; bitRate: number } | null {
  for (const [demuxer, syntax] of Object.entries(syntaxes)) {
    const read = readQuietly(syntax, bytes)
    if (!read?.format) continue
    const { format, frameBytes } = read
    const bitRate = Math.round((frameBytes * 8 * format.sampleRate) / format.frameSamples)
    return { demuxer, format, bitRate }
  }
  return null
}

function readQuietly(syntax: FrameSyntax, bytes: Buffer): ReadFrames | null {
  try {
    return frameReader(syntax).push(bytes)
  } catch (error) {
    if (error instanceof OtherFormat) return null
    throw error
  }
}

/**
 * The feed of AAC in ADTS: `a0`. Its stream ends with the input, and fails with OtherFormat where no frames come, or frames of
 * another format: a run has one init segment. Media time begins at 0 with the first frame.
 */
export function audioFeed(stream: Readable, { now = Date.now }: { now?: () => number } = {}): AudioFeed {
  const maker = fragmentMaker(now)
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      try {
        for (const piece of maker.push(chunk)) this.push(piece)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done: TransformCallback) {
      for (const piece of maker.end()) this.push(piece)
      done()
    },
  })
  stream.on('error', (error) => transform.destroy(error))
  stream.on('close', () => {
    // A sender that was cut off: what has come is told of.
    if (!stream.readableEnded) transform.end()
  })
  stream.pipe(transform)
  return { name: 'a0', kind: 'audio', stream: transform, format: maker.format, lost: maker.lost }
}

/** Bytes in, init segment and fragments out. */
function fragmentMaker(now: () => number) {
  const reader = frameReader(adtsSyntax)
  let track: SoundTrack | null = null
  let waiting: Buffer[] = []
  let began = 0
  /** How far the sound was ahead of the clock at most, frames: servers begin with what listeners have heard already. */
  let ahead = 0
  let [sent, sequence] = [0, 0]
  const lost = { bytes: 0, silentFrames: 0 }

  const fragment = (of: SoundTrack, count: number): Buffer => {
    const frames = waiting.slice(0, count)
    waiting = waiting.slice(count)
    sequence += 1
    const bytes = soundFragment(of, frames, sent * of.frameTicks, sequence)
    sent += frames.length
    return bytes
  }

  /**
   * Silence for frames that were lost. How many is told by the clock: of what a server left out for a slow connection
   * nothing comes at all, but the frame that was cut in two.
   */
  const silenceFor = (of: SoundTrack, read: ReadFrames): Buffer[] => {
    const frameMs = (of.frameTicks / of.timescale) * 1000
    const lead = sent + waiting.length + read.frames.length - (now() - began) / frameMs
    ahead = Math.max(ahead, lead)
    const quiet = silentFrame(of.format)
    if (read.lost === 0 || !quiet || sent === 0) return []
    const count = Math.floor(Math.min(ahead - lead, (longestSilence * 1000) / frameMs))
    lost.silentFrames += count
    return new Array<Buffer>(count).fill(quiet)
  }

  return {
    format: () => track?.format ?? null,
    lost: () => ({ ...lost }),
    push: (chunk: Buffer): Buffer[] => {
      const read = reader.push(chunk)
      const out: Buffer[] = []
      if (!track && read.format) {
        track = soundTrack(read.format, likelyProfile(read.format))
        began = now()
        out.push(soundInit(track))
      }
      lost.bytes += read.lost
      if (!track) return out
      waiting.push(...silenceFor(track, read), ...read.frames)
      const perPart = framesOfPart(track)
      while (waiting.length >= perPart) out.push(fragment(track, perPart))
      return out
    },
    end: (): Buffer[] => {
      if (!track) return []
      waiting.push(...reader.end())
      return waiting.length > 0 ? [fragment(track, waiting.length)] : []
    },
  }
}

const framesOfPart = ({ timescale, frameTicks }: SoundTrack) =>
  Math.max(1, Math.floor((partSeconds * timescale) / frameTicks))
