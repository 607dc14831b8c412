import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  masterAddress,
  type ReadRendition,
  readRenditions,
  renditionBytes,
} from '#tests/support/playlist-reader.ts'
import { type RunningHub, startHub, uploadFile, waitForState } from '#tests/support/running-hub.ts'
import { readFragments } from '#transcoder/check/fragments.ts'
import { readInit } from '#transcoder/check/init.ts'

/**
 * A flash and a beep at the same moment, every two seconds, over several chunks: in what is served they must stay
 * together. ITU-R BT.1359-1 puts the threshold of what people notice at 45 ms of early sound.
 */
const apart = 0.04
const every = 2
const length = 34

let hub: RunningHub
let token = ''
let folder = ''
const execute = promisify(execFile)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-sync-'))
  hub = await startHub({ workers: 2 })
  token = await hub.token()
})
afterAll(async () => {
  await hub?.remove()
  await rm(folder, { recursive: true, force: true })
})

const flash = (size: string, rate: string) =>
  `color=black:s=${size}:r=${rate}:d=${length},drawbox=c=white:t=fill:enable='lt(mod(t,${every}),0.05)'`
const beep = (rate: number) =>
  `aevalsrc='if(lt(mod(t,${every}),0.05),0.8*sin(2*PI*1000*t),0)':s=${rate}:d=${length}`

const clips = {
  'MP4 at 25 fps': { file: 'a.mp4', rate: '25', size: '640x360', sound: 48_000, codecs: ['-c:a', 'aac'] },
  'MPEG-TS at 29.97 fps, B-pictures, its clock at an hour': {
    file: 'b.ts',
    rate: '30000/1001',
    size: '640x360',
    sound: 48_000,
    codecs: ['-c:a', 'mp2', '-output_ts_offset', '3600'],
  },
  'Matroska at 50 fps, sound of 44.1 kHz that begins later': {
    file: 'c.mkv',
    rate: '50',
    size: '640x360',
    sound: 44_100,
    codecs: ['-af', 'atrim=start=1,asetpts=PTS', '-c:a', 'libopus', '-ar', '48000'],
  },
} as const

async function draw({
  file,
  rate,
  size,
  sound,
  codecs,
}: (typeof clips)[keyof typeof clips]): Promise<string> {
  const path = join(folder, file)
  const inputs = ['-f', 'lavfi', '-i', flash(size, rate), '-f', 'lavfi', '-i', beep(sound)]
  const picture = ['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '2', '-g', '60', '-pix_fmt', 'yuv420p']
  await execute('ffmpeg', ['-v', 'error', '-y', ...inputs, ...picture, ...codecs, path])
  return path
}

/** Seconds at which something begins: over `threshold` after having been below it for half a second. */
function beginnings(values: Iterable<{ at: number; level: number }>, threshold: number): number[] {
  const found: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const { at, level } of values) {
    if (level < threshold) continue
    if (at - last > 0.5) found.push(at)
    last = at
  }
  return found
}

/**
 * When each sample is to be presented, seconds. ffprobe moves those of negative composition offsets up, as QuickTime
 * had it; where the first belongs is read from the boxes themselves (ISO/IEC 14496-12, 8.6.1.3 and 8.8.12).
 */
async function presentationTimes(path: string): Promise<number[]> {
  const entries = ['-show_entries', 'packet=pts_time', '-of', 'csv=p=0']
  const { stdout } = await execute('ffprobe', ['-v', 'error', ...entries, path], { maxBuffer: 1 << 26 })
  const times = stdout
    .split('\n')
    .filter(Boolean)
    .map(Number.parseFloat)
    .sort((a, b) => a - b)
  const bytes = await readFile(path)
  const tracks = readInit(bytes)
  const [run] = readFragments(bytes, tracks).runs
  const first = ((run?.start ?? 0) + (run?.firstOffset ?? 0)) / (tracks[0]?.timescale ?? 1)
  return times.map((at) => at - (times[0] ?? 0) + first)
}

async function decoded(path: string, options: string[]): Promise<Buffer> {
  const args = ['-v', 'error', '-i', path, ...options, 'pipe:1']
  const { stdout } = await execute('ffmpeg', args, { encoding: 'buffer', maxBuffer: 1 << 28 })
  return stdout
}

async function flashes(path: string): Promise<number[]> {
  const times = await presentationTimes(path)
  const levels = await decoded(path, [
    '-vf',
    'scale=1:1:flags=area,format=gray',
    '-vsync',
    '0',
    '-f',
    'rawvideo',
  ])
  expect(levels.length).toBe(times.length)
  return beginnings(
    times.map((at, index) => ({ at, level: levels[index] ?? 0 })),
    128,
  )
}

async function beeps(path: string): Promise<number[]> {
  const [start = 0] = await presentationTimes(path)
  const bytes = await decoded(path, ['-ac', '1', '-ar', '48000', '-f', 'f32le'])
  const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  const loud = Array.from(samples, (level, index) => ({ at: start + index / 48_000, level: Math.abs(level) }))
  return beginnings(loud, 0.1)
}

async function saved(rendition: ReadRendition): Promise<string> {
  const path = join(folder, `${rendition.name}.mp4`)
  await writeFile(path, await renditionBytes(rendition))
  return path
}

test.for(Object.entries(clips))(
  '%s: flash and beep stay together',
  { timeout: 180_000 },
  async ([, clip]) => {
    const id = await uploadFile(hub, token, await draw(clip))
    await waitForState(hub, token, id, ['complete'])
    const renditions = await readRenditions(await masterAddress(hub, id))
    const sounds = renditions.filter(({ name }) => name.startsWith('a'))
    const pictures = renditions.filter(({ name }) => name.startsWith('v'))
    expect(pictures.length * sounds.length).toBeGreaterThan(0)
    const heard = await Promise.all(sounds.map(async (sound) => beeps(await saved(sound))))
    for (const picture of pictures) {
      const seen = await flashes(await saved(picture))
      expect(seen.length).toBe(length / every)
      for (const beepsOf of heard) {
        // The first beep of a sound that begins later is not there.
        const pairs = beepsOf.map((at) => Math.min(...seen.map((flashAt) => Math.abs(flashAt - at))))
        expect(beepsOf.length).toBeGreaterThanOrEqual(seen.length - 1)
        expect(Math.max(...pairs)).toBeLessThan(apart)
      }
    }
  },
)
