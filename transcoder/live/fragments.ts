import type { Track } from '../check/init.ts'
import { box, u32 } from '../run/box-writing.ts'
import { boxAt, boxes, decodeTime } from '../run/boxes.ts'

/**
 * Movie fragments as data (ISO/IEC 14496-12, 8.8): what a feed gives is read into samples, and parts are written anew from
 * them, so that they can be cut between any two samples and stand on the channel's clock. Ticks are of the track's timescale.
 */
export type Sample = { ticks: number; bytes: number; flags: number; offset: number }

/** `time`: decode time of the first sample. `data`: the bytes of the samples, one after the other. */
export type Fragment = { time: number; samples: readonly Sample[]; data: Buffer }

/** `sample_is_non_sync_sample` (8.8.3.1). */
const nonSync = 0x10000

export const isSync = (sample: Sample | undefined): boolean =>
  sample !== undefined && (sample.flags & nonSync) === 0

export const ticksOf = ({ samples }: Fragment): number => samples.reduce((sum, { ticks }) => sum + ticks, 0)

/** Optional fields of `tfhd` in their order: flag and bytes (8.8.7). */
const headerFields = {
  base: [1, 8],
  description: [2, 4],
  ticks: [8, 4],
  bytes: [16, 4],
  flags: [32, 4],
} as const
type Defaults = { ticks: number; bytes: number; flags: number }

function defaultsIn(moof: Buffer, track: Track): Defaults {
  const tfhd = boxAt(moof, 'moof/traf/tfhd')
  if (!tfhd) throw new RangeError('movie fragment without tfhd')
  const defaults = { ticks: track.sampleDuration, bytes: track.sampleSize, flags: track.sampleFlags }
  const present = moof.readUInt32BE(tfhd.body) & 0xffffff
  let at = tfhd.body + 8
  for (const [name, [flag, bytes]] of Object.entries(headerFields)) {
    if ((present & flag) === 0) continue
    if (name in defaults) defaults[name as keyof Defaults] = moof.readUInt32BE(at)
    at += bytes
  }
  return defaults
}

function samplesIn(moof: Buffer, trun: { body: number; end: number }, defaults: Defaults): Sample[] {
  const present = moof.readUInt32BE(trun.body) & 0xffffff
  const count = moof.readUInt32BE(trun.body + 4)
  let at = trun.body + 8 + (present & 0x1 ? 4 : 0)
  const next = (): number => {
    if (at + 4 > trun.end) throw new RangeError('trun is shorter than its samples')
    at += 4
    return moof.readUInt32BE(at - 4)
  }
  const first = present & 0x4 ? next() : null
  const samples: Sample[] = []
  for (let sample = 0; sample < count; sample += 1) {
    const ticks = present & 0x100 ? next() : defaults.ticks
    const bytes = present & 0x200 ? next() : defaults.bytes
    const own = present & 0x400 ? next() : defaults.flags
    const offset = present & 0x800 ? next() | 0 : 0
    samples.push({ ticks, bytes, flags: sample === 0 && first !== null ? first : own, offset })
  }
  return samples
}

/**
 * The samples a `moof` tells of, whose bytes follow one another in its `mdat`, and the decode time of the first.
 * @throws RangeError for one of more than one track
 */
export function readSamples(moof: Buffer, track: Track): Pick<Fragment, 'time' | 'samples'> {
  const inside = boxAt(moof, 'moof')
  const trafs = inside ? boxes(moof, inside.body, inside.end).filter(({ type }) => type === 'traf') : []
  const [traf] = trafs
  if (!traf || trafs.length > 1) throw new RangeError(`movie fragment of ${trafs.length} tracks`)
  const defaults = defaultsIn(moof, track)
  const samples = boxes(moof, traf.body, traf.end)
    .filter(({ type }) => type === 'trun')
    .flatMap((trun) => samplesIn(moof, trun, defaults))
  return { time: Number(decodeTime(moof)), samples }
}

export const bytesOf = (samples: readonly Sample[]): number =>
  samples.reduce((sum, sample) => sum + sample.bytes, 0)

/** @throws RangeError for a fragment that is not whole, or has more than one track */
export function readFragment(moof: Buffer, mdat: Buffer, track: Track): Fragment {
  const { time, samples } = readSamples(moof, track)
  const bytes = bytesOf(samples)
  const data = mdat.subarray(8, 8 + bytes)
  if (data.length < bytes) throw new RangeError(`${data.length} bytes of ${bytes} in mdat`)
  return { time, samples, data }
}

