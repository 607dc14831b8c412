/**
 * FLV as senders over RTMP have it (Video File Format Specification 10.1, annex E), no more than joining one in its middle needs.
 * Pure.
 */

/** Signature, version, flags, offset, and the size of no tag before the first. */
export const flvHeaderBytes = 13
/** Type, size, time, stream; and behind the data the size once more. */
const [tagHead, tagTail] = [11, 4]

/** Whole tags from `start` on, and where the first that is not whole begins. */
export function tagsIn(data: Buffer, start = 0): { tags: Buffer[]; end: number } {
  const tags: Buffer[] = []
  let at = start
  while (at + tagHead <= data.length) {
    const size = tagHead + data.readUIntBE(at + 1, 3) + tagTail
    if (at + size > data.length) break
    tags.push(data.subarray(at, at + size))
    at += size
  }
  return { tags, end: at }
}

/** `setup`: what a decoder needs before anything else (metadata, parameter sets); `key`: a picture that stands alone. */
export type TagUse = 'metadata' | 'video-setup' | 'audio-setup' | 'key' | 'other'

/** Of the types 8 (sound), 9 (picture) and 18 (metadata); AAC (10) and AVC (7) have their setup in packets of type 0. */
export function tagUse(tag: Buffer): TagUse {
  const [type, first = 0, second] = [(tag[0] ?? 0) & 0x1f, tag[tagHead], tag[tagHead + 1]]
  if (type === 18) return 'metadata'
  if (type === 8) return first >> 4 === 10 && second === 0 ? 'audio-setup' : 'other'
  if (type !== 9) return 'other'
  // Enhanced RTMP: the high bit, then the packet's type in the low four, of which 0 is the setup.
  if (first & 0x80) return (first & 0x0f) === 0 ? 'video-setup' : ((first >> 4) & 7) === 1 ? 'key' : 'other'
  if ((first & 0x0f) === 7 && second === 0) return 'video-setup'
  return first >> 4 === 1 ? 'key' : 'other'
}
