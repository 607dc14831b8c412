import { codecsOf } from '../check/init.ts'
import { type Box, boxAt, boxes, sampleSizes } from '../run/boxes.ts'
import { adtsWriter } from './adts.ts'

/** From fragmented MP4 back to the frames that old receivers read: ADTS, or MP3. Pure. */

export type PlainAudio = {
  contentType: 'audio/aac' | 'audio/mpeg'
  /** Frames of a part or a segment: fragments of one track. @throws RangeError where boxes do not fit */
  frames: (media: Buffer) => Buffer
}

/** null where the sound cannot be written so (Opus). @throws RangeError where the init segment is damaged */
export function plainAudio(init: Buffer): PlainAudio | null {
  const codecs = codecsOf(init)
  if (/^mp4a\.6[9b]$/.test(codecs))
    return { contentType: 'audio/mpeg', frames: (media) => joined(media, null) }
  const config = codecs.startsWith('mp4a.40.') ? audioSpecificConfigIn(init) : null
  const head = config && adtsWriter(config)
  return head ? { contentType: 'audio/aac', frames: (media) => joined(media, head) } : null
}

/** DecoderSpecificInfo (tag 5) of the `esds` box; its descriptors come one in the other (ISO/IEC 14496-1, 7.2.6). */
function audioSpecificConfigIn(init: Buffer): Buffer | null {
  const stsd = boxAt(init, 'moov/trak/mdia/minf/stbl/stsd')
  const entry = stsd && boxes(init, stsd.body + 8, stsd.end)[0]
  const esds = entry && boxes(init, entry.body + 28, entry.end).find(({ type }) => type === 'esds')
  if (!esds) return null
  // ES_Descriptor: 3 bytes of its own; DecoderConfigDescriptor: 13.
  const own: Readonly<Record<number, number>> = { 3: 3, 4: 13 }
  for (let at = esds.body + 4; at + 2 <= esds.end; ) {
    const tag = init.readUInt8(at)
    let next = at + 1
    let bytes = 0
    for (let more = true; more && next < esds.end; next += 1) {
      bytes = bytes * 128 + (init.readUInt8(next) & 0x7f)
      more = (init.readUInt8(next) & 0x80) !== 0
    }
    if (tag === 5) return init.subarray(next, Math.min(next + bytes, esds.end))
    at = next + (own[tag] ?? bytes)
  }
  return null
}

function joined(media: Buffer, head: ((payloadBytes: number) => Buffer) | null): Buffer {
  const pieces: Buffer[] = []
  let moof: Box | null = null
  for (const box of boxes(media)) {
    if (box.type === 'moof') moof = box
    if (box.type !== 'mdat' || !moof) continue
    let at = box.body
    for (const bytes of sampleSizes(media.subarray(moof.start, moof.end))) {
      if (at + bytes > box.end) throw new RangeError('a sample outside of its mdat')
      if (head) pieces.push(head(bytes))
      pieces.push(media.subarray(at, at + bytes))
      at += bytes
    }
    moof = null
  }
  return Buffer.concat(pieces)
}