/** Two fragments; the second begins with sample `count`, from 1 to one less than there are. */
export function splitFragment({ time, samples, data }: Fragment, count: number): [Fragment, Fragment] {
  const before = samples.slice(0, count)
  const bytes = before.reduce((sum, sample) => sum + sample.bytes, 0)
  const ticks = before.reduce((sum, sample) => sum + sample.ticks, 0)
  return [
    { time, samples: before, data: data.subarray(0, bytes) },
    { time: time + ticks, samples: samples.slice(count), data: data.subarray(bytes) },
  ]
}

/** Fragments that follow each other, as one. */
export function joinFragments(fragments: readonly Fragment[]): Fragment {
  const [first] = fragments
  if (!first) throw new RangeError('nothing to join')
  if (fragments.length === 1) return first
  const samples = fragments.flatMap((one) => one.samples)
  return { time: first.time, samples, data: Buffer.concat(fragments.map(({ data }) => data)) }
}

/** As few as may be, about equally long, none of them longer than `longest` ticks (a single sample may be). */
export function evenly(fragment: Fragment, longest: number): Fragment[] {
  const pieces = Math.ceil(ticksOf(fragment) / longest)
  const each = Math.ceil(fragment.samples.length / Math.max(1, pieces))
  if (fragment.samples.length <= each) return [fragment]
  const [first, rest] = splitFragment(fragment, each)
  return [first, ...evenly(rest, longest)]
}

/** One value for all of them, else null. */
const common = (values: readonly number[]): number | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null

/**
 * A `moof` and its `mdat`. `pictureBytes`: what a player reads of it to show its first sample alone.
 * @param sequence of `mfhd`
 */
export function writeFragment(
  { time, samples, data }: Fragment,
  trackId: number,
  sequence: number,
): { bytes: Buffer; pictureBytes: number } {
  const ticks = common(samples.map((sample) => sample.ticks))
  const flags = common(samples.slice(1).map((sample) => sample.flags)) ?? samples[0]?.flags ?? 0
  const uneven = samples.slice(1).some((sample) => sample.flags !== flags)
  const moved = samples.some(({ offset }) => offset !== 0)
  const tfhd = u32(0x20028 & (ticks === null ? ~0x8 : ~0), trackId, ...(ticks === null ? [] : [ticks]), flags)
  const tfdt = Buffer.alloc(12)
  tfdt.writeUInt8(1, 0)
  tfdt.writeBigUInt64BE(BigInt(time), 4)
  const present = 0x201 | (ticks === null ? 0x100 : 0) | (uneven ? 0x400 : 0x4) | (moved ? 0x800 : 0)
  const rows = samples.flatMap((sample) => [
    ...(ticks === null ? [sample.ticks] : []),
    sample.bytes,
    ...(uneven ? [sample.flags] : []),
    ...(moved ? [sample.offset] : []),
  ])
  const first = uneven ? [] : [samples[0]?.flags ?? 0]
  // The offset of the data is known once the length of what is before it is.
  const moofWith = (offset: number) =>
    box(
      'moof',
      box('mfhd', u32(0, sequence)),
      box(
        'traf',
        box('tfhd', tfhd),
        box('tfdt', tfdt),
        box('trun', u32(0x01000000 | present, samples.length, offset, ...first, ...rows)),
      ),
    )
  const moof = moofWith(moofWith(0).length + 8)
  const bytes = Buffer.concat([moof, u32(data.length + 8), Buffer.from('mdat', 'latin1'), data])
  return { bytes, pictureBytes: moof.length + 8 + (samples[0]?.bytes ?? 0) }
}

/**
 * Whether the first sample can be decoded by itself: an IDR picture, or of HEVC a picture of random access. What is merely
 * flagged so may need pictures before it (an open group), and browsers do not begin with it.
 */
export function standsAlone({ samples, data }: Fragment, { kind, codec }: Track): boolean {
  const [first] = samples
  if (!first || !isSync(first)) return false
  if (kind !== 'video' || (codec.family !== 'avc' && codec.family !== 'hevc')) return true
  const { lengthSize } = codec
  for (let at = 0; at + lengthSize < first.bytes; ) {
    const unit = data[at + lengthSize] ?? 0
    const type = codec.family === 'avc' ? unit & 0x1f : (unit >> 1) & 0x3f
    // ITU-T H.264, table 7-1; H.265, table 7-1.
    if (codec.family === 'avc' ? type === 5 : type >= 16 && type <= 21) return true
    at += lengthSize + data.readUIntBE(at, lengthSize)
  }
  return false
}
