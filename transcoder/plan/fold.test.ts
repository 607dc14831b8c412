import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AudioFacts, AudioTrack } from '#catalog/contract/encoding.ts'
import { soundFacts } from '#tests/support/assets.ts'
import { amplitudeOf, decodedChannels, surroundTones, tones } from '#tests/support/tones.ts'
import { isSurround, pickFilter } from './fold.ts'
import { audioTracks } from './ladder.ts'
import { loudnessArguments, readLoudness } from './loudness.ts'
import { audioArguments } from './sound-arguments.ts'
import { inStereo, inSurround } from './surround.ts'

const run = promisify(execFile)
const groups = new Set(['small', 'full', 'surround'])
const asItIs = { integrated: -18, range: 6, truePeak: -20, gain: 0 }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-fold-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const factsOf = (sound: Pick<AudioFacts, 'channels' | 'layout'>, duration: number) => ({
  ...soundFacts,
  ...{ demuxer: 'wav', duration },
  audio: [{ index: 0, codec: 'pcm_s16le', sampleRate: 48_000, language: 'kaz', end: duration, ...sound }],
})

/** A WAV file of tones that says where its channels belong. */
async function drawn(name: string, graph: string): Promise<string> {
  const path = join(folder, `${name}.wav`)
  await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', graph, path])
  return path
}

/** Every rung of the one track of a file, by its number of channels. */
async function encoded(
  path: string,
  facts: typeof soundFacts,
  loudness = asItIs,
): Promise<Map<number, string>> {
  const [track] = audioTracks(facts.audio, groups) as [AudioTrack]
  const out = (channels = 0) => `${path}-${channels}.mp4`
  for (const part of [inStereo(track), inSurround(track)].filter(({ rungs }) => rungs.length > 0)) {
    const words = audioArguments(facts, part, path, { loudness, length: null })
    const to = words.map((word) =>
      word.startsWith('pipe:') ? out(part.rungs[Number(word.slice(5)) - 3]?.channels) : word,
    )
    await run('ffmpeg', ['-y', ...to])
  }
  return new Map(track.rungs.map(({ channels }) => [channels, out(channels)]))
}

async function loudnessOf(path: string, facts: typeof soundFacts) {
  const [track] = audioTracks(facts.audio, groups) as [AudioTrack]
  const { stdout } = await run('ffmpeg', loudnessArguments(facts, track, path), { maxBuffer: 2 ** 26 })
  const found = readLoudness(stdout)
  if (!found) throw new Error('nothing measured')
  return found
}

const levels = (channel: Float32Array | undefined): number[] =>
  Object.values(surroundTones).map((tone) => amplitudeOf(channel ?? new Float32Array(), tone) / 0.1)

function near(found: number[], wanted: number[], tolerance = 0.04): void {
  for (const [at, level] of wanted.entries())
    expect(Math.abs((found[at] ?? 9) - level), `${found}`).toBeLessThan(tolerance)
}

describe.each(['5.1', '5.1(side)'])('sound of %s', (layout) => {
  const facts = factsOf({ channels: 6, layout }, 4)
  let rungs: Map<number, string>
  beforeAll(async () => {
    const path = await drawn(`tones-${layout}`, tones(Object.values(surroundTones), 0.1, layout, 4))
    rungs = await encoded(path, facts)
  })

  it('is folded to stereo as ITU-R BS.775 says: the centre in both, 3 dB lower', async () => {
    const [left, right, ...others] = await decodedChannels(rungs.get(2) ?? '')
    expect(others).toEqual([])
    // Left, right, centre, low frequencies, left and right behind.
    const [half, none] = [Math.SQRT1_2, 0]
    near(levels(left), [1, none, half, none, half, none])
    near(levels(right), [none, 1, half, none, none, half])
  })

  it('keeps each tone in its channel beside it', async () => {
    const channels = await decodedChannels(rungs.get(6) ?? '')
    expect(channels).toHaveLength(6)
    channels.forEach((channel, at) => {
      levels(channel).forEach((level, tone) => {
        expect(Math.abs(level - (tone === at ? 1 : 0)), `tone ${tone} in channel ${at}`).toBeLessThan(0.06)
      })
    })
  })
})

it('what is stereo stays so beside the mono of a thin link, which is half of each side', async () => {
  const facts = factsOf({ channels: 2, layout: 'stereo' }, 3)
  const rungs = await encoded(await drawn('stereo', tones([400, 1000], 0.1, 'stereo', 3)), facts)
  const found = async (channels: number) =>
    (await decodedChannels(rungs.get(channels) ?? '')).map((channel) =>
      [400, 1000].map((tone) => amplitudeOf(channel, tone) / 0.1),
    )
  const [left = [], right = []] = await found(2)
  near(left, [1, 0], 0.08)
  near(right, [0, 1], 0.08)
  near((await found(1))[0] ?? [], [0.5, 0.5], 0.08)
})

