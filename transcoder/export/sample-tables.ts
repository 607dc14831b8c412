import { createHash } from 'node:crypto'
import { readInit, type Track } from '../check/init.ts'
import { bytesOf, readSamples, type Sample } from '../live/fragments.ts'
import { box, full, u32, u32List, u64 } from '../run/box-writing.ts'
import { boxAt } from '../run/boxes.ts'
import { fragmentsOf } from '../run/trim-fragments.ts'

/** Fragments of a stored rendition as the sample tables of one file (ISO/IEC 14496-12, 8.6 and 8.7). Pure. */

/** Samples that follow one another in a stored segment: the payload of one `mdat`. `offset` in the segment. */
export type Chunk = { segment: number; offset: number; bytes: number; samples: number }

/** All samples of a track, in the order of decoding. `stsd`: the box as the init segment has it. */
export type SampleTables = {
  stsd: Buffer
  /** Ticks a second. */
  timescale: number
  ticks: number
  chunks: readonly Chunk[]
  sizes: Uint32Array
  /** Runs of samples that last equally long: how many, and ticks of each. */
  durations: readonly (readonly [count: number, ticks: number])[]
  mediaBytes: number
  /** SHA-256 of the media. */
  sha256: string
}

/** 32 bits hold what players of any age read: a day at 48 kHz. */
const mostTicks = 2 ** 32 - 1

type Decoder = { track: Track; stsd: Buffer }

function decoderOf(init: Buffer): Decoder {
  const [track] = readInit(init)
  const stsd = boxAt(init, 'moov/trak/mdia/minf/stbl/stsd')
  if (!track || !stsd) throw new RangeError('init segment without a track')
  return { track, stsd: init.subarray(stsd.start, stsd.end) }
}

/** Gathers segments in their order. */
export function sampleTables() {
  const chunks: Chunk[] = []
  const sizes: Uint32Array[] = []
  const durations: [number, number][] = []
  const hash = createHash('sha256')
  let decoder: Decoder | null = null
  let [ticks, mediaBytes, segment] = [0, 0, 0]
  let beginning: number | null = null

  const lasts = (count: number, each: number) => {
    const before = durations.at(-1)
    if (before?.[1] === each) before[0] += count
    else durations.push([count, each])
    ticks += count * each
  }
  /** What was on air has gaps, and pieces that end a little late: the sample before them lasts as long as it takes. */
  const goOnAt = (time: number) => {
    beginning ??= time
    const [last, late] = [durations.at(-1), time - beginning - ticks]
    if (!last || late === 0) return
    const each = Math.max(0, last[1] + late)
    last[0] -= 1
    ticks -= last[1]
    if (last[0] === 0) durations.pop()
    lasts(1, each)
  }
  const addFragment = (samples: readonly Sample[], data: Buffer, offset: number) => {
    chunks.push({ segment, offset, bytes: data.length, samples: samples.length })
    sizes.push(Uint32Array.from(samples, ({ bytes }) => bytes))
    for (const sample of samples) lasts(1, sample.ticks)
    mediaBytes += data.length
    hash.update(data)
  }
  return {
    /** From here on segments are of this one. @throws RangeError where its decoder is another one: a file has one of it */
    begin(init: Buffer): void {
      const next = decoderOf(init)
      const same = !decoder || decoder.stsd.equals(next.stsd)
      if (!same || (decoder && decoder.track.timescale !== next.track.timescale))
        throw new RangeError('sound that changes its format midway')
      decoder = next
    },
    /** The next segment. @throws RangeError for one that is damaged */
    add(data: Buffer): void {
      if (!decoder) throw new RangeError('a segment before its init segment')
      for (const { moof, mdat } of fragmentsOf(data)) {
        const { time, samples } = readSamples(moof, decoder.track)
        const bytes = bytesOf(samples)
        if (bytes > mdat.length - 8) throw new RangeError(`${mdat.length} bytes of mdat, ${bytes} of samples`)
        goOnAt(time)
        const offset = mdat.byteOffset - data.byteOffset + 8
        if (samples.length > 0) addFragment(samples, mdat.subarray(8, 8 + bytes), offset)
      }
      segment += 1
    },
    /** @throws RangeError where there is nothing, or more than the tables can hold */
    whole(): SampleTables {
      if (!decoder || chunks.length === 0) throw new RangeError('no sound')
      if (ticks > mostTicks) throw new RangeError('sound of more than a day')
      const { stsd, track } = decoder
      const all = new Uint32Array(sizes.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const some of sizes) {
        all.set(some, at)
        at += some.length
      }
      return {
        ...{ stsd: Buffer.from(stsd), timescale: track.timescale, ticks, chunks, sizes: all, durations },
        ...{ mediaBytes, sha256: hash.digest('hex') },
      }
    },
  }
}

/** Every sample table but where the chunks are: `stsd`, `stts`, `stsc`, `stsz`. */
function fixedTables({ stsd, durations, chunks, sizes }: SampleTables): Buffer[] {
  const runs: number[] = []
  for (const [order, { samples }] of chunks.entries())
    if (samples !== chunks[order - 1]?.samples) runs.push(order + 1, samples, 1)
  return [
    stsd,
    full('stts', 0, u32(durations.length), u32List(durations.flat())),
    full('stsc', 0, u32(runs.length / 3), u32List(runs)),
    full('stsz', 0, u32(0, sizes.length), u32List(sizes)),
  ]
}

/** A head is far smaller: with this much before them no chunk lies where 32 bits do not reach. */
const roomForHead = 2 ** 28

/** `stbl` of media that lie one after the other from `start` on. Its length does not depend on `start`. */
export function tablesBox(tables: SampleTables, start: number): Buffer {
  const offsets: number[] = []
  let at = start
  for (const { bytes } of tables.chunks) {
    offsets.push(at)
    at += bytes
  }
  const count = u32(offsets.length)
  const wide = tables.mediaBytes > 2 ** 32 - roomForHead
  const places = wide
    ? full('co64', 0, count, Buffer.concat(offsets.map(u64)))
    : full('stco', 0, count, u32List(offsets))
  return box('stbl', ...fixedTables(tables), places)
}
