import { box, full, ownData, u8, u16, u32, u64, unity } from '../run/box-writing.ts'

/** What stands before the media in a file for playing: `ftyp`, `moov` and the beginning of `mdat`. Pure. */

/** One sound track. `ticks`: how long it lasts, of `timescale` a second. `name`: what menus show. */
export type SoundTrackHead = { timescale: number; ticks: number; language: string; name: string }

/** Codes of ISO 639-1 for the three letters that MP4 holds (ISO 639-2/T); what is not here goes as `und`. */
const threeLetters: Readonly<Record<string, string>> = {
  ...{ kk: 'kaz', ru: 'rus', en: 'eng', ky: 'kir', uz: 'uzb', tr: 'tur', tt: 'tat', ug: 'uig', az: 'aze' },
  ...{ tk: 'tuk', mn: 'mon', zh: 'zho', de: 'deu', fr: 'fra', ar: 'ara', fa: 'fas', ko: 'kor', ba: 'bak' },
}

/** ISO 639-2/T of a language in BCP 47 or ISO 639. */
export function iso639(language: string): string {
  const [primary = ''] = language.toLowerCase().split('-')
  return /^[a-z]{3}$/.test(primary) ? primary : (threeLetters[primary] ?? 'und')
}

/** Three letters of five bits each (ISO/IEC 14496-12, 8.4.2.3). */
const packedLanguage = (code: string): number =>
  [...code].reduce((packed, letter) => (packed << 5) | ((letter.charCodeAt(0) - 0x60) & 0x1f), 0)

const enabledInMovie = 0x3

function soundTrack({ timescale, ticks, language, name }: SoundTrackHead, stbl: Buffer): Buffer {
  const handler = Buffer.concat([u32(0), Buffer.from('soun'), u32(0, 0, 0), Buffer.from(name), u8(0)])
  const mdia = box(
    'mdia',
    full('mdhd', 0, u32(0, 0, timescale, ticks), u16(packedLanguage(iso639(language)), 0)),
    full('hdlr', 0, handler),
    box('minf', full('smhd', 0, u32(0)), ownData, stbl),
  )
  // Volume 1, and the alternate group that sounds are in.
  const header = [u32(0, 0, 1, 0, ticks, 0, 0), u16(0, 1, 0x100, 0), unity, u32(0, 0)]
  return box('trak', full('tkhd', enabledInMovie, ...header), mdia)
}

/** Media begin so many bytes after `moov`: always with 64 bits for their length, so that it is known beforehand. */
const mediaHeadBytes = 16

/**
 * All that stands before `mediaBytes` of media. `tablesAt` gives the sample tables of the track for media that begin at an
 * offset, of one length for all of them.
 */
export function movieHead(
  track: SoundTrackHead,
  tags: Buffer,
  mediaBytes: number,
  tablesAt: (start: number) => Buffer,
): Buffer {
  const brands = Buffer.from('M4A mp42isom', 'latin1')
  const ftyp = box('ftyp', Buffer.from('M4A '), u32(0), brands)
  // Rate and volume 1; the next track would be the second.
  const times = u32(0, 0, track.timescale, track.ticks, 0x10000)
  const mvhd = full('mvhd', 0, times, u16(0x100, 0), u32(0, 0), unity, Buffer.alloc(24), u32(2))
  const moovAt = (start: number) => box('moov', mvhd, soundTrack(track, tablesAt(start)), tags)
  const length = ftyp.length + moovAt(0).length + mediaHeadBytes
  const mdat = Buffer.concat([u32(1), Buffer.from('mdat', 'latin1'), u64(mediaHeadBytes + mediaBytes)])
  return Buffer.concat([ftyp, moovAt(length), mdat])
}
