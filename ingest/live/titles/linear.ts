import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import { audioRenditions, videoRenditions } from '#transcoder/plan/tracks.ts'

/** What of a title is told on a channel, and where in a row of titles a moment is. Pure. */

export type LinearTrack = {
  kind: 'video' | 'audio'
  rendition: string
  /** Of its init segment: two titles of the same one are one stream. */
  initSha256: string
  /** Seconds of each segment. */
  segments: number[]
}
export type LinearTitle = { assetId: string; version: number; tracks: LinearTrack[]; seconds: number }

type Stored = { assetId: string; version: number; plan: EncodingPlan; parts: readonly EncodedPart[] }

/** Its best picture in H.264, and the best stereo of its first track; sound alone for a radio. null without any. */
export function linearOf(
  { assetId, version, plan, parts }: Stored,
  wanted: 'picture' | 'sound',
): LinearTitle | null {
  const pictures =
    wanted === 'sound' ? [] : videoRenditions(plan, parts).filter(({ codecs }) => /^avc/.test(codecs))
  const [picture] = pictures.toSorted((a, b) => b.rung.height - a.rung.height)
  const [sound] = audioRenditions(plan, parts)
    .filter(({ order, rung }) => order === 0 && rung.channels <= 2)
    .toSorted((a, b) => b.rung.bitrate - a.rung.bitrate)
  const track = (kind: 'video' | 'audio', name: string, segments: { seconds: number }[]): LinearTrack => ({
    ...{ kind, rendition: name, initSha256: initOf(parts, name) },
    segments: segments.map(({ seconds }) => seconds),
  })
  const tracks = [
    ...(picture ? [track('video', picture.name, picture.segments)] : []),
    ...(sound ? [track('audio', sound.name, sound.segments)] : []),
  ]
  const seconds = Math.max(0, ...tracks.map(({ segments }) => total(segments)))
  return seconds > 0 ? { assetId, version, tracks, seconds } : null
}

const initOf = (parts: readonly EncodedPart[], rendition: string): string =>
  parts.find(({ renditions }) => renditions[rendition])?.renditions[rendition]?.initSha256 ?? ''

const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

/** One goes on from the other without a decoder being told. */
export const goesOn = (a: LinearTitle, b: LinearTitle): boolean =>
  a.tracks.length === b.tracks.length &&
  a.tracks.every(({ initSha256 }, order) => initSha256 !== '' && b.tracks[order]?.initSha256 === initSha256)

/** Where a row that is told again and again is, `elapsed` seconds after its first beginning. */
export function placeInRow(lengths: readonly number[], elapsed: number): { order: number; seconds: number } {
  const round = total(lengths)
  let left = round > 0 ? ((elapsed % round) + round) % round : 0
  for (const [order, length] of lengths.entries()) {
    if (left < length) return { order, seconds: left }
    left -= length
  }
  return { order: 0, seconds: 0 }
}

/** The segment that a moment of its title is in, and the moment it begins at. */
export function segmentAt(segments: readonly number[], seconds: number): { number: number; begins: number } {
  let begins = 0
  for (const [number, length] of segments.entries()) {
    if (seconds < begins + length) return { number, begins }
    begins += length
  }
  return { number: segments.length, begins }
}
