import { type BitReader, bitReader } from './bits.ts'

/** Code points of Rec. ITU-T H.273: primaries, transfer characteristics, matrix. */
export type Colour = { primaries: number; transfer: number; matrix: number }

export type SequenceParameters = {
  profile: number
  /** Ten times the level: 42 is 4.2. */
  level: number
  /** Luma samples after cropping. */
  width: number
  height: number
  /** Macroblocks of a frame. */
  frameSize: number
  /** frame_mbs_only_flag is 0: fields may occur. */
  interlaced: boolean
  colour: Colour | null
}

/** Profiles with chroma_format_idc in their sequence parameter set (7.3.2.1.1). */
const highProfiles = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135])
const maxReferences = 255

/** A sequence parameter set NAL unit (7.3.2.1.1). @throws RangeError when it is cut short */
export function readSequenceParameters(nal: Buffer): SequenceParameters {
  const reader = bitReader(nal.subarray(1))
  const profile = reader.bits(8)
  reader.bits(8)
  const level = reader.bits(8)
  reader.unsigned()
  const chroma = highProfiles.has(profile) ? highSyntax(reader) : 1
  reader.unsigned()
  pictureOrder(reader)
  reader.unsigned()
  reader.flag()
  const widthBlocks = reader.unsigned() + 1
  const heightUnits = reader.unsigned() + 1
  const interlaced = !reader.flag()
  if (interlaced) reader.flag()
  reader.flag()
  const crop = reader.flag() ? [1, 2, 3, 4].map(() => reader.unsigned()) : [0, 0, 0, 0]
  const [left = 0, right = 0, top = 0, bottom = 0] = crop
  const heightBlocks = heightUnits * (interlaced ? 2 : 1)
  const cropX = chroma === 1 || chroma === 2 ? 2 : 1
  const cropY = (chroma === 1 ? 2 : 1) * (interlaced ? 2 : 1)
  return {
    profile,
    level,
    width: widthBlocks * 16 - (left + right) * cropX,
    height: heightBlocks * 16 - (top + bottom) * cropY,
    frameSize: widthBlocks * heightBlocks,
    interlaced,
    colour: reader.flag() ? usabilityColour(reader) : null,
  }
}

function highSyntax(reader: BitReader): number {
  const chroma = reader.unsigned()
  if (chroma === 3) reader.flag()
  reader.unsigned()
  reader.unsigned()
  reader.flag()
  if (reader.flag()) {
    for (let list = 0; list < (chroma === 3 ? 12 : 8); list += 1) {
      if (reader.flag()) skipScalingList(reader, list < 6 ? 16 : 64)
    }
  }
  return chroma
}

function skipScalingList(reader: BitReader, size: number): void {
  let last = 8
  let next = 8
  for (let n = 0; n < size; n += 1) {
    if (next !== 0) next = (last + reader.signed() + 256) % 256
    if (next !== 0) last = next
  }
}

function pictureOrder(reader: BitReader): void {
  const type = reader.unsigned()
  if (type === 0) reader.unsigned()
  if (type !== 1) return
  reader.flag()
  reader.signed()
  reader.signed()
  const count = reader.unsigned()
  if (count > maxReferences) throw new RangeError('too many reference frames')
  for (let n = 0; n < count; n += 1) reader.signed()
}

/** Video usability information as far as the colour (Annex E.1.1). */
function usabilityColour(reader: BitReader): Colour | null {
  const extendedAspect = 255
  if (reader.flag() && reader.bits(8) === extendedAspect) reader.bits(32)
  if (reader.flag()) reader.flag()
  if (!reader.flag()) return null
  reader.bits(4)
  if (!reader.flag()) return null
  return { primaries: reader.bits(8), transfer: reader.bits(8), matrix: reader.bits(8) }
}

/** Table A-1: level × 10, macroblocks a second, macroblocks a frame. */
const levels: readonly (readonly [number, number, number])[] = [
  [10, 1485, 99],
  [11, 3000, 396],
  [12, 6000, 396],
  [13, 11_880, 396],
  [20, 11_880, 396],
  [21, 19_800, 792],
  [22, 20_250, 1620],
  [30, 40_500, 1620],
  [31, 108_000, 3600],
  [32, 216_000, 5120],
  [40, 245_760, 8192],
  [41, 245_760, 8192],
  [42, 522_240, 8704],
  [50, 589_824, 22_080],
  [51, 983_040, 36_864],
  [52, 2_073_600, 36_864],
  [60, 4_177_920, 139_264],
]

/** The lowest level (× 10) that holds frames of so many macroblocks at so many frames a second. */
export function levelNeeded(frameSize: number, frameRate: number): number {
  const fits = levels.find(([, rate, size]) => frameSize <= size && frameSize * frameRate <= rate)
  return fits?.[0] ?? 62
}
