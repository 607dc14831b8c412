import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { mediaOutput } from '#platform/media-tool.ts'
import { type Fragment, feedPieces } from './feed-fragments.ts'
import { liveGop } from './live-ladder.ts'
import { fragmentMicroseconds } from './part-length.ts'
import { slateDrawing } from './slate-drawing.ts'
import type { SlatePicture, SlateShape, SlateSound } from './slate-shape.ts'

/** A loop of one rendition, to be said again and again: `seconds` is its length, whole frames. */
export type SlateLoop = {
  name: string
  kind: 'video' | 'audio'
  init: Buffer
  fragments: Fragment[]
  seconds: number
}
export type Slate = { loops: SlateLoop[] }

/** What is drawn once may take its time; a picture that does not move costs little. */
const limits = { memory: 2 * 1024 ** 3, cpu: 60, nice: 1 }
const timeout = 60
const mostBytes = 16 * 1024 * 1024
/** Of the drawing: the same pictures for everybody who has an older one in a cache. */
const version = 1

const quiet = ['-nostdin', '-hide_banner', '-v', 'error'] as const
const fragmented = [
  ...['-movflags', 'empty_moov+default_base_moof+frag_keyframe+skip_trailer', '-use_editlist', '0'],
  ...['-frag_duration', String(fragmentMicroseconds), '-fflags', '+bitexact', '-write_btrt', '0'],
  ...['-f', 'mp4', 'pipe:1'],
]

/** Two groups of pictures. No B-pictures, so that the end of a loop is the beginning of the next. */
function pictureArguments({ width, height, rate, profile }: SlatePicture, bytes: number): string[] {
  const { num, den } = rate
  const gop = liveGop(rate)
  return [
    ...[...quiet, '-threads', '1', '-f', 'svg_pipe', '-format_whitelist', 'svg_pipe'],
    ...['-protocol_whitelist', 'pipe', '-codec_whitelist', 'librsvg', '-frame_size', String(bytes)],
    ...['-i', 'pipe:0', '-map', '0:v:0', '-frames:v', String(2 * gop)],
    '-vf',
    `scale=${width}:${height},format=yuv420p,setsar=1,loop=loop=-1:size=1,setpts=N/(${num}/${den}*TB),fps=${num}/${den}`,
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-tune', 'stillimage', '-profile:v', profile, '-bf', '0'],
    ...['-crf', '20', '-g', String(gop), '-keyint_min', String(gop), '-sc_threshold', '0', '-threads', '1'],
    ...fragmented,
  ]
}

const encoders = { aac: 'aac', opus: 'libopus', mp3: 'libmp3lame' } as const

/** Silence. Opus has a rate of its own, whatever it is told. */
function soundArguments({ codec, sampleRate, channels }: SlateSound): string[] {
  const encoder = encoders[codec]
  const rate = codec === 'opus' ? 48_000 : sampleRate
  return [
    ...[...quiet, '-f', 'lavfi', '-i', `anullsrc=r=${rate}:cl=${channels === 1 ? 'mono' : 'stereo'}`],
    ...['-t', '4', '-c:a', encoder, '-b:a', codec === 'mp3' ? '64k' : '32k', ...fragmented],
  ]
}

async function loopOf(name: string, kind: SlateLoop['kind'], bytes: Buffer): Promise<SlateLoop> {
  let init: Buffer | null = null
  const fragments: Fragment[] = []
  for await (const piece of feedPieces(Readable.from([bytes]), kind)) {
    if (piece.kind === 'init') init = piece.data
    else fragments.push(piece)
  }
  const [first, last] = [fragments[0], fragments.at(-1)]
  if (!init || !first || !last) throw new Error('a slate without a picture')
  return { name, kind, init, fragments, seconds: last.end - first.start }
}

/** Makes what is missing in the folder, and reads the rest: the files are named after what they are of. */
async function kept(folder: string, about: unknown, make: () => Promise<Buffer>): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, about]))
    .digest('hex')
    .slice(0, 32)
  const path = join(folder, `${hash}.mp4`)
  const known = await readFile(path).catch(() => null)
  if (known) return known
  const made = await make()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, made)
  await rename(temporary, path)
  return made
}

/**
 * The slate of a station: its name, and that it will be back, for as long as nothing comes. Encoded in the sandbox, though it is
 * our own: that is where ffmpeg is.
 * @param folder where slates are kept; what was made once is not made again
 * @throws MediaToolFailed
 */
export async function makeSlate(
  folder: string,
  name: string,
  shape: SlateShape,
  signal: AbortSignal,
): Promise<Slate> {
  const run = (words: string[], bytes: Buffer) =>
    mediaOutput(
      {
        ...{ tool: 'ffmpeg' as const, source: { kind: 'bytes' as const, bytes }, arguments: () => words },
        ...{ limits, timeout, mayWait: true, signal },
      },
      mostBytes,
    )
  const loops: SlateLoop[] = []
  for (const picture of shape.pictures) {
    const svg = Buffer.from(slateDrawing(name, picture))
    const { name: rendition, ...about } = picture
    const bytes = await kept(folder, ['picture', name, about], () =>
      run(pictureArguments(picture, svg.length), svg),
    )
    loops.push(await loopOf(rendition, 'video', bytes))
  }
  for (const sound of shape.sounds) {
    const { name: rendition, ...about } = sound
    const bytes = await kept(folder, ['sound', about], () => run(soundArguments(sound), Buffer.alloc(0)))
    loops.push(await loopOf(rendition, 'audio', bytes))
  }
  return { loops }
}
