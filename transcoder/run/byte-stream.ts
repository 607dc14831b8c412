import { boxAt, sampleSizes } from './boxes.ts'

/**
 * H.264 of our own segments as a plain byte stream (ITU-T H.264, Annex B): any pictures that stand alone, one after
 * the other, for one decoder.
 */
export type AvcConfig = { lengthBytes: number; parameterSets: Buffer }

const startCode = Buffer.from([0, 0, 0, 1])
/** Access unit delimiter (7.3.2.4): two IDR pictures that follow each other may carry the same numbers. */
const delimiter = Buffer.from([0, 0, 0, 1, 9, 0xf0])

/** What `avcC` of an init segment says (ISO/IEC 14496-15, 5.3.3.1). @throws RangeError when there is none */
export function avcConfig(init: Buffer): AvcConfig {
  const box = init.indexOf('avcC', 0, 'latin1')
  if (box < 0) throw new RangeError('init segment without avcC')
  let at = box + 9
  const sets: Buffer[] = []
  for (const mask of [0x1f, 0xff]) {
    const count = init.readUInt8(at) & mask
    at += 1
    for (let set = 0; set < count; set += 1) {
      const bytes = init.readUInt16BE(at)
      sets.push(startCode, init.subarray(at + 2, at + 2 + bytes))
      at += 2 + bytes
    }
  }
  return { lengthBytes: (init.readUInt8(box + 8) & 3) + 1, parameterSets: Buffer.concat(sets) }
}

/** One picture. @throws RangeError when a unit reaches past its end */
function accessUnit(sample: Buffer, { lengthBytes, parameterSets }: AvcConfig): Buffer {
  const units: Buffer[] = [delimiter, parameterSets]
  for (let at = 0; at + lengthBytes <= sample.length; ) {
    const bytes = sample.readUIntBE(at, lengthBytes)
    at += lengthBytes
    if (at + bytes > sample.length) throw new RangeError('a unit reaches past its sample')
    units.push(startCode, sample.subarray(at, at + bytes))
    at += bytes
  }
  return Buffer.concat(units)
}

/**
 * The first `most` pictures of fragments (moof + mdat), in the order of decoding. The last fragment may be cut off
 * after a picture, as a keyframe's byte range is.
 */
export function picturesIn(fragments: Buffer, config: AvcConfig, most: number): Buffer[] {
  const found: Buffer[] = []
  for (let start = 0; start + 8 <= fragments.length && found.length < most; ) {
    const size = fragments.readUInt32BE(start)
    if (size < 8) throw new RangeError(`box of ${size} bytes`)
    const box = fragments.subarray(start, start + size)
    if (fragments.toString('latin1', start + 4, start + 8) !== 'moof' || !boxAt(box, 'moof/traf')) {
      start += size
      continue
    }
    // The samples follow the head of `mdat`, which follows the `moof`: so do we write them.
    let at = start + size + 8
    for (const bytes of sampleSizes(box)) {
      if (found.length === most || at + bytes > fragments.length) break
      found.push(accessUnit(fragments.subarray(at, at + bytes), config))
      at += bytes
    }
    start += size
  }
  return found
}
