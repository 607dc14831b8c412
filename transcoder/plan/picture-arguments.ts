import type { Rational } from '#catalog/contract/encoding.ts'
import { ratio } from './frame-rate.ts'
import { quiet } from './options.ts'
import { type Size, sheetColumns, sheetRows } from './storyboard.ts'

/**
 * ffmpeg argument lists that make pictures of pictures we encoded ourselves: H.264 as a plain byte stream on standard
 * input (`run/byte-stream.ts`), one output a pipe, as in `arguments.ts`.
 */

const input = (rate: Rational): string[] => [
  ...quiet,
  ...['-protocol_whitelist', 'pipe', '-threads', '1', '-f', 'h264'],
  ...['-framerate', `${rate.num}/${rate.den}`, '-i', 'pipe:0'],
]

/** Single pictures have no time of their own: every one that goes in comes out. */
const singlePictures: Rational = { num: 25, den: 1 }

const jpegs = (label: string, quality: number, pipe: number): string[] => [
  ...['-map', label, '-c:v', 'mjpeg', '-q:v', String(quality), '-fps_mode', 'passthrough'],
  ...['-f', 'image2pipe', `pipe:${pipe}`],
]

const scaled = ({ width, height }: Size): string => `scale=${width}:${height},format=yuvj420p`

/** Sheets as JPEG to pipe 3; the brightness of every tile, one byte a pixel, to pipe 4. */
export function sheetArguments(tile: Size): string[] {
  return [
    ...input(singlePictures),
    '-filter_complex',
    `[0:v]${scaled(tile)},split[a][b];[a]tile=${sheetColumns}x${sheetRows}[sheets];[b]extractplanes=y[grey]`,
    ...jpegs('[sheets]', 5, 3),
    ...['-map', '[grey]', '-c:v', 'rawvideo', '-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:4'],
  ]
}

/** One JPEG after the other to pipe 3. */
export function posterArguments(size: Size): string[] {
  return [...input(singlePictures), '-filter_complex', `[0:v]${scaled(size)}[v]`, ...jpegs('[v]', 4, 3)]
}

/** Pictures a second of a preview: enough to be seen moving. */
const previewRate = 12

/** An animated WebP without an end, to pipe 3. `quality` is libwebp's, 0 to 100. */
export function previewArguments(size: Size, rate: Rational, quality: number): string[] {
  const step = Math.max(1, Math.round(ratio(rate) / previewRate))
  return [
    ...input(rate),
    '-filter_complex',
    `[0:v]setpts=N*${rate.den}/(${rate.num}*TB),framestep=${step},scale=${size.width}:${size.height},format=yuv420p[v]`,
    ...['-map', '[v]', '-fps_mode', 'passthrough', '-c:v', 'libwebp_anim', '-quality', String(quality)],
    ...['-compression_level', '2', '-loop', '0', '-f', 'webp', 'pipe:3'],
  ]
}
