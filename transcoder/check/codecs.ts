import { type Box, boxes } from '../run/boxes.ts'
import { type Colour, readSequenceParameters } from './h264.ts'

/** What the decoder configuration of a sample entry tells: RFC 6381 string, profile, level, colour. */

export type CodecFacts = {
  /** As CODECS should have it, e.g. `avc1.64001f`. */
  codecs: string
  family: 'avc' | 'hevc' | 'av1' | 'dolby-vision' | 'aac' | 'other'
  profile: number | null
  /** H.264: level × 10; HEVC: level × 30; AV1: seq_level_idx. */
  level: number | null
  highTier: boolean
  interlaced: boolean
  /** H.264 macroblocks of a frame; null elsewhere. */
  frameSize: number | null
  colour: Colour | null
  /** Bytes of a NAL unit's length in samples. */
  lengthSize: number
  channels: number | null
}

const hex = (value: number): string => value.toString(16).padStart(2, '0')

const unknown: CodecFacts = {
  codecs: '',
  family: 'other',
  profile: null,
  level: null,
  highTier: false,
  interlaced: false,
  frameSize: null,
  colour: null,
  lengthSize: 4,
  channels: null,
}

/**
 * @param fourcc type of the sample entry, of encrypted ones the original format
 * @throws RangeError when a configuration is cut short
 */
export function codecFacts(data: Buffer, fourcc: string, children: readonly Box[]): CodecFacts {
  const body = (type: string): Buffer | null => {
    const box = children.find((child) => child.type === type)
    return box ? data.subarray(box.body, box.end) : null
  }
  const avcC = body('avcC')
  const hvcC = body('hvcC')
  const av1C = body('av1C')
  const esds = body('esds')
  const colour = colourOf(body('colr'))
  const facts = avcC
    ? avcFacts(fourcc, avcC)
    : hvcC
      ? hevcFacts(fourcc, hvcC)
      : av1C
        ? av1Facts(av1C)
        : esds
          ? aacFacts(esds)
          : { ...unknown, codecs: fourcc }
  return { ...facts, colour: colour ?? facts.colour }
}

/** ColourInformationBox `nclx` (ISO/IEC 14496-12, 12.1.5). */
function colourOf(colr: Buffer | null): Colour | null {
  if (colr?.toString('latin1', 0, 4) !== 'nclx') return null
  return { primaries: colr.readUInt16BE(4), transfer: colr.readUInt16BE(6), matrix: colr.readUInt16BE(8) }
}

/** AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.3.3.1). */
function avcFacts(fourcc: string, record: Buffer): CodecFacts {
  const [profile, constraints, level] = [record.readUInt8(1), record.readUInt8(2), record.readUInt8(3)]
  const facts: CodecFacts = {
    ...unknown,
    family: 'avc',
    codecs: `${fourcc}.${hex(profile)}${hex(constraints)}${hex(level)}`,
    profile,
    level,
    lengthSize: (record.readUInt8(4) & 3) + 1,
  }
  if ((record.readUInt8(5) & 31) === 0) return facts
  const sequence = readSequenceParameters(record.subarray(8, 8 + record.readUInt16BE(6)))
  const { interlaced, frameSize, colour } = sequence
  return { ...facts, interlaced, frameSize, colour }
}

/** HEVCDecoderConfigurationRecord (ISO/IEC 14496-15, 8.3.3.1), as its annex E writes it. */
function hevcFacts(fourcc: string, record: Buffer): CodecFacts {
  const general = record.readUInt8(1)
  const space = ['', 'A', 'B', 'C'][general >> 6] ?? ''
  const profile = general & 31
  const highTier = (general & 32) !== 0
  const level = record.readUInt8(12)
  let reversed = 0
  const compatibility = record.readUInt32BE(2)
  for (let bit = 0; bit < 32; bit += 1) reversed = reversed * 2 + ((compatibility >>> bit) & 1)
  const constraints = [...record.subarray(6, 12)]
  while (constraints.length > 0 && constraints.at(-1) === 0) constraints.pop()
  const parts = [
    fourcc,
    `${space}${profile}`,
    reversed.toString(16),
    `${highTier ? 'H' : 'L'}${level}`,
    ...constraints.map((byte) => byte.toString(16)),
  ]
  const lengthSize = (record.readUInt8(21) & 3) + 1
  const family = fourcc.startsWith('dv') ? 'dolby-vision' : 'hevc'
  return { ...unknown, family, codecs: parts.join('.'), profile, level, highTier, lengthSize }
}

/** AV1CodecConfigurationRecord (AV1 in ISOBMFF, 2.3.3). */
function av1Facts(record: Buffer): CodecFacts {
  const second = record.readUInt8(1)
  const third = record.readUInt8(2)
  const profile = second >> 5
  const level = second & 31
  const highTier = (third & 128) !== 0
  const depth = (third & 64) === 0 ? 8 : (third & 32) === 0 ? 10 : 12
  const two = (value: number) => String(value).padStart(2, '0')
  const codecs = `av01.${profile}.${two(level)}${highTier ? 'H' : 'M'}.${two(depth)}`
  return { ...unknown, family: 'av1', codecs, profile, level, highTier }
}

/** An MPEG-4 descriptor of that tag (ISO/IEC 14496-1, 8.3.3): where its contents begin. @throws RangeError */
function descriptor(data: Buffer, at: number, tag: number): number {
  if (data.readUInt8(at) !== tag) throw new RangeError(`no descriptor ${tag}`)
  let next = at + 1
  while ((data.readUInt8(next) & 0x80) !== 0) next += 1
  return next + 1
}

/** ES_Descriptor with an AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1). */
function aacFacts(esds: Buffer): CodecFacts {
  const elementary = descriptor(esds, 4, 3)
  const flags = esds.readUInt8(elementary + 2)
  if ((flags & 0xe0) !== 0) throw new RangeError('an ES descriptor with optional fields')
  const decoder = descriptor(esds, elementary + 3, 4)
  const object = esds.readUInt8(decoder)
  if (object !== 0x40) return { ...unknown, codecs: `mp4a.${hex(object)}` }
  const config = descriptor(esds, decoder + 13, 5)
  const first = esds.readUInt16BE(config)
  const escaped = first >> 11 === 31
  const profile = escaped ? 32 + ((first >> 5) & 63) : first >> 11
  // With an explicit frequency (index 15) or an extended type the channels stand elsewhere.
  const index = (first >> 7) & 15
  const configuration = escaped || index === 15 ? null : (first >> 3) & 15
  const counts = [null, 1, 2, 3, 4, 5, 6, 8]
  const channels = configuration === null ? null : (counts[configuration] ?? null)
  // Parametric stereo is coded as one channel and heard as two.
  const heard = profile === 29 ? 2 : channels
  return { ...unknown, family: 'aac', codecs: `mp4a.40.${profile}`, profile, channels: heard }
}

/** Boxes inside a sample entry: 78 bytes of fields in visual ones, 28 in audio ones (ISO/IEC 14496-12, 12.1.3, 12.2.3). */
export function entryChildren(data: Buffer, entry: Box, kind: 'video' | 'audio'): Box[] {
  return boxes(data, entry.body + (kind === 'video' ? 78 : 28), entry.end)
}
