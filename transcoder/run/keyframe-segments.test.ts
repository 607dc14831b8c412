import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sources } from '#tests/fixtures/sources.ts'
import { originalArguments } from '../plan/original.ts'
import { decodeTime, startsWithKeyframe } from './boxes.ts'
import { cutAtKeyframes, type KeyframePiece, UnevenStream } from './keyframe-segments.ts'
import { topLevelBoxes } from './segments.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-keyframes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const cut = { wanted: 3.84 * 90_000, longest: 10.5 * 90_000, latestStart: 0.25 * 90_000 }

const ffmpeg = (...words: string[]) =>
  promisify(execFile)('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...words])

/** Twelve seconds at 25 fps with sound; `late` delays the picture by seconds. */
async function clip(name: string, options: readonly string[], late = 0): Promise<string> {
  const path = join(folder, `${name}.mp4`)
  await ffmpeg(
    ...[
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=64x36:r=25:d=12',
      '-f',
      'lavfi',
      '-i',
      'sine=d=12',
      '-c:v',
      'libx264',
    ],
    ...['-pix_fmt', 'yuv420p', '-sc_threshold', '0', ...options, '-c:a', 'aac', path],
  )
  if (late === 0) return path
  const delayed = join(folder, `${name}-late.mp4`)
  await ffmpeg(
    '-i',
    path,
    '-itsoffset',
    String(late),
    '-i',
    path,
    '-map',
    '1:v',
    '-map',
    '0:a',
    '-c',
    'copy',
    delayed,
  )
  return delayed
}

async function pieces(path: string): Promise<KeyframePiece[]> {
  const facts = sources.concert1080p25
  const child = spawn('ffmpeg', originalArguments(facts, path), {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
  })
  ;(child.stdio[4] as Readable).resume()
  const found: KeyframePiece[] = []
  try {
    for await (const piece of cutAtKeyframes(child.stdio[3] as Readable, cut)) found.push(piece)
  } finally {
    child.kill('SIGKILL')
  }
  return found
}

const lengths = (found: KeyframePiece[]) =>
  found.flatMap((piece) => (piece.kind === 'segment' ? [piece.ticks / 90_000] : []))

async function fragments(data: Buffer): Promise<Buffer[]> {
  const found: Buffer[] = []
  const { Readable: From } = await import('node:stream')
  for await (const box of topLevelBoxes(From.from([data]))) if (box.type === 'moof') found.push(box.data)
  return found
}

it('cuts at the first keyframe after the wanted length, every tick accounted for', async () => {
  const found = await pieces(await clip('even', ['-g', '50', '-bf', '2']))
  expect(found[0]?.kind).toBe('init')
  expect(lengths(found)).toEqual([4, 4, 4])
  let start = 0
  for (const piece of found) {
    if (piece.kind !== 'segment') continue
    const inside = await fragments(piece.data)
    expect(inside.length).toBeGreaterThan(2)
    expect(inside[0] && startsWithKeyframe(inside[0])).toBe(true)
    expect(inside[0] && Number(decodeTime(inside[0]))).toBe(start)
    start += piece.ticks
  }
})

it('takes a picture that begins a moment after the sound, at its own time', async () => {
  const found = await pieces(await clip('late', ['-g', '50'], 0.12))
  // The first segment begins with the title.
  expect(lengths(found)[0]).toBeCloseTo(4.12, 2)
})

it.each([
  ['keyframes too far apart', ['-g', '300'], 0],
  ['keyframes that depend on pictures before them', ['-g', '50', '-x264-params', 'open-gop=1:bframes=3'], 0],
  ['a picture that begins much later', ['-g', '50'], 0.6],
] as const)('gives up %s', async (name, options, late) => {
  const path = await clip(name.replaceAll(' ', '-'), options, late)
  await expect(pieces(path).then(lengths)).rejects.toThrow(UnevenStream)
})

it('refuses what is cut off in the middle of a box', async () => {
  const { Readable: From } = await import('node:stream')
  const broken = From.from([Buffer.from([0, 0, 1, 0, 109, 111, 111, 102, 1])])
  await expect(async () => {
    for await (const _ of cutAtKeyframes(broken as Readable, cut));
  }).rejects.toThrow(RangeError)
})
