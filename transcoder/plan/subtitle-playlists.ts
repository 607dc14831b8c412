import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import type { Cue, SubtitleKind } from '#catalog/contract/subtitle.ts'
import { framesToSeconds } from './grid.ts'
import { audioRenditions, videoRenditions } from './tracks.ts'

/**
 * Subtitles in HLS (RFC 8216, sections 3.5 and 4.3.4.1): a rendition a subtitle, in WebVTT segments on a grid of
 * their own. The grid needs no cues, so playlists are composed without reading any.
 */
export type SubtitleTrack = {
  id: string
  language: string
  label: string
  kind: SubtitleKind
  forced: boolean
}

/** Seconds. Longer than a segment of media, since words weigh nothing; a seek loads a few kilobytes. */
export const subtitleSegmentSeconds = 30
const group = 'text'

/** A quoted-string holds no quotation mark and no line break (RFC 8216, section 4.2). */
const quoted = (text: string): string => `"${text.replace(/["\r\n]/g, "'")}"`

/** For those who cannot hear: sections of the accessibility traits that Apple defines. */
const captionTraits =
  'public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound'

function mediaTag({ id, language, label, kind, forced }: SubtitleTrack, version: number): string {
  const attributes = [
    'TYPE=SUBTITLES',
    `GROUP-ID="${group}"`,
    `NAME=${quoted(label)}`,
    ...(language === 'und' ? [] : [`LANGUAGE=${quoted(language)}`]),
    'DEFAULT=NO',
    'AUTOSELECT=YES',
    `FORCED=${forced ? 'YES' : 'NO'}`,
    ...(kind === 'captions' ? [`CHARACTERISTICS="${captionTraits}"`] : []),
    `URI="${version}/text/${id}.m3u8"`,
  ]
  return `#EXT-X-MEDIA:${attributes.join(',')}`
}

/** A master playlist with subtitles: their renditions before the variants, and each variant named their group. */
export function withSubtitles(master: string, tracks: readonly SubtitleTrack[], version: number): string {
  if (tracks.length === 0) return master
  const lines = master
    .split('\n')
    .map((line) => (line.startsWith('#EXT-X-STREAM-INF:') ? `${line},SUBTITLES="${group}"` : line))
  const first = lines.findIndex((line) => line.startsWith('#EXT-X-STREAM-INF:'))
  return lines.toSpliced(Math.max(0, first), 0, ...tracks.map((track) => mediaTag(track, version))).join('\n')
}

/**
 * Seconds of the stream that subtitles go with: what its pictures last, measured where they are whole, else as
 * planned. Sound alone counts the same way.
 */
export function streamSeconds(plan: EncodingPlan, parts: readonly EncodedPart[]): number {
  const [rendition] = [...videoRenditions(plan, parts), ...audioRenditions(plan, parts)]
  if (rendition?.ended) return rendition.segments.reduce((sum, { seconds }) => sum + seconds, 0)
  const [first] = plan.video
  return first ? framesToSeconds(first.totalFrames, first.frameRate) : plan.duration
}

/** How many segments a stream of that length has; the last one may be short. */
export const subtitleSegments = (seconds: number): number =>
  Math.max(1, Math.ceil(Number((seconds / subtitleSegmentSeconds).toFixed(6))))

/**
 * The playlist of one rendition, from its address `<version>/text/<id>.m3u8`: VOD from the start, also while the
 * stream grows, because all its words are known (RFC 8216bis, section 6.2.4 lets it then have its own target
 * duration). It spans the stream exactly.
 */
export function subtitlePlaylist(id: string, seconds: number): string {
  const count = subtitleSegments(seconds)
  const length = (number: number) =>
    number < count - 1 ? subtitleSegmentSeconds : seconds - number * subtitleSegmentSeconds
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.max(1, Math.min(subtitleSegmentSeconds, Math.ceil(seconds)))}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    ...Array.from({ length: count }, (_, number) => [
      `#EXTINF:${length(number).toFixed(6)},`,
      `${id}/${number}.vtt`,
    ]).flat(),
    '#EXT-X-ENDLIST',
    '',
  ].join('\n')
}

/** The cues of a segment: all that stand in any part of it, whole, so one that crosses a border is in both. */
export function segmentCues(cues: readonly Cue[], number: number): Cue[] {
  const from = number * subtitleSegmentSeconds
  const to = from + subtitleSegmentSeconds
  return cues.filter(({ start, end }) => start < to && end > from)
}
