import type { StillPicture } from './trick-play.ts'

/**
 * Storyboards: small pictures of a title in sheets, and the WebVTT track that says which one belongs to which moment.
 * Pure. Their pictures are keyframes of the lowest rung, so they are upright, with square pixels and in SDR already.
 */

export type Size = { width: number; height: number }

/** One picture, and the seconds it stands for. */
export type Tile = { start: number; end: number; picture: StillPicture }

/** Seconds that a tile may stand for: the first that needs no more than `mostTiles` of them. */
const intervals = [2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600]
const mostTiles = 180

/** Tiles in a row of a sheet, and rows: a sheet of 160 × 90 is about 80 kB, which is what one look costs. */
export const sheetColumns = 5
export const sheetRows = 5
const perSheet = sheetColumns * sheetRows

/** Longest side of a tile, pixels (JW Player asks for widths of 100 to 150; screens have grown since). */
const tileSide = 160

export const storyboardInterval = (duration: number): number =>
  intervals.find((seconds) => duration / seconds <= mostTiles) ?? 3600

/** A size with even sides that fits into a square, never larger than it was. Pixels. */
export function fitted({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  const even = (length: number) => Math.max(2, Math.round((length * scale) / 2) * 2)
  return { width: even(width), height: even(height) }
}

export const tileSize = (rung: Size): Size => fitted(rung, tileSide)

/**
 * One tile for each interval: the last keyframe before its middle. Where keyframes are further apart than that, the one
 * before is held: no picture is drawn twice.
 */
export function storyboardTiles(pictures: readonly StillPicture[]): Tile[] {
  const last = pictures.at(-1)
  const first = pictures[0]
  if (!first || !last) return []
  const duration = last.at + last.seconds
  const interval = storyboardInterval(duration)
  const tiles: Tile[] = []
  let next = 0
  for (let start = 0; start < duration; start += interval) {
    const end = Math.min(duration, start + interval)
    while ((pictures[next + 1]?.at ?? Infinity) <= (start + end) / 2) next += 1
    const picture = pictures[next] ?? first
    const before = tiles.at(-1)
    if (before?.picture === picture) before.end = end
    else tiles.push({ start, end, picture })
  }
  return tiles
}

export const sheetsOf = (tiles: number): number => Math.ceil(tiles / perSheet)

/** `HH:MM:SS.mmm` (WebVTT, section 4.1). */
function timestamp(seconds: number): string {
  const ms = Math.round(seconds * 1000)
  const part = (value: number, digits = 2) => String(value).padStart(digits, '0')
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60]
  return `${part(hours)}:${part(minutes)}:${part(Math.floor(ms / 1000) % 60)}.${part(ms % 1000, 3)}`
}

/**
 * The track, as players other than ours read it too: a cue for each tile, whose text is the address of its sheet and
 * the tile's place on it by `#xywh=` (W3C Media Fragments URI 1.0, section 4.2.2; the use of it for previews is JW
 * Player's, docs.jwplayer.com, "Add preview thumbnails"). Addresses are relative to the track.
 */
export function storyboardTrack(tiles: readonly Tile[], { width, height }: Size): string {
  const cues = tiles.map(({ start, end }, number) => {
    const place = number % perSheet
    const x = (place % sheetColumns) * width
    const y = Math.floor(place / sheetColumns) * height
    const sheet = Math.floor(number / perSheet)
    return `${timestamp(start)} --> ${timestamp(end)}\nstoryboard/${sheet}.jpg#xywh=${x},${y},${width},${height}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}
