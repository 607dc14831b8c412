import type { Readable } from 'node:stream'
import { decodeTime, firstSampleBytes, fragmentTicks, sampleCount, startsWithKeyframe } from '../run/boxes.ts'
import { holdsIdr } from '../run/keyframe-segments.ts'
import { timescaleIn, topLevelBoxes } from '../run/segments.ts'

/** One `moof` with its `mdat`. Times in seconds of its track's own clock. */
export type Fragment = {
  data: Buffer
  start: number
  end: number
  samples: number
  /** Begins with a picture that stands alone: for H.264 an IDR, since after another pictures may look back. */
  key: boolean
}

export type FeedPiece = { kind: 'init'; data: Buffer } | ({ kind: 'fragment' } & Fragment)

/** What ffmpeg writes to one pipe. A fragment that is not whole at the end is thrown away. @throws RangeError */
export async function* feedPieces(
  stream: Readable,
  kind: 'video' | 'audio',
): AsyncGenerator<FeedPiece, void, undefined> {
  const head: Buffer[] = []
  let timescale = 0
  let avc = false
  let moof: Buffer | null = null
  for await (const { type, data } of wholeBoxes(stream)) {
    if (type === 'ftyp' || type === 'moov') {
      head.push(Buffer.from(data))
      if (type !== 'moov') continue
      const init = Buffer.concat(head)
      timescale = timescaleIn(init)
      avc = init.includes('avcC', 0, 'latin1')
      yield { kind: 'init', data: init }
    } else if (type === 'moof') {
      moof = Buffer.from(data)
    } else if (type === 'mdat' && moof) {
      yield { kind: 'fragment', ...fragmentOf(moof, data, timescale, kind === 'video' && avc) }
      moof = null
    }
  }
}

function fragmentOf(moof: Buffer, mdat: Buffer, timescale: number, avc: boolean): Fragment {
  const start = Number(decodeTime(moof)) / timescale
  const key = startsWithKeyframe(moof) && (!avc || holdsIdr(mdat, firstSampleBytes(moof)))
  return {
    data: Buffer.concat([moof, mdat]),
    start,
    end: start + fragmentTicks(moof) / timescale,
    samples: sampleCount(moof),
    key,
  }
}

/** A process that was killed ends inside a box: that is an end like another. */
async function* wholeBoxes(stream: Readable) {
  try {
    yield* topLevelBoxes(stream)
  } catch (error) {
    if (!stream.readableEnded && !stream.destroyed) throw error
  }
}
