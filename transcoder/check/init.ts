import { type Box, boxAt, boxes } from '../run/boxes.ts'
import { type CodecFacts, codecFacts, entryChildren } from './codecs.ts'

/** Media initialization sections of fragmented MP4 (RFC 8216bis, 3.1.2). */

export type Track = {
  id: number
  kind: 'video' | 'audio' | 'text' | 'other'
  /** Ticks a second. */
  timescale: number
  /** Type of the sample entry; of an encrypted one, the format inside. */
  format: string
  encrypted: boolean
  codec: CodecFacts
  /** Pixels as displayed (track header); 0 for sound. */
  width: number
  height: number
  /** Channels of the sample entry, or of the decoder configuration where it tells. */
  channels: number
  /** The track has a loudness box. */
  loudness: boolean
  /** Defaults of its fragments (`trex`). */
  sampleDuration: number
  sampleSize: number
  sampleFlags: number
}

/** @throws RangeError when boxes do not fit or are missing */
export function readInit(data: Buffer): Track[] {
  const moov = boxAt(data, 'moov')
  if (!moov) throw new RangeError('no moov box')
  const inside = boxes(data, moov.body, moov.end)
  const mvex = inside.find(({ type }) => type === 'mvex')
  const extends_ = mvex ? boxes(data, mvex.body, mvex.end).filter(({ type }) => type === 'trex') : []
  return inside.filter(({ type }) => type === 'trak').map((trak) => readTrack(data, trak, extends_))
}

/** The RFC 6381 codecs string of an init segment's one track. @throws RangeError when it has none */
export function codecsOf(init: Buffer): string {
  const [track] = readInit(init)
  if (!track) throw new RangeError('init segment without a track')
  return track.codec.codecs
}

function child(data: Buffer, parent: Box, type: string): Box | null {
  return boxes(data, parent.body, parent.end).find((box) => box.type === type) ?? null
}

function needed(data: Buffer, parent: Box, ...path: string[]): Box {
  let at = parent
  for (const type of path) {
    const next = child(data, at, type)
    if (!next) throw new RangeError(`no ${type} box`)
    at = next
  }
  return at
}

const kinds: Readonly<Record<string, Track['kind']>> = {
  vide: 'video',
  soun: 'audio',
  text: 'text',
  subt: 'text',
}

function readTrack(data: Buffer, trak: Box, defaults: readonly Box[]): Track {
  const tkhd = needed(data, trak, 'tkhd')
  const long = data.readUInt8(tkhd.body) === 1
  const id = data.readUInt32BE(tkhd.body + (long ? 20 : 12))
  const mdia = needed(data, trak, 'mdia')
  const mdhd = needed(data, mdia, 'mdhd')
  const hdlr = needed(data, mdia, 'hdlr')
  const kind = kinds[data.toString('latin1', hdlr.body + 8, hdlr.body + 12)] ?? 'other'
  const udta = child(data, trak, 'udta')
  const trex = defaults.find((box) => data.readUInt32BE(box.body + 4) === id)
  const trexField = (at: number) => (trex ? data.readUInt32BE(trex.body + at) : 0)
  return {
    id,
    kind,
    timescale: data.readUInt32BE(mdhd.body + (data.readUInt8(mdhd.body) === 1 ? 20 : 12)),
    ...readSampleEntry(data, needed(data, mdia, 'minf', 'stbl', 'stsd'), kind),
    width: data.readUInt32BE(tkhd.body + (long ? 88 : 76)) / 65_536,
    height: data.readUInt32BE(tkhd.body + (long ? 92 : 80)) / 65_536,
    loudness: udta !== null && child(data, udta, 'ludt') !== null,
    sampleDuration: trexField(12),
    sampleSize: trexField(16),
    sampleFlags: trexField(20),
  }
}

type EntryFacts = Pick<Track, 'format' | 'encrypted' | 'codec' | 'channels'>

/** The first sample entry. */
function readSampleEntry(data: Buffer, stsd: Box, kind: Track['kind']): EntryFacts {
  const entry = boxes(data, stsd.body + 8, stsd.end)[0]
  if (!entry) throw new RangeError('no sample entry')
  const encrypted = entry.type === 'encv' || entry.type === 'enca'
  const children = kind === 'video' || kind === 'audio' ? entryChildren(data, entry, kind) : []
  const format = encrypted ? originalFormat(data, children) : entry.type
  const codec = codecFacts(data, format, children)
  const counted = kind === 'audio' ? data.readUInt16BE(entry.body + 16) : 0
  return { format, encrypted, codec, channels: codec.channels ?? counted }
}

/** OriginalFormatBox of the protection scheme (ISO/IEC 14496-12, 8.12.2). */
function originalFormat(data: Buffer, children: readonly Box[]): string {
  const sinf = children.find(({ type }) => type === 'sinf')
  const frma = sinf ? child(data, sinf, 'frma') : null
  if (!frma) throw new RangeError('an encrypted sample entry without its format')
  return data.toString('latin1', frma.body, frma.body + 4)
}