it('a fold that passes full scale is limited, not clipped, and so is what is not folded', async () => {
  const facts = factsOf({ channels: 6, layout: '5.1' }, 6)
  const path = await drawn('loud', tones([440, 440, 440, 60, 440, 440], 0.9, '5.1', 6))
  const loudness = await loudnessOf(path, facts)
  // 0.9 × (1 + 0.7071 + 0.7071): measured before anything could cut it.
  expect(loudness.truePeak).toBeGreaterThan(6)
  const rungs = await encoded(path, facts, loudness)
  for (const [channels, file] of rungs) {
    for (const channel of await decodedChannels(file)) {
      const peak = channel.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      expect(peak, `of ${channels}`).toBeLessThan(0.95)
      // The third harmonic is what clipping would make.
      expect(amplitudeOf(channel, 1320) / (amplitudeOf(channel, 440) + 0.001)).toBeLessThan(0.02)
    }
  }
  const stereo = { ...factsOf({ channels: 2, layout: 'stereo' }, 6), demuxer: 'mov' }
  const heard = await loudnessOf(rungs.get(2) ?? '', stereo)
  expect(Math.abs(heard.integrated + 18)).toBeLessThan(0.7)
}, 60_000)

/** A WAV file as of old: so many channels, and no word of where they belong. A tone in each, the higher the later. */
async function nameless(channels: number): Promise<string> {
  const [rate, seconds] = [48_000, 3]
  const data = Buffer.alloc(rate * seconds * channels * 2)
  for (let at = 0; at < rate * seconds; at += 1)
    for (let channel = 0; channel < channels; channel += 1) {
      const level = 3276 * Math.sin((2 * Math.PI * 400 * (channel + 1) * at) / rate)
      data.writeInt16LE(Math.round(level), (at * channels + channel) * 2)
    }
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * channels * 2, 28)
  head.writeUInt16LE(channels * 2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(data.length, 40)
  const path = join(folder, `nameless-${channels}.wav`)
  await writeFile(path, Buffer.concat([head, data]))
  return path
}

it.each([1, 3, 6, 8, 16])('%i channels without a layout are stereo', async (channels) => {
  const path = await nameless(channels)
  const facts = factsOf({ channels }, 3)
  expect((await loudnessOf(path, facts)).integrated).toBeGreaterThan(-40)
  const rungs = await encoded(path, facts)
  expect([...rungs.keys()]).toEqual([1, 2])
  const [left, right] = await decodedChannels(rungs.get(2) ?? '')
  expect(amplitudeOf(left ?? new Float32Array(), 400)).toBeGreaterThan(0.06)
  expect(amplitudeOf(right ?? new Float32Array(), channels === 1 ? 400 : 800)).toBeGreaterThan(0.06)
})

it.each([
  ...[
    ['2.1', 3],
    ['quad', 4],
    ['5.0(side)', 5],
    ['hexagonal', 6],
    ['6.1', 7],
    ['7.1', 8],
  ],
  ...[
    ['7.1(wide)', 8],
    ['hexadecagonal', 16],
  ],
] as [string, number][])('%s comes out in stereo, and in 5.1 if it has it', async (layout, channels) => {
  const frequencies = Array.from({ length: channels }, (_, channel) => 300 + 110 * channel)
  const path = await drawn(`named-${layout}`, tones(frequencies, 0.1, layout, 3))
  const rungs = await encoded(path, factsOf({ channels, layout }, 3))
  const [left, right] = await decodedChannels(rungs.get(2) ?? '')
  expect(amplitudeOf(left ?? new Float32Array(), 300)).toBeGreaterThan(0.06)
  expect(amplitudeOf(right ?? new Float32Array(), 410)).toBeGreaterThan(0.06)
  expect(rungs.has(6)).toBe(/^[67]\.1/.test(layout))
  if (rungs.has(6)) expect(await decodedChannels(rungs.get(6) ?? '')).toHaveLength(6)
})

it('is decided by the name of the layout', () => {
  expect(isSurround({ channels: 6 })).toBe(false)
  expect(isSurround({ channels: 6, layout: 'hexagonal' })).toBe(false)
  expect(isSurround({ channels: 8, layout: '7.1' })).toBe(true)
  expect(pickFilter({ channels: 2, layout: 'stereo' })).toBe('')
  expect(pickFilter({ channels: 4, layout: 'ambisonic 1' })).toContain('pan')
  expect(pickFilter({ channels: 6, layout: '6 channels (FL+FR+FC+LFE+TFL+TFR)' })).toContain('pan')
})
