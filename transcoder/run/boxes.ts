/** Reading and patching ISO base media boxes (ISO/IEC 14496-12), no more than packaging needs. */

/** `body` is where the contents begin, after the 8 or 16 bytes of the head; those of full boxes with version and flags. */
export type Box = { type: string; start: number; body: number; end: number }

/** The boxes between two byte offsets. @throws RangeError when a box reaches past the end */
export function boxes(data: Buffer, start = 0, end = data.length): Box[] {
  const found: Box[] = []
  for (let at = start; at + 8 <= end; ) {
    const { size, head } = boxSize(data, at, end)
    if (size < head || at + size > end) throw new RangeError(`box of ${size} bytes at ${at} does not fit`)
    found.push({ type: data.toString('latin1', at + 4, at + 8), start: at, body: at + head, end: at + size })
    at += size
  }
  return found
}

/** Size of the box at `at` with its head, bytes: 1 stands for 64 bits that follow, 0 for "to the end" (4.2.2). */
export function boxSize(data: Buffer, at: number, end: number): { size: number; head: number } {
  const short = data.readUInt32BE(at)
  if (short === 0) return { size: end - at, head: 8 }
  if (short !== 1) return { size: short, head: 8 }
  return { size: at + 16 <= end ? Number(data.readBigUInt64BE(at + 8)) : 0, head: 16 }
}

/** The first box at a path of types such as `moof/traf/trun`; contents of full boxes are not skipped. */
export function boxAt(data: Buffer, path: string): Box | null {
  let start = 0
  let end = data.length
  let found: Box | undefined
  for (const type of path.split('/')) {
    found = boxes(data, start, end).find((box) => box.type === type)
    if (!found) return null
    start = found.body
    end = found.end
  }
  return found ?? null
}

/** Samples in a movie fragment: the sum over its track runs (section 8.8.8). */
export function sampleCount(moof: Buffer): number {
  const traf = boxAt(moof, 'moof/traf')
  if (!traf) return 0
  return boxes(moof, traf.body, traf.end)
    .filter((box) => box.type === 'trun')
    .reduce((sum, box) => sum + moof.readUInt32BE(box.start + 12), 0)
}

/** `tfdt`: ticks of the track's timescale (section 8.8.12). */
export function decodeTime(moof: Buffer): bigint {
  const tfdt = boxAt(moof, 'moof/traf/tfdt')
  if (!tfdt) throw new RangeError('movie fragment without tfdt')
  return moof[tfdt.start + 8] === 1
    ? moof.readBigUInt64BE(tfdt.start + 12)
    : BigInt(moof.readUInt32BE(tfdt.start + 12))
}

/** `mfhd` in place. */
export function numberFragment(moof: Buffer, sequence: number): void {
  const mfhd = boxAt(moof, 'moof/mfhd')
  if (!mfhd) throw new RangeError('movie fragment without mfhd')
  moof.writeUInt32BE(sequence, mfhd.start + 12)
}

/** Optional fields of `tfhd` in their order: flag and bytes (section 8.8.7). */
const trackHeaderFields = {
  base: [0x1, 8],
  description: [0x2, 4],
  duration: [0x8, 4],
  size: [0x10, 4],
  flags: [0x20, 4],
} as const

/** A default of the fragment's samples; null when the header has none. */
function sampleDefault(moof: Buffer, wanted: 'duration' | 'size' | 'flags'): number | null {
  const tfhd = boxAt(moof, 'moof/traf/tfhd')
  if (!tfhd) return null
  const present = moof.readUInt32BE(tfhd.start + 8) & 0xffffff
  let at = tfhd.start + 16
  for (const [name, [flag, bytes]] of Object.entries(trackHeaderFields)) {
    if ((present & flag) === 0) continue
    if (name === wanted) return moof.readUInt32BE(at)
    at += bytes
  }
  return null
}

type Run = { count: number; flags: number; firstFlags: number | null; entries: number; entryBytes: number }

/** The first track run of a fragment (section 8.8.8). */
function trackRun(moof: Buffer): Run {
  const trun = boxAt(moof, 'moof/traf/trun')
  if (!trun) throw new RangeError('movie fragment without trun')
  const flags = moof.readUInt32BE(trun.start + 8) & 0xffffff
  const afterOffset = trun.start + 16 + (flags & 0x1 ? 4 : 0)
  const firstFlags = flags & 0x4 ? moof.readUInt32BE(afterOffset) : null
  const entryBytes = 4 * [0x100, 0x200, 0x400, 0x800].filter((bit) => flags & bit).length
  const count = moof.readUInt32BE(trun.start + 12)
  const entries = afterOffset + (flags & 0x4 ? 4 : 0)
  if (entries + count * entryBytes > trun.end) throw new RangeError('trun is shorter than its samples')
  return { count, flags, firstFlags, entries, entryBytes }
}

/** `sample_is_non_sync_sample` (section 8.8.3.1). */
const nonSync = 0x10000

/** The first sample can be decoded by itself. */
export function startsWithKeyframe(moof: Buffer): boolean {
  const run = trackRun(moof)
  const before = [0x100, 0x200].filter((bit) => run.flags & bit).length * 4
  const own = run.flags & 0x400 && run.count > 0 ? moof.readUInt32BE(run.entries + before) : null
  return ((run.firstFlags ?? own ?? sampleDefault(moof, 'flags') ?? 0) & nonSync) === 0
}

/** Bytes of the first sample. */
export function firstSampleBytes(moof: Buffer): number {
  const run = trackRun(moof)
  if (run.flags & 0x200) return moof.readUInt32BE(run.entries + (run.flags & 0x100 ? 4 : 0))
  return sampleDefault(moof, 'size') ?? 0
}

/** Bytes of each sample of a fragment's first track run, in the order of decoding. */
export function sampleSizes(moof: Buffer): number[] {
  const run = trackRun(moof)
  const each = run.flags & 0x200 ? null : (sampleDefault(moof, 'size') ?? 0)
  const before = run.flags & 0x100 ? 4 : 0
  return Array.from({ length: run.count }, (_, sample) =>
    each === null ? moof.readUInt32BE(run.entries + sample * run.entryBytes + before) : each,
  )
}

/** How long the samples of a fragment last together, ticks. */
export function fragmentTicks(moof: Buffer): number {
  const run = trackRun(moof)
  if (!(run.flags & 0x100)) return run.count * (sampleDefault(moof, 'duration') ?? 0)
  let ticks = 0
  for (let sample = 0; sample < run.count; sample += 1)
    ticks += moof.readUInt32BE(run.entries + sample * run.entryBytes)
  return ticks
}

/**
 * Moves a fragment on the timeline and numbers it: adds `ticks` to its decode time (`tfdt`, version 1) and sets
 * its sequence number (`mfhd`). In place.
 */
export function placeFragment(moof: Buffer, ticks: bigint, sequence: number): void {
  const tfdt = boxAt(moof, 'moof/traf/tfdt')
  if (!tfdt) throw new RangeError('movie fragment without tfdt')
  numberFragment(moof, sequence)
  if (moof[tfdt.start + 8] !== 1) throw new RangeError('tfdt is not of version 1')
  moof.writeBigUInt64BE(moof.readBigUInt64BE(tfdt.start + 12) + ticks, tfdt.start + 12)
}
