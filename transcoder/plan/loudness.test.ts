import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { soundFacts } from '#tests/support/assets.ts'
import {
  gainFilter,
  gainFor,
  loudnessArguments,
  loudnessWindows,
  readLoudness,
  targetLoudness,
} from './loudness.ts'
import { audioArguments } from './sound-arguments.ts'

const run = promisify(execFile)
const track = {
  index: 0,
  language: 'kaz',
  rungs: [{ name: 'a128', group: 'full', bitrate: 128_000, channels: 2 }],
}
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-loudness-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Music-like noise at a level in dB, quieter in its second half, as a WAV file. */
async function sound(level: number, seconds: number): Promise<string> {
  const path = join(folder, `${level}-${seconds}.wav`)
  const half = seconds / 2
  await run('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', `anoisesrc=c=pink:r=48000:d=${seconds}:seed=7`],
    ...['-af', `volume=${level}dB,volume=enable='gt(t,${half})':volume=0.7`, path],
  ])
  return path
}

async function measured(path: string, duration: number) {
  const facts = { ...soundFacts, demuxer: 'wav', duration, start: 0 }
  const { stdout } = await run('ffmpeg', loudnessArguments(facts, track, path), { maxBuffer: 2 ** 24 })
  return readLoudness(stdout)
}

describe('loudness', () => {
  it('is the same number by windows as by reading it all, within half a unit', async () => {
    const path = await sound(-6, 100)
    const whole = await run('ffmpeg', ['-i', path, '-af', 'ebur128', '-f', 'null', '-'], {
      maxBuffer: 2 ** 24,
    })
    const said = Number(/I:\s+(-[\d.]+) LUFS\s+Threshold/.exec(whole.stderr.slice(-800))?.[1])
    const found = await measured(path, 100)
    expect(found?.integrated).toBeGreaterThan(said - 0.5)
    expect(found?.integrated).toBeLessThan(said + 0.5)
  }, 60_000)

  it.each([-12, 0, 8])(
    'brings %i dB to the target',
    async (level) => {
      const path = await sound(level, 12)
      const loudness = await measured(path, 12)
      if (!loudness) throw new Error('nothing measured')
      const facts = { ...soundFacts, demuxer: 'wav', duration: 12, start: 0 }
      const words = audioArguments(facts, track, path, { loudness, length: null })
      const out = join(folder, `${level}.mp4`)
      await run('ffmpeg', ['-y', ...words.map((word) => (word === 'pipe:3' ? out : word))])
      const { stdout } = await run('ffmpeg', loudnessArguments({ ...facts, demuxer: 'mov' }, track, out), {
        maxBuffer: 2 ** 24,
      })
      const heard = readLoudness(stdout)
      expect(Math.abs((heard?.integrated ?? 0) - targetLoudness)).toBeLessThan(0.7)
      expect(heard?.truePeak).toBeLessThan(-0.5)
    },
    60_000,
  )

  it('leaves silence alone and lifts nothing without limit', () => {
    expect(gainFor({ integrated: -70 })).toBe(0)
    expect(gainFor({ integrated: -59 })).toBe(15)
    expect(gainFor({ integrated: 8 })).toBe(-24)
    expect(gainFilter({ integrated: -18, range: 0, truePeak: -1, gain: 0 })).toBe('')
    expect(gainFilter({ integrated: -10, range: 3, truePeak: 0, gain: -8 })).toBe(',volume=-8dB')
    expect(gainFilter({ integrated: -24, range: 3, truePeak: -9, gain: 6 })).toContain('alimiter')
    expect(readLoudness('nothing here')).toBeNull()
  })

  it('listens inside the title only', () => {
    expect(loudnessWindows(30)).toEqual([[0, 30]])
    for (const [start, length] of loudnessWindows(3600)) {
      expect(start).toBeGreaterThan(0)
      expect(start + length).toBeLessThan(3600)
    }
  })
})
