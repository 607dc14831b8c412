import { framesToSeconds } from './grid.ts'
import { halfOf } from './groups.ts'
import { initTags } from './run-tags.ts'
import { measuredRates, type OriginalRendition, type VideoRendition } from './tracks.ts'

/**
 * I-frame playlists (RFC 8216bis 4.4.3.6, Apple HLS 6.1): for scrubbing, the single pictures inside the segments that
 * there are already, by byte range. The low rungs have one each, in every codec (Apple HLS 6.13): nobody scrubs in 1080p.
 */

/** `at` seconds into the title, shown for `seconds`; `offset` and `bytes` in the bytes of a segment. */
export type StillPicture = { at: number; seconds: number; bytes: number; segment: number; offset: number }

/** Every keyframe, with the time until the next one. */
export function stillPictures(video: VideoRendition): StillPicture[] {
  const found: Omit<StillPicture, 'seconds'>[] = []
  let start = 0
  video.segments.forEach(({ seconds }, segment) => {
    for (const [frame, offset, bytes] of video.keyframes[segment] ?? [])
      found.push({ at: start + framesToSeconds(frame, video.frameRate), bytes, segment, offset })
    start += seconds
  })
  return found.map((picture, n) => ({ ...picture, seconds: (found[n + 1]?.at ?? start) - picture.at }))
}

/** EXT-X-TARGETDURATION of them. */
const targetOf = (pictures: readonly StillPicture[]): number =>
  Math.max(1, ...pictures.map(({ seconds }) => Math.round(seconds)))

/** Whole rungs of the low group whose keyframes are known. */
export const hasTrickPlay = (video: VideoRendition | OriginalRendition): video is VideoRendition =>
  'keyframes' in video &&
  halfOf(video.group) === 'low' &&
  video.ended &&
  video.keyframes.length === video.segments.length

/** The path of its playlist below the version. */
export const trickPlayName = (video: VideoRendition): string => `${video.name}-iframes`

export function trickPlayPlaylist(video: VideoRendition): string {
  const pictures = stillPictures(video)
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${targetOf(pictures)}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-I-FRAMES-ONLY',
    ...pictures.flatMap(({ seconds, bytes, segment, offset }, order) => [
      ...(pictures[order - 1]?.segment === segment ? [] : initTags(video, segment)),
      `#EXTINF:${seconds.toFixed(6)},`,
      `#EXT-X-BYTERANGE:${bytes}@${offset}`,
      `${video.name}/${segment}.m4s`,
    ]),
    '#EXT-X-ENDLIST',
    '',
  ].join('\n')
}

/** Its line of the master playlist. */
export function trickPlayVariant(video: VideoRendition, version: number): string {
  const pictures = stillPictures(video)
  const { peak, average } = measuredRates({ segments: pictures, targetSeconds: targetOf(pictures) })
  return `#EXT-X-I-FRAME-STREAM-INF:${[
    `BANDWIDTH=${peak}`,
    `AVERAGE-BANDWIDTH=${average}`,
    `CODECS="${video.codecs}"`,
    `RESOLUTION=${video.rung.width}x${video.rung.height}`,
    'VIDEO-RANGE=SDR',
    `URI="${version}/${trickPlayName(video)}.m3u8"`,
  ].join(',')}`
}
