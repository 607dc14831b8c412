import { boxAt, boxSize, decodeTime, fragmentTicks, sampleSizes } from './boxes.ts'

/**
 * Fragmented MP4 of one track that was on air, put into a title: moved on its timeline, and cut at its end without decoding
 * anything. Pure.
 */

/** A box on top of a segment; `moof` with the `mdat` that follows it is a fragment. */
type Fragment = { moof: Buffer; mdat: Buffer }

/** @throws RangeError when a box reaches past the end, or a `moof` has no `mdat` */
export function fragmentsOf(segment: Buffer): Fragment[] {
  const found: Fragment[] = []
  let moof: Buffer | null = null
  for (let at = 0; at + 8 <= segment.length; ) {
    const { size, head } = boxSize(segment, at, segment.length)
    if (size < head || at + size > segment.length) throw new RangeError(`box of ${size} bytes at ${at}`)
    const type = segment.toString('latin1', at + 4, at + 8)
    const box = segment.subarray(at, at + size)
    if (type === 'moof') moof = box
    if (type === 'mdat') {
      if (!moof) throw new RangeError('mdat without moof')
      found.push({ moof, mdat: box })
      moof = null
    }
    at += size
  }
  return found
}

/** Decode time of the first fragment, ticks; `head` may end anywhere after it. */
export function firstDecodeTime(head: Buffer): bigint {
  for (let at = 0; at + 8 <= head.length; ) {
    const { size } = boxSize(head, at, head.length)
    if (head.toString('latin1', at + 4, at + 8) === 'moof') return decodeTime(head.subarray(at, at + size))
    at += Math.max(8, size)
  }
  throw new RangeError('no movie fragment')
}

/** Where a segment's samples end, ticks of its track's clock. */
export function endOf(fragments: readonly Fragment[]): number {
  const last = fragments.at(-1)
  return last ? Number(decodeTime(last.moof)) + fragmentTicks(last.moof) : 0
}

/** The samples before `end` ticks, to the nearest one: at least the first. */
export function untilTicks(fragments: readonly Fragment[], end: number): Fragment[] {
  const kept: Fragment[] = []
  for (const fragment of fragments) {
    const start = Number(decodeTime(fragment.moof))
    const durations = sampleDurations(fragment.moof)
    let ticks = start
    let samples = 0
    for (const duration of durations) {
      if (ticks + duration / 2 > end) break
      ticks += duration
      samples += 1
    }
    if (samples === durations.length) kept.push(fragment)
    else {
      const least = kept.length === 0 ? Math.max(1, samples) : samples
      if (least > 0) kept.push(firstSamples(fragment, least))
      break
    }
  }
  return kept
}

/** Fields of the one track run of a fragment (ISO/IEC 14496-12, 8.8.8). @throws RangeError where there are more */
function runOf(moof: Buffer) {
  const traf = boxAt(moof, 'moof/traf')
  const trun = boxAt(moof, 'moof/traf/trun')
  if (!traf || !trun) throw new RangeError('movie fragment without a track run')
  if (moof.indexOf('trun', trun.end, 'latin1') > 0 && moof.indexOf('trun', trun.end, 'latin1') < traf.end)
    throw new RangeError('a fragment of several runs')
  const flags = moof.readUInt32BE(trun.body) & 0xffffff
  const count = moof.readUInt32BE(trun.body + 4)
  const entryBytes = 4 * [0x100, 0x200, 0x400, 0x800].filter((bit) => flags & bit).length
  const offsetAt = flags & 1 ? trun.body + 8 : null
  const entries = trun.body + 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0)
  return { traf, trun, flags, count, entryBytes, offsetAt, entries }
}

/** Ticks of each sample. */
function sampleDurations(moof: Buffer): number[] {
  const { flags, count, entries, entryBytes } = runOf(moof)
  if (flags & 0x100)
    return Array.from({ length: count }, (_, sample) => moof.readUInt32BE(entries + sample * entryBytes))
  return Array.from({ length: count }, () => fragmentTicks(moof) / count)
}

/** The first samples of a fragment, as a fragment of its own. */
function firstSamples({ moof, mdat }: Fragment, keep: number): Fragment {
  const { traf, trun, count, entryBytes, offsetAt, entries } = runOf(moof)
  const dropped = (count - keep) * entryBytes
  const shorter = Buffer.concat([moof.subarray(0, entries + keep * entryBytes), moof.subarray(trun.end)])
  for (const { start, end } of [{ start: 0, end: moof.length }, traf, trun])
    shorter.writeUInt32BE(end - start - dropped, start)
  shorter.writeUInt32BE(keep, trun.body + 4)
  const offset = offsetAt === null ? moof.length + 8 : moof.readInt32BE(offsetAt)
  if (offset !== moof.length + 8) throw new RangeError('samples that do not follow the head of mdat')
  if (offsetAt !== null) shorter.writeInt32BE(shorter.length + 8, offsetAt)
  const bytes = sampleSizes(moof)
    .slice(0, keep)
    .reduce((sum, size) => sum + size, 0)
  const data = Buffer.from(mdat.subarray(0, 8 + bytes))
  data.writeUInt32BE(data.length, 0)
  return { moof: shorter, mdat: data }
}
