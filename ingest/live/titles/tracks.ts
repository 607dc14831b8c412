import { keys } from '#catalog/contract/encoding.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { boxes, placeFragment } from '#transcoder/run/boxes.ts'
import { timescaleIn } from '#transcoder/run/segments.ts'
import type { LinearTitle, LinearTrack } from './linear.ts'

/** Stored segments of one track as they are told: moved to where they are on the clock of the channel's own row. */

export type Telling = {
  storage: ObjectStorage
  /** The title is still to be told; asked now and then. */
  stillThere(): Promise<boolean>
}

/** `from`: the first segment. `shift`: seconds that were told before the title, on the clock of the connection. */
export type Part = { title: LinearTitle; track: LinearTrack; from: number; shift: number }

/** Segments between two questions: a title that is closed by law does not go on for an hour. */
const askEvery = 4

export type TrackPiece = { bytes: Buffer; seconds: number }

/** Returns why it is over. @throws ObjectMissing; whatever storage throws */
export async function* trackPieces(
  { title, track, from, shift }: Part,
  { storage, stillThere }: Telling,
  withInit: boolean,
): AsyncGenerator<TrackPiece, string> {
  const { assetId, version } = title
  const init = await bytesOf(storage, keys.init(assetId, version, track.rendition))
  const ticks = BigInt(Math.round(shift * timescaleIn(init)))
  for (let number = from; number < track.segments.length; number += 1) {
    if ((number - from) % askEvery === 0 && !(await stillThere())) return gone
    const segment = await bytesOf(storage, keys.segment(assetId, version, track.rendition, number))
    move(segment, ticks)
    const head = withInit && number === from ? [init] : []
    yield { bytes: Buffer.concat([...head, segment]), seconds: track.segments[number] ?? 0 }
  }
  return whole
}

export const gone = 'a title has gone'
export const whole = 'it is told'

async function bytesOf(storage: ObjectStorage, key: string): Promise<Buffer> {
  return Buffer.concat((await (await storage.get(key)).toArray()) as Buffer[])
}

function move(segment: Buffer, ticks: bigint): void {
  for (const { type, start, end } of boxes(segment))
    if (type === 'moof') {
      const moof = segment.subarray(start, end)
      placeFragment(moof, ticks, sequenceOf(moof))
    }
}

/** `mfhd` as it is: nobody reads it of a stream. */
const sequenceOf = (moof: Buffer): number => moof.readUInt32BE(20)
