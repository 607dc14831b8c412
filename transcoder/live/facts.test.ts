import { describe, expect, it } from 'vitest'
import { liveArguments, livePlan } from './arguments.ts'
import { type LiveFacts, type LiveVideo, readLiveFacts, wayOf } from './facts.ts'
import { ladderOf, liveGop } from './live-ladder.ts'

const video = {
  ...{
    index: 0,
    codec_type: 'video',
    codec_name: 'h264',
    profile: 'High',
    level: 31,
    width: 1280,
    height: 720,
  },
  ...{ pix_fmt: 'yuv420p', r_frame_rate: '25/1', avg_frame_rate: '24/1' },
}
const audio = {
  index: 1,
  codec_type: 'audio',
  codec_name: 'aac',
  profile: 'LC',
  channels: 2,
  sample_rate: '48000',
}
const factsOf = (...streams: object[]): LiveFacts => readLiveFacts([JSON.stringify({ streams })])

describe('what is done with what comes in', () => {
  it.each<[string, object, object | null, 'copy' | 'ladder', string]>([
    ['what browsers play', video, audio, 'copy', 'copy'],
    ['no sound', video, null, 'copy', 'copy'],
    ['an owner who wants rungs', video, audio, 'ladder', 'ladder'],
    ['another codec', { ...video, codec_name: 'mpeg2video', profile: 'Main' }, audio, 'copy', 'ladder'],
    ['10 bits', { ...video, profile: 'High 10', pix_fmt: 'yuv420p10le' }, audio, 'copy', 'ladder'],
    ['4:2:2', { ...video, profile: 'High 4:2:2', pix_fmt: 'yuv422p' }, audio, 'copy', 'ladder'],
    ['fields', { ...video, field_order: 'tt' }, audio, 'copy', 'ladder'],
    ['sound of broadcasting', video, { ...audio, codec_name: 'mp2', profile: undefined }, 'copy', 'sound'],
    ['5.1', video, { ...audio, channels: 6 }, 'copy', 'sound'],
  ])('%s', (_, picture, sound, wanted, way) => {
    expect(wayOf(factsOf(picture, ...(sound ? [sound] : [])), wanted)).toBe(way)
  })

  it('a copied picture that stands alone too seldom is encoded', () => {
    expect(wayOf(factsOf(video, audio), 'copy', true)).toBe('ladder')
  })

  it('reads nothing of what it does not know, and takes no cover for a picture', () => {
    expect(factsOf({ ...video, width: 0 }, { ...audio, sample_rate: '0' })).toEqual({
      video: null,
      audio: null,
    })
    expect(factsOf({ ...video, disposition: { attached_pic: 1 } }, audio).video).toBeNull()
    expect(factsOf({ ...video, r_frame_rate: '90000/1' }).video?.frameRate).toEqual({ num: 24, den: 1 })
    expect(readLiveFacts(['{}']).audio).toBeNull()
  })
})

describe('the ladder', () => {
  const of = (more: Partial<LiveVideo>) =>
    ladderOf({ ...(factsOf(video).video as LiveVideo), ...more }).map(
      ({ name, width, height, rate }) => `${name} ${width}x${height} ${(rate.num / rate.den).toFixed(2)}`,
    )

  it.each<[string, Partial<LiveVideo>, string[]]>([
    [
      '720 lines',
      {},
      ['v240 426x240 25.00', 'v360 640x360 25.00', 'v480 854x480 25.00', 'v720 1280x720 25.00'],
    ],
    [
      'football at full rate in the largest alone',
      { width: 1920, height: 1080, frameRate: { num: 50, den: 1 } },
      ['v240 426x240 25.00', 'v360 640x360 25.00', 'v480 854x480 25.00', 'v720 1280x720 50.00'],
    ],
    [
      'narrow pixels of standard definition',
      { width: 720, height: 576, sampleAspect: { num: 64, den: 45 } },
      ['v240 426x240 25.00', 'v360 640x360 25.00', 'v480 854x480 25.00'],
    ],
    ['never more than there is', { width: 200, height: 120 }, ['v120 200x120 25.00']],
  ])('%s', (_, more, rungs) => {
    expect(of(more)).toEqual(rungs)
  })

  it('has its groups of pictures at the same moments in every rung', () => {
    for (const [num, den] of [
      [25, 1],
      [50, 1],
      [30_000, 1001],
      [60_000, 1001],
      [24, 1],
    ] as const) {
      const rungs = ladderOf({
        width: 1280,
        height: 720,
        frameRate: { num, den },
        sampleAspect: { num: 1, den: 1 },
      })
      const lengths = rungs.map(({ rate }) => (liveGop(rate) * rate.den) / rate.num)
      for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0, 9)
      expect(lengths[0]).toBeCloseTo(2, 1)
    }
  })
})

it('has one output for each pipe, and forces the demuxer of each input', () => {
  for (const way of ['copy', 'sound', 'ladder'] as const) {
    const facts = factsOf(video, audio)
    const { outputs } = livePlan(facts, way)
    const pipes = { inputs: ['pipe:0'], outputs: outputs.map((_, order) => `pipe:${3 + order}`) }
    const words = liveArguments(facts, way, [{ demuxer: 'flv', probed: 9000 }], pipes)
    expect(words.filter((word) => /^pipe:[3-9]$/.test(word))).toEqual(pipes.outputs)
    expect(words.join(' ')).toContain('-f flv -format_whitelist flv -protocol_whitelist pipe')
    expect(words).not.toContain('+nobuffer')
  }
})
