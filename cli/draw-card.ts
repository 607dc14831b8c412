import type { TitleKind } from '#catalog/contract/title.ts'
import { mediaOutput } from '#platform/media-tool.ts'
import { oneAtATime } from '#platform/one-at-a-time.ts'
import { designOf } from '#player/poster/seed.ts'

const limits = { memory: 2 * 1024 ** 3, cpu: 10, nice: 5 }
const timeout = 20
/** Of the JPEG. */
const mostBytes = 1024 * 1024

/** `bytes`: of the SVG, which its demuxer does not find the end of by itself. */
const words = (bytes: number) => [
  ...['-nostdin', '-hide_banner', '-v', 'error', '-threads', '1'],
  ...['-f', 'svg_pipe', '-format_whitelist', 'svg_pipe', '-protocol_whitelist', 'pipe'],
  ...[
    '-codec_whitelist',
    'librsvg',
    '-frame_size',
    String(bytes),
    '-i',
    'pipe:0',
    '-map',
    '0:v:0',
    '-frames:v',
    '1',
  ],
  ...['-vf', 'format=yuvj420p', '-c:v', 'mjpeg', '-q:v', '4', '-f', 'image2pipe', 'pipe:1'],
]

/** ffmpeg draws it, in the sandbox, though the picture is our own: nothing else here can, and it is there anyhow. */
async function draw(_design: string, id: string, kind: TitleKind): Promise<Buffer> {
  // React's server side is loaded for the first card alone.
  const { cardSvg } = await import('#player/html/card.tsx')
  const bytes = Buffer.from(cardSvg(id, kind))
  const source = { kind: 'bytes' as const, bytes }
  const run = { source, arguments: () => words(bytes.length), limits, timeout }
  return mediaOutput({ tool: 'ffmpeg', ...run }, mostBytes)
}

/**
 * The drawn poster of a title as a JPEG. There are eighty designs in all, so each is drawn once and kept in memory: a few MB
 * at most, however many titles there are.
 */
export function cardDrawer(): (titleId: string, kind: TitleKind) => Promise<Buffer> {
  const drawn = new Map<string, Promise<Buffer>>()
  const alone = oneAtATime(draw)
  return (titleId, kind) => {
    const { motif, felts, variant } = designOf(titleId, kind)
    const design = `${motif} ${felts.ground} ${felts.shape} ${variant}`
    const known = drawn.get(design)
    if (known) return known
    const card = alone(design, titleId, kind)
    drawn.set(design, card)
    // What went wrong once may go well the next time.
    card.catch(() => drawn.delete(design))
    return card
  }
}
