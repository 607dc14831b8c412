import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assetOfFile, encode, wholeRendition } from '#tests/support/encoded-asset.ts'
import { blank, ffmpeg, frameNumbers, paintFrom } from '#tests/support/numbered-frames.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-video-job-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** 75 frames of each size, one after the other. */
async function drawChangingClip(name: string, encoding: readonly string[]): Promise<string> {
  const pieces: Buffer[] = []
  for (const [order, size] of ['192x120', '384x240', '192x120'].entries()) {
    const piece = join(folder, `${order}.h264`)
    await ffmpeg(
      ...[...blank('25', 3, size), '-vf', `${paintFrom(75 * order)},format=yuv420p`, '-c:v', 'libx264'],
      ...['-preset', 'ultrafast', '-crf', '10', '-g', '25', ...encoding, piece],
    )
    pieces.push(await readFile(piece))
  }
  const [joined, clip] = [join(folder, `${name}.h264`), join(folder, `${name}.ts`)]
  await writeFile(joined, Buffer.concat(pieces))
  await ffmpeg('-r', '25', '-i', joined, '-c', 'copy', clip)
  return clip
}

it.each([
  ['progressive', []],
  ['interlaced', ['-x264-params', 'tff=1']],
])(
  'a picture that changes its size midway loses no frame: %s',
  async (name, encoding) => {
    const hand = await assetOfFile(await drawChangingClip(name, encoding), join(folder, name))
    const group = hand.asset.plan.video.find((each) => each.name === 'low')
    await encode(hand, ['low'])
    const rung = group?.rungs.at(-1)?.name ?? ''
    const wanted = Array.from({ length: 225 }, (_, number) => number)
    const whole = join(folder, `${name}.mp4`)
    await writeFile(whole, await wholeRendition(hand, rung))
    expect(await frameNumbers(whole, '')).toEqual(wanted)
  },
  60_000,
)
