import { box, full, u8, u16, u32, u64 } from '../run/box-writing.ts'

/** What a file says of itself, as iTunes and everybody after it reads it: `moov/udta`. Pure. */

export type Tags = {
  title: string
  artist: string
  /** Whose it is. */
  albumArtist: string
  album: string | null
  genre: string
  /** `YYYY`, or `YYYY-MM-DD`. */
  date: string | null
  description: string | null
  /** Number in its series. */
  track: number | null
  chapters: readonly { start: number; title: string }[]
}

const text = 1
const jpeg = 13

const item = (type: string, kind: number, data: Buffer) => box(type, box('data', u32(kind, 0), data))
const words = (type: string, value: string | null) =>
  value ? [item(type, text, Buffer.from(value, 'utf8'))] : []

/** As much of a text as fits, without half a letter at its end. */
export function cutText(value: string, bytes: number): Buffer {
  const all = Buffer.from(value, 'utf8')
  let end = Math.min(bytes, all.length)
  // 10xxxxxx goes on with a letter (RFC 3629).
  while (end > 0 && end < all.length && ((all[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return all.subarray(0, end)
}

/** A list and a name have a byte for their length. */
const mostInByte = 255

/** Nero's list of chapters: moments in units of 100 ns. */
function chapterList(chapters: Tags['chapters']): Buffer[] {
  if (chapters.length === 0) return []
  const some = chapters.slice(0, mostInByte)
  const entries = some.map(({ start, title }) => {
    const name = cutText(title, mostInByte)
    return Buffer.concat([u64(Math.round(start * 1e7)), u8(name.length), name])
  })
  return [full('chpl', 0x01000000, u32(0), u8(some.length), ...entries)]
}

/** Bytes that a cover adds to a head. */
export const coverBytes = (cover: number): number => (cover === 0 ? 0 : 8 + 16 + cover)

/** `udta`, with `cover`, a JPEG; of no bytes for none. */
export function tagsBox(tags: Tags, cover: Buffer): Buffer {
  const items = [
    ...words('©nam', tags.title),
    ...words('©ART', tags.artist),
    ...words('aART', tags.albumArtist),
    ...words('©alb', tags.album),
    ...words('©gen', tags.genre),
    ...words('©day', tags.date),
    ...words('desc', tags.description && cutText(tags.description, mostInByte).toString('utf8')),
    ...words('ldes', tags.description),
    ...(tags.track ? [item('trkn', 0, u16(0, Math.min(tags.track, 0xffff), 0, 0))] : []),
    ...(cover.length > 0 ? [item('covr', jpeg, cover)] : []),
  ]
  const handler = full('hdlr', 0, u32(0), Buffer.from('mdirappl', 'latin1'), u32(0, 0), u8(0))
  return box('udta', full('meta', 0, handler, box('ilst', ...items)), ...chapterList(tags.chapters))
}
