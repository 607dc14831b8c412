import { Problem } from '#platform/errors.ts'
import { maxPixels } from '#platform/media-input.ts'
import { MediaToolFailed, mediaOutput } from '#platform/media-tool.ts'
import { oneAtATime } from '#platform/one-at-a-time.ts'

/** A picture that an owner gives: hostile until it was decoded in the sandbox and encoded anew by us. */
type Kind = { demuxer: string; decoder: string }

/** By the first bytes, whatever the file is called. */
function kindOf(bytes: Buffer): Kind | null {
  const head = bytes.toString('latin1', 0, 12)
  if (head.startsWith('\xff\xd8\xff')) return { demuxer: 'jpeg_pipe', decoder: 'mjpeg' }
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { demuxer: 'png_pipe', decoder: 'png' }
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return { demuxer: 'webp_pipe', decoder: 'webp' }
  return null
}

/** Longest side of what is kept, pixels: as that of posters made by us. */
const longestSide = 960
const limits = { memory: 2 * 1024 ** 3, cpu: 20, nice: 5 }
const timeout = 30
/** Of the JPEG. */
const mostBytes = 4 * 1024 * 1024

const size = `scale=w='min(iw,${longestSide})':h='min(ih,${longestSide})':force_original_aspect_ratio=decrease:force_divisible_by=2`

const words = ({ demuxer, decoder }: Kind): string[] => [
  ...['-nostdin', '-hide_banner', '-v', 'error', '-threads', '1'],
  ...['-f', demuxer, '-format_whitelist', demuxer, '-protocol_whitelist', 'pipe'],
  ...['-codec_whitelist', decoder, '-max_pixels', String(maxPixels), '-i', 'pipe:0'],
  ...['-map', '0:v:0', '-frames:v', '1', '-vf', `${size},setsar=1,format=yuvj420p`, '-map_metadata', '-1'],
  ...['-c:v', 'mjpeg', '-q:v', '3', '-f', 'image2pipe', 'pipe:1'],
]

async function convert(bytes: Buffer): Promise<Buffer> {
  const kind = kindOf(bytes)
  if (!kind) throw new Problem('not-picture')
  const run = { source: { kind: 'bytes' as const, bytes }, arguments: () => words(kind), limits, timeout }
  const jpeg = await mediaOutput({ tool: 'ffmpeg', ...run }, mostBytes).catch((error: unknown) => {
    if (error instanceof MediaToolFailed) throw new Problem('picture-unreadable', {}, { cause: error })
    throw error
  })
  if (jpeg.length === 0) throw new Problem('picture-unreadable')
  return jpeg
}

/**
 * JPEG, PNG or WebP to a JPEG of at most 960 pixels without anything else that was in the file. One at a time: a large
 * picture takes a core for seconds, and the hub has viewers.
 * @throws Problem `not-picture`, `picture-unreadable`
 */
export const convertPicture = oneAtATime(convert)
