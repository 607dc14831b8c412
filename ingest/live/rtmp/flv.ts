import type { Amf0 } from './amf0.ts'
import { decodeAmf0, encodeAmf0 } from './amf0.ts'
import { messageType } from './messages.ts'

/** What comes over RTMP as an FLV stream (Video File Format Specification 10.1, annex E): the same bytes with other heads. */

/** Sound and picture are both announced: what does not come is nowhere else. */
export function flvHeader({ audio, video }: { audio: boolean; video: boolean }): Buffer {
  const flags = (audio ? 4 : 0) | (video ? 1 : 0)
  return Buffer.from([...Buffer.from('FLV', 'latin1'), 1, flags, 0, 0, 0, 9, 0, 0, 0, 0])
}

const headBytes = 11

export function flvTag(type: 8 | 9 | 18, timestamp: number, data: Buffer): Buffer {
  const tag = Buffer.allocUnsafe(headBytes + data.length + 4)
  tag[0] = type
  tag.writeUIntBE(data.length, 1, 3)
  tag.writeUIntBE(timestamp & 0xffffff, 4, 3)
  tag[7] = (timestamp >>> 24) & 0xff
  tag.writeUIntBE(0, 8, 3)
  data.copy(tag, headBytes)
  tag.writeUInt32BE(headBytes + data.length, headBytes + data.length)
  return tag
}

/** All that is passed on of what a sender says of itself. */
const telling = [
  ...['width', 'height', 'framerate', 'videocodecid', 'audiocodecid'],
  ...['audiosamplerate', 'audiosamplesize', 'stereo'],
]

export type Metadata = Map<string, number | boolean>

/**
 * `@setDataFrame`, `onMetaData` and a map, with AMF3's byte before it where the type says so. null when it is something else.
 * @throws RtmpFault
 */
export function readMetadata(type: number, payload: Buffer): Metadata | null {
  const values = decodeAmf0(type === messageType.amf3Data && payload[0] === 0 ? payload.subarray(1) : payload)
  const named = values[0] === '@setDataFrame' ? values.slice(1) : values
  const [name, said] = named
  if (name !== 'onMetaData' || !(said instanceof Map)) return null
  const known: Metadata = new Map()
  for (const field of telling) {
    const value = said.get(field)
    if (typeof value === 'number' || typeof value === 'boolean') known.set(field, value)
  }
  return known
}

export function metadataTag(metadata: Metadata): Buffer {
  return flvTag(18, 0, encodeAmf0('onMetaData', metadata as Map<string, Amf0>))
}

/** Whether the sender says that it has picture and sound; both where it says nothing. */
export function announced(metadata: Metadata | null): { audio: boolean; video: boolean } {
  const audio = metadata?.has('audiocodecid') ?? false
  const video = (metadata?.has('videocodecid') ?? false) || (metadata?.has('width') ?? false)
  return audio || video ? { audio, video } : { audio: true, video: true }
}

/**
 * Why a picture is not taken; null when it is. Enhanced RTMP marks other codecs by the highest bit of the first byte; 12 is
 * what some encoders call HEVC.
 */
export function refusedPicture(payload: Buffer): string | null {
  const first = payload[0] ?? 0
  if ((first & 0x80) !== 0 || (first & 0x0f) === 12)
    return 'Over RTMP H.264 alone is taken: choose it in the encoder (or send by SRT)'
  return null
}
