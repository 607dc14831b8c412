import { type Box, boxes, boxSize } from '../run/boxes.ts'
import type { Track } from './init.ts'

/** Movie fragments of a segment (ISO/IEC 14496-12, 8.8): when each sample is, and whether it stands alone. */

export type TrackRun = {
  /** Track id. */
  track: number
  /** Decode time of the first sample, ticks; null when no `tfdt` tells. */
  start: number | null
  /** Ticks from the decode to the presentation of the first sample. */
  firstOffset: number
  /** Decode time at which the last fragment ends, ticks. */
  end: number
  /** Ticks of all samples. */
  duration: number
  samples: number
  /** Ticks from the first sample to each that its flags call a sync sample. */
  keys: number[]
  firstIsSync: boolean
  /** By its NAL units; null for codecs without IDR pictures and where they cannot be read. */
  firstIsIdr: boolean | null
  /** Durations of the shortest and the longest sample, ticks. */
  shortest: number
  longest: number
  /** Places where a fragment does not begin at the end of the one before. */
  gaps: string[]
}

export type FragmentFacts = {
  runs: TrackRun[]
  /** Types of the boxes on top, in order. */
  order: string[]
  /** The last box reaches past the end. */
  truncated: boolean
}

/** No segment of a player's size has more samples. */
const mostSamples = 1_000_000

/** @throws RangeError when boxes inside a `moof` do not fit */
export function readFragments(data: Buffer, tracks: readonly Track[]): FragmentFacts {
  const { found, truncated } = topBoxes(data)
  const runs = new Map<number, TrackRun>()
  for (const moof of found.filter(({ type }) => type === 'moof')) {
    for (const traf of boxes(data, moof.body, moof.end).filter(({ type }) => type === 'traf')) {
      addFragment(data, moof, traf, tracks, runs)
    }
  }
  return { runs: [...runs.values()], order: found.map(({ type }) => type), truncated }
}

/** A byte range of a segment may end inside a box: what there is of it counts. */
function topBoxes(data: Buffer): { found: Box[]; truncated: boolean } {
  const found: Box[] = []
  let at = 0
  while (at + 8 <= data.length) {
    const { size, head } = boxSize(data, at, data.length)
    if (size < head) throw new RangeError(`box of ${size} bytes at ${at}`)
    const end = Math.min(at + size, data.length)
    found.push({
      type: data.toString('latin1', at + 4, at + 8),
      start: at,
      body: Math.min(at + head, end),
      end,
    })
    if (at + size > data.length) return { found, truncated: true }
    at += size
  }
  return { found, truncated: at < data.length }
}

type Defaults = { duration: number; size: number; flags: number }

/** Track fragment header (8.8.7): its optional fields come in the order of their flags. */
function readHeader(data: Buffer, tfhd: Box, tracks: readonly Track[]): Defaults & { track: number } {
  const flags = data.readUInt32BE(tfhd.body) & 0xffffff
  const track = data.readUInt32BE(tfhd.body + 4)
  const known = tracks.find(({ id }) => id === track)
  let at = tfhd.body + 8 + ((flags & 1) !== 0 ? 8 : 0) + ((flags & 2) !== 0 ? 4 : 0)
  const field = (flag: number, otherwise: number): number => {
    if ((flags & flag) === 0) return otherwise
    at += 4
    return data.readUInt32BE(at - 4)
  }
  const duration = field(8, known?.sampleDuration ?? 0)
  const size = field(16, known?.sampleSize ?? 0)
  return { track, duration, size, flags: field(32, known?.sampleFlags ?? 0) }
}

function decodeTime(data: Buffer, tfdt: Box | undefined): number | null {
  if (!tfdt) return null
  const time =
    data.readUInt8(tfdt.body) === 1
      ? Number(data.readBigUInt64BE(tfdt.body + 4))
      : data.readUInt32BE(tfdt.body + 4)
  if (!Number.isSafeInteger(time)) throw new RangeError('an impossible decode time')
  return time
}

