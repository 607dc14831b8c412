import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { noPictures } from '#catalog/contract/pictures.ts'
import { type AssetInHand, assetOfFile, encode } from '#tests/support/encoded-asset.ts'
import { picturesJob } from './pictures-job.ts'

/** Real jobs with the real ffmpeg: a clip is encoded, its pictures are drawn and looked at. */
const run = promisify(execFile)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-pictures-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const about = { assetId: 'aaaaaaaaaaaa', version: 1 }
const stored = async ({ context }: AssetInHand, key: string) =>
  Buffer.concat(await (await context.storage.get(key)).toArray())

/** Sixteen seconds: four of black, then four scenes of three. */
async function clip(name: string, size: string, ...options: string[]): Promise<string> {
  const path = join(folder, name)
  const inputs = [`color=black:s=${size}:r=25:d=4`, ...['smptebars', 'testsrc', 'rgbtestsrc', 'testsrc2']]
  await run('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y'],
    ...inputs.flatMap((source) => [
      '-f',
      'lavfi',
      '-i',
      /=/.test(source) ? source : `${source}=s=${size}:r=25:d=3`,
    ]),
    ...['-filter_complex', 'concat=n=5', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '400'],
    ...['-pix_fmt', 'yuv420p', ...options, path],
  ])
  return path
}

/** Width, height and mean brightness (0 to 255) of a picture; of the part at `crop` where there is one. */
async function look(bytes: Buffer, crop = ''): Promise<{ width: number; height: number; light: number }> {
  const path = join(folder, `look-${Math.random()}`)
  await writeFile(path, bytes)
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'stream=width,height',
    '-of',
    'csv=p=0',
    path,
  ])
  const [width = 0, height = 0] = stdout.trim().split(',').map(Number)
  const filter = `${crop}scale=1:1,format=gray`
  const words = [
    '-nostdin',
    '-v',
    'error',
    '-i',
    path,
    '-frames:v',
    '1',
    '-vf',
    filter,
    '-f',
    'rawvideo',
    '-',
  ]
  const light = await run('ffmpeg', words, { encoding: 'buffer' })
  return { width, height, light: light.stdout[0] ?? 0 }
}

describe('the pictures of a clip', () => {
  let made: AssetInHand
  beforeAll(async () => {
    made = await assetOfFile(await clip('clip.mp4', '640x360'), join(folder, 'clip'))
    await encode(made, ['low'])
    await picturesJob(about, made.context)
  })

  test('are a sheet with a tile for every two seconds', async () => {
    expect(made.asset.pictures?.storyboard).toMatchObject({ sheets: 1, tiles: 8, width: 160, height: 90 })
    const sheet = await stored(made, keys.storyboardSheet('aaaaaaaaaaaa', 1, 0))
    expect(sheet.length).toBe(made.asset.pictures?.storyboard?.bytes)
    expect(await look(sheet)).toMatchObject({ width: 800, height: 450 })
    expect((await look(sheet, 'crop=160:90:0:0,')).light).toBeLessThan(5)
    expect((await look(sheet, 'crop=160:90:480:0,')).light).toBeGreaterThan(40)
    const track = (await stored(made, keys.storyboard('aaaaaaaaaaaa', 1))).toString()
    expect(track.match(/-->/g)).toHaveLength(8)
    expect(track).toMatch(/00:00:14\.000 --> 00:00:16\.000\nstoryboard\/0\.jpg#xywh=320,90,160,90\n$/)
  })

  test('are candidates without the black, of the largest rung there is', async () => {
    const { candidates = [], best = null } = made.asset.pictures ?? {}
    expect(candidates.length).toBeGreaterThanOrEqual(3)
    expect(best).not.toBeNull()
    for (const [number, { at, bytes }] of candidates.entries()) {
      expect(at).toBeGreaterThan(3.5)
      const jpeg = await stored(made, keys.posterCandidate('aaaaaaaaaaaa', 1, number))
      expect(jpeg.length).toBe(bytes)
      const seen = await look(jpeg)
      expect(seen).toMatchObject({ width: 640, height: 360 })
      expect(seen.light).toBeGreaterThan(40)
    }
  })

  test('are a light WebP that moves', async () => {
    const webp = await stored(made, keys.preview('aaaaaaaaaaaa', 1))
    expect(webp.length).toBe(made.asset.pictures?.preview?.bytes)
    expect(webp.length).toBeLessThan(150_000)
    expect(webp.toString('latin1', 8, 12)).toBe('WEBP')
    // `ANMF` heads every frame of an animation (RFC 9649, section 2.7.1.1).
    expect(webp.toString('latin1').match(/ANMF/g)?.length).toBeGreaterThan(6)
  })

  test('are the same again, and not made twice', async () => {
    const before = await stored(made, keys.storyboardSheet('aaaaaaaaaaaa', 1, 0))
    const { pictures } = made.asset
    made.asset.pictures = null
    await picturesJob(about, made.context)
    expect(made.asset.pictures).toEqual(pictures)
    expect((await stored(made, keys.storyboardSheet('aaaaaaaaaaaa', 1, 0))).equals(before)).toBe(true)
    await made.context.storage.delete(keys.preview('aaaaaaaaaaaa', 1))
    await picturesJob(about, made.context)
    expect(await made.context.storage.head(keys.preview('aaaaaaaaaaaa', 1))).toBeNull()
  })
})

test('a portrait, turned in the file, stays upright in a sheet', async () => {
  const path = await clip('lying.mp4', '320x180')
  const turned = join(folder, 'turned.mp4')
  await run('ffmpeg', ['-v', 'error', '-i', path, '-c', 'copy', '-metadata:s:v', 'rotate=90', turned])
  const made = await assetOfFile(turned, join(folder, 'turned'))
  await encode(made, ['low'])
  await picturesJob(about, made.context)
  expect(made.asset.pictures?.storyboard).toMatchObject({ width: 90, height: 160 })
})

test('nothing is drawn before the low rungs are whole, and nothing of what is damaged', async () => {
  const made = await assetOfFile(join(folder, 'clip.mp4'), join(folder, 'early'))
  await picturesJob(about, made.context)
  expect(made.asset.pictures).toBeNull()
  await encode(made, ['low'])
  await made.context.storage.put(keys.segment('aaaaaaaaaaaa', 1, 'v240', 0), Buffer.alloc(60_000, 7))
  await expect(picturesJob(about, made.context)).rejects.toThrow()
  expect(made.asset.pictures).toBeNull()
  for (const part of made.parts)
    for (const rendition of Object.values(part.renditions)) delete rendition.keyframes
  await picturesJob(about, made.context)
  expect(made.asset.pictures).toEqual(noPictures)
})
