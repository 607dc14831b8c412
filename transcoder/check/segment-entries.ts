import type { Tag, UriLine } from './playlist.ts'
import type { Problem } from './playlist-text.ts'

/** Media segments as a media playlist lists them (RFC 8216bis, 4.4.4). */

/** Bytes, both whole numbers from 0. */
export type ByteSpan = { offset: number; length: number }

export type MapEntry = { line: number; uri: string; span: ByteSpan | null }

export type SegmentEntry = {
  line: number
  uri: string
  /** Seconds; null without a readable EXTINF. */
  duration: number | null
  span: ByteSpan | null
  map: MapEntry | null
  discontinuity: boolean
  gap: boolean
  /** EXT-X-PROGRAM-DATE-TIME as written. */
  date: string | null
  /** The EXT-X-KEY that applies, METHOD=NONE being none. */
  key: Tag | null
}

type Pending = Pick<SegmentEntry, 'duration' | 'discontinuity' | 'gap' | 'date'> & { range: Tag | null }

const nothing: Pending = { duration: null, discontinuity: false, gap: false, date: null, range: null }

/** Entries of a playlist that has segment tags; none otherwise, since its lines are then other playlists. */
export function readSegments(
  tags: readonly Tag[],
  uris: readonly UriLine[],
  problems: Problem[],
): SegmentEntry[] {
  if (!tags.some(({ name }) => name === 'EXTINF' || name === 'EXT-X-TARGETDURATION')) return []
  const entries: SegmentEntry[] = []
  let pending = nothing
  let map: MapEntry | null = null
  let key: Tag | null = null
  let next = 0
  for (const uri of uris) {
    for (; next < tags.length; next += 1) {
      const tag = tags[next]
      if (!tag || tag.line > uri.line) break
      if (tag.name === 'EXT-X-MAP') map = mapEntry(tag, problems)
      else if (tag.name === 'EXT-X-KEY') key = tag.attributes.METHOD === 'NONE' ? null : tag
      else pending = withTag(pending, tag)
    }
    const { range, ...rest } = pending
    const span = range && spanOf(range.value, entries.at(-1), uri.text, range.line, problems)
    entries.push({ ...rest, line: uri.line, uri: uri.text, span, map, key })
    pending = nothing
  }
  return entries
}

function withTag(pending: Pending, tag: Tag): Pending {
  switch (tag.name) {
    case 'EXTINF': {
      const text = /^(\d+(?:\.\d*)?|\.\d+)/.exec(tag.value)?.[1]
      return { ...pending, duration: text === undefined ? null : finite(Number(text)) }
    }
    case 'EXT-X-BYTERANGE':
      return { ...pending, range: tag }
    case 'EXT-X-DISCONTINUITY':
      return { ...pending, discontinuity: true }
    case 'EXT-X-GAP':
      return { ...pending, gap: true }
    case 'EXT-X-PROGRAM-DATE-TIME':
      return { ...pending, date: tag.value }
    default:
      return pending
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Without an offset, the range goes on where that of the segment before, of the same resource, ended. */
function spanOf(
  value: string,
  before: SegmentEntry | undefined,
  uri: string,
  line: number,
  problems: Problem[],
): ByteSpan | null {
  const [, length, offset] = /^(\d{1,15})(?:@(\d{1,15}))?$/.exec(value) ?? []
  if (length === undefined) return null
  if (offset !== undefined) return { offset: Number(offset), length: Number(length) }
  if (before?.span && before.uri === uri) {
    return { offset: before.span.offset + before.span.length, length: Number(length) }
  }
  problems.push({ about: 'byte-range', line, says: `${value} has no offset and nothing to go on from` })
  return { offset: 0, length: Number(length) }
}

function mapEntry(tag: Tag, problems: Problem[]): MapEntry | null {
  const { URI: uri, BYTERANGE: range } = tag.attributes
  if (uri === undefined) return null
  if (range === undefined) return { line: tag.line, uri, span: null }
  if (!/^\d{1,15}(@\d{1,15})?$/.test(range)) {
    problems.push({
      about: 'byte-range',
      line: tag.line,
      says: 'BYTERANGE is a length and perhaps an offset',
    })
    return { line: tag.line, uri, span: null }
  }
  const [length, offset] = range.split('@')
  return { line: tag.line, uri, span: { offset: Number(offset ?? 0), length: Number(length) } }
}