function addFragment(
  data: Buffer,
  moof: Box,
  traf: Box,
  tracks: readonly Track[],
  runs: Map<number, TrackRun>,
): void {
  const inside = boxes(data, traf.body, traf.end)
  const tfhd = inside.find(({ type }) => type === 'tfhd')
  if (!tfhd) throw new RangeError('no tfhd box')
  const header = readHeader(data, tfhd, tracks)
  const time = decodeTime(
    data,
    inside.find(({ type }) => type === 'tfdt'),
  )
  const known = runs.get(header.track)
  const run = known ?? emptyRun(header.track, time)
  if (known && time !== null && time !== known.end) {
    known.gaps.push(`decode time ${time} instead of ${known.end}`)
  }
  run.end = time ?? run.end
  runs.set(header.track, run)
  const codec = tracks.find(({ id }) => id === header.track)
  for (const trun of inside.filter(({ type }) => type === 'trun')) {
    addSamples(data, moof, trun, header, run, codec)
  }
}

function emptyRun(track: number, start: number | null): TrackRun {
  return {
    track,
    start,
    firstOffset: 0,
    end: 0,
    duration: 0,
    samples: 0,
    keys: [],
    firstIsSync: false,
    firstIsIdr: null,
    shortest: Number.MAX_SAFE_INTEGER,
    longest: 0,
    gaps: [],
  }
}

const nonSync = 0x1_0000

/** Track run (8.8.8). */
function addSamples(
  data: Buffer,
  moof: Box,
  trun: Box,
  defaults: Defaults,
  run: TrackRun,
  track: Track | undefined,
): void {
  const flags = data.readUInt32BE(trun.body) & 0xffffff
  const count = data.readUInt32BE(trun.body + 4)
  const fields = [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0)
  let at = trun.body + 8
  const offset = (flags & 1) !== 0 ? data.readInt32BE(at) : null
  at += offset === null ? 0 : 4
  const firstFlags = (flags & 4) !== 0 ? data.readUInt32BE(at) : null
  at += firstFlags === null ? 0 : 4
  if (at + count * fields.length * 4 > trun.end)
    throw new RangeError('a trun box with fewer samples than it says')
  if (run.samples + count > mostSamples) throw new RangeError(`more than ${mostSamples} samples`)
  const field = (flag: number, otherwise: number): number => {
    if ((flags & flag) === 0) return otherwise
    at += 4
    return data.readUInt32BE(at - 4)
  }
  for (let n = 0; n < count; n += 1) {
    const duration = field(0x100, defaults.duration)
    const size = field(0x200, defaults.size)
    const own = field(0x400, n === 0 && firstFlags !== null ? firstFlags : defaults.flags)
    const composition = field(0x800, 0) | 0
    const sync = (own & nonSync) === 0
    if (sync) run.keys.push(run.duration)
    if (run.samples === 0) {
      run.firstIsSync = sync
      run.firstOffset = composition
      run.firstIsIdr = offset === null ? null : startsWithIdr(data, moof.start + offset, size, track)
    }
    run.samples += 1
    run.duration += duration
    run.end += duration
    run.shortest = Math.min(run.shortest, duration)
    run.longest = Math.max(run.longest, duration)
  }
}

/** Whether the first picture of a sample is an IDR: NAL type 5 in H.264, 19 and 20 in HEVC. */
function startsWithIdr(data: Buffer, from: number, size: number, track: Track | undefined): boolean | null {
  const family = track?.codec.family
  if (!track || track.encrypted || (family !== 'avc' && family !== 'hevc')) return null
  const length = track.codec.lengthSize
  const end = Math.min(from + size, data.length)
  for (let at = from; at >= 0 && at + length < end; ) {
    const head = data.readUInt8(at + length)
    const type = family === 'avc' ? head & 31 : (head >> 1) & 63
    if (family === 'avc' && type >= 1 && type <= 5) return type === 5
    if (family === 'hevc' && type < 32) return type === 19 || type === 20
    at += length + data.readUIntBE(at, length)
  }
  return null
}
