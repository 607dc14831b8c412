import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { UnevenStream } from './keyframe-segments.ts'

/**
 * Reads ffmpeg's `framecrc` of a copied stream, a line a packet. `S=` counts what comes beside a packet: in FLV and
 * in files of ISO a new set of parameters, for which an initialisation segment has no place.
 * @throws UnevenStream
 */
export async function refuseParameterChanges(listing: Readable): Promise<void> {
  for await (const line of createInterface({ input: listing }))
    if (/, S=[1-9]/.test(line)) throw new UnevenStream('its parameters change midway')
}
