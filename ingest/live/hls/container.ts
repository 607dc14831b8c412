import { firstPacket } from '../ts/transport-stream.ts'

/** ffmpeg's name of what segments without an init section are in (RFC 8216bis, 3.1). @throws Error where it is nothing of these */
export function demuxerOf(bytes: Buffer): 'mpegts' | 'aac' | 'mp3' {
  if (firstPacket(bytes.subarray(0, 188 * 20)) !== null) return 'mpegts'
  // Packed audio begins with an ID3 tag that has its moment (3.1.4).
  const head = bytes.subarray(afterId3(bytes))
  const [first = 0, second = 0] = head
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'aac'
  if (first === 0xff && (second & 0xe0) === 0xe0) return 'mp3'
  throw new Error('its segments are neither MPEG-TS nor sound')
}

/** ID3v2 tells its own length in four times seven bits. */
function afterId3(bytes: Buffer): number {
  if (bytes.length < 10 || bytes.toString('latin1', 0, 3) !== 'ID3') return 0
  return 10 + bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0)
}
