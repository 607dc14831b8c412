import { type FragmentFacts, readFragments, type TrackRun } from './fragments.ts'
import { readInit, type Track } from './init.ts'
import { isTransportStream, readTransportStream, type TransportFacts } from './transport-stream.ts'
import { isWebVtt, readWebVtt, type VttFacts } from './webvtt.ts'

/** Bytes of media as plain facts; the bytes themselves are not kept. */

/** `encrypted`: whole segments of AES-128, which are not looked into. */
export type MediaFormat = 'fmp4' | 'mpegts' | 'packed-audio' | 'webvtt' | 'encrypted' | 'unknown'

export type InitFacts = { tracks: Track[]; problem: string | null }

export type MediaFacts = {
  format: MediaFormat
  runs: TrackRun[]
  /** Types of the top boxes of fragmented MP4. */
  boxes: string[]
  /** The last top box reaches past the end, as in a byte range it may. */
  truncated: boolean
  transport: TransportFacts | null
  vtt: VttFacts | null
  /** Why it cannot be read to its end. */
  problem: string | null
}

/** Never throws. */
export function initFacts(data: Buffer): InitFacts {
  try {
    return { tracks: readInit(data), problem: null }
  } catch (error) {
    return { tracks: [], problem: reason(error) }
  }
}

const fragmentedTypes = new Set([
  'ftyp',
  'styp',
  'sidx',
  'moof',
  'moov',
  'emsg',
  'prft',
  'mdat',
  'free',
  'ssix',
])

function formatOf(data: Buffer): MediaFormat {
  if (isWebVtt(data)) return 'webvtt'
  if (fragmentedTypes.has(data.toString('latin1', 4, 8))) return 'fmp4'
  if (isTransportStream(data)) return 'mpegts'
  const id3 = data.toString('latin1', 0, 3) === 'ID3'
  // ADTS and MPEG audio share their sync word; AC-3 has its own (RFC 8216bis, 3.1.3).
  const sync = data.length > 1 ? data.readUInt16BE(0) : 0
  if (id3 || (sync & 0xffe0) === 0xffe0 || sync === 0x0b77) return 'packed-audio'
  return 'unknown'
}

/** Nothing known: of a segment that was not read, or not looked into. */
export const noMedia: MediaFacts = {
  format: 'unknown',
  runs: [],
  boxes: [],
  truncated: false,
  transport: null,
  vtt: null,
  problem: null,
}

/** Facts of one segment, or of a byte range of one. Never throws. */
export function mediaFacts(data: Buffer, tracks: readonly Track[]): MediaFacts {
  const format = formatOf(data)
  const facts: MediaFacts = { ...noMedia, format }
  if (format === 'webvtt') return { ...facts, vtt: readWebVtt(data) }
  if (format === 'mpegts') return { ...facts, transport: readTransportStream(data) }
  if (format === 'unknown') return { ...facts, problem: 'a format that is not of HLS' }
  if (format !== 'fmp4') return facts
  try {
    return { ...facts, ...fragmentFacts(readFragments(data, tracks)) }
  } catch (error) {
    return { ...facts, problem: reason(error) }
  }
}

function fragmentFacts({ runs, order, truncated }: FragmentFacts): Partial<MediaFacts> {
  return { runs, boxes: order, truncated, problem: order.includes('moof') ? null : 'no moof box' }
}

function reason(error: unknown): string {
  if (!(error instanceof RangeError)) throw error
  return error.message.includes('out of range') || error.message.includes('outside buffer')
    ? 'a box ends before its fields do'
    : error.message
}
