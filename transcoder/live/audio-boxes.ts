import { box, full, ownData, u8, u16, u32, unity } from '../run/box-writing.ts'
import { type AacProfile, audioSpecificConfig } from './adts.ts'
import type { AudioFormat } from './audio-frames.ts'

/** Writing fragmented MP4 of one track of AAC (ISO/IEC 14496-12 and 14496-14). Pure. */

export type SoundTrack = {
  format: AudioFormat
  profile: AacProfile
  /** Ticks a second: the rate that is heard. */
  timescale: number
  frameTicks: number
}

export function soundTrack(format: AudioFormat, profile: AacProfile): SoundTrack {
  const times = profile === 'lc' ? 1 : 2
  return {
    ...{ format, profile },
    ...{ timescale: format.sampleRate * times, frameTicks: format.frameSamples * times },
  }
}

/** A descriptor of ISO/IEC 14496-1 section 8.3.3; all of ours are shorter than 128 bytes. */
const descriptor = (tag: number, ...contents: Buffer[]) => {
  const body = Buffer.concat(contents)
  return Buffer.concat([u8(tag, body.length), body])
}

function esds({ format, profile }: SoundTrack): Buffer {
  const specific = descriptor(5, audioSpecificConfig(format, profile))
  // objectTypeIndication: AAC; streamType 5 (sound), upStream 0, the reserved bit; buffer and rates unknown.
  const config = descriptor(4, u8(0x40, 0x15, 0, 0, 0), u32(0, 0), specific)
  return full('esds', 0, descriptor(3, u16(1), u8(0), config, descriptor(6, u8(2))))
}

/** `ftyp` and `moov`. */
export function soundInit(track: SoundTrack): Buffer {
  const { timescale, format } = track
  const heard = track.profile === 'he2' ? 2 : format.channels
  const entry = box(
    'mp4a',
    ...[
      u32(0),
      u16(0, 1),
      u32(0, 0),
      u16(heard, 16, 0, 0),
      u32(timescale < 0x10000 ? timescale * 0x10000 : 0),
    ],
    esds(track),
  )
  const tables = ['stts', 'stsc', 'stco'].map((type) => full(type, 0, u32(0)))
  const stbl = box('stbl', full('stsd', 0, u32(1), entry), ...tables, full('stsz', 0, u32(0, 0)))
  const minf = box('minf', full('smhd', 0, u32(0)), ownData, stbl)
  const handler = Buffer.concat([u32(0), Buffer.from('soun'), u32(0, 0, 0), u8(0)])
  // 0x55c4: language "und".
  const mdia = box(
    'mdia',
    full('mdhd', 0, u32(0, 0, timescale, 0), u16(0x55c4, 0)),
    full('hdlr', 0, handler),
    minf,
  )
  const tkhd = full('tkhd', 3, u32(0, 0, 1, 0, 0, 0, 0), u16(0, 0, 0x100, 0), unity, u32(0, 0))
  const mvhd = full(
    'mvhd',
    0,
    ...[u32(0, 0, 1000, 0, 0x10000), u16(0x100, 0), u32(0, 0), unity, Buffer.alloc(24), u32(2)],
  )
  const trex = full('trex', 0, u32(1, 1, 0, 0, 0))
  return Buffer.concat([
    box('ftyp', Buffer.from('iso6'), u32(0), Buffer.from('iso6mp41')),
    box('moov', mvhd, box('trak', tkhd, mdia), box('mvex', trex)),
  ])
}

/** Bytes of a fragment before the sizes of its frames, and before its samples. */
const fixedBytes = 8 + 16 + 8 + 24 + 20 + 20

/** `moof` and `mdat` of frames that each stand alone. `ticks`: when the first is heard. */
export function soundFragment(
  { frameTicks }: SoundTrack,
  frames: readonly Buffer[],
  ticks: number,
  sequence: number,
): Buffer {
  const moofBytes = fixedBytes + 4 * frames.length
  const soundBytes = frames.reduce((sum, frame) => sum + frame.length, 0)
  const out = Buffer.allocUnsafe(moofBytes + 8 + soundBytes)
  let at = 0
  const words = (...values: (number | string)[]) => {
    for (const value of values) {
      if (typeof value === 'string') out.write(value, at, 'latin1')
      else out.writeUInt32BE(value, at)
      at += 4
    }
  }
  words(moofBytes, 'moof', 16, 'mfhd', 0, sequence)
  words(moofBytes - 24, 'traf')
  // default-base-is-moof, default duration and flags: every frame depends on no other
  words(24, 'tfhd', 0x020028, 1, frameTicks, 0x02000000)
  words(20, 'tfdt', 0x01000000, Math.floor(ticks / 2 ** 32), ticks % 2 ** 32)
  words(20 + 4 * frames.length, 'trun', 0x000201, frames.length, moofBytes + 8)
  words(...frames.map((frame) => frame.length))
  words(8 + soundBytes, 'mdat')
  for (const frame of frames) at += frame.copy(out, at)
  return out
}
