import { describe, expect, it } from 'vitest'
import type { EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { outputRate } from './frame-rate.ts'
import { chunkGrid, frameGrid, timescaleOf } from './grid.ts'
import { planEncoding } from './plan.ts'

const rungs = (plan: EncodingPlan) =>
  plan.video.flatMap((group) =>
    group.rungs.map(
      (rung) =>
        `${group.name} ${rung.name} ${rung.width}x${rung.height}@${group.frameRate.num}/${group.frameRate.den}`,
    ),
  )

const ladders: [keyof typeof sources, string[]][] = [
  [
    'concert1080p25',
    [
      'low v240 426x240@25/1',
      'low v360 640x360@25/1',
      'low v480 854x480@25/1',
      'high v720 1280x720@25/1',
      'high v1080 1920x1080@25/1',
    ],
  ],
  // The archives' television keeps every line and every field.
  [
    'television576i',
    ['low v240 426x240@25/1', 'low v360 640x360@25/1', 'low v480 854x480@25/1', 'high v576 1024x576@50/1'],
  ],
  [
    'phonePortrait',
    [
      'low v240 240x426@30000/1001',
      'low v360 360x640@30000/1001',
      'low v480 480x854@30000/1001',
      'high v720 720x1280@30000/1001',
      'high v1080 1080x1920@30000/1001',
    ],
  ],
  [
    'sport720p50',
    ['low v240 426x240@25/1', 'low v360 640x360@25/1', 'low v480 854x480@25/1', 'high v720 1280x720@50/1'],
  ],
  ['tiny', ['low v4 4x6@5/1', 'low v4-2 4x6@5/1']],
  ['radio', []],
]

describe('planEncoding', () => {
  it.each(ladders)('makes the ladder of %s', (name, expected) => {
    expect(rungs(planEncoding(sources[name]))).toEqual(expected)
  })

  it('never makes a rung larger than the source', () => {
    for (const facts of Object.values<SourceFacts>(sources))
      for (const group of planEncoding(facts).video)
        for (const rung of group.rungs) {
          const { width, height } = facts.video ?? { width: 0, height: 0 }
          // One pixel is allowed: 4:2:0 needs even sides.
          expect(Math.min(rung.width, rung.height)).toBeLessThanOrEqual(Math.min(width, height) + 1)
        }
  })

  it('covers every frame once, in chunks of whole segments', () => {
    for (const facts of Object.values<SourceFacts>(sources))
      for (const group of planEncoding(facts).video) {
        let next = 0
        for (const chunk of group.chunks) {
          expect(chunk.startFrame).toBe(next)
          expect(chunk.startFrame % group.segmentFrames).toBe(0)
          expect(chunk.firstSegment).toBe(chunk.startFrame / group.segmentFrames)
          next += chunk.frames
        }
        expect(next).toBe(group.totalFrames)
      }
  })

  it('plays each rung with the sound that fits its link, each language once', () => {
    const plan = planEncoding(sources.threeLanguages)
    expect(plan.audio.map((track) => track.rungs.map(({ name, channels }) => `${name}/${channels}`))).toEqual(
      [
        ['a48/1', 'a96/2', 'a128/2'],
        ['a48-1/1', 'a96-1/2', 'a128-1/2'],
        ['a48-2/1', 'a64-2/2', 'a96-2/2'],
      ],
    )
    expect(plan.video.flatMap((group) => group.rungs.map((rung) => rung.audioGroup))).toEqual([
      'small',
      'middle',
      'middle',
      'full',
      'full',
    ])
  })

  it('plans no sound for a silent film and no picture for radio', () => {
    expect(planEncoding(sources.silent).audio).toEqual([])
    expect(
      planEncoding(sources.silent).video.flatMap((group) => group.rungs.map((r) => r.audioGroup)),
    ).toEqual(Array(5).fill(null))
    expect(planEncoding(sources.radioMono).audio[0]?.rungs.map((rung) => rung.bitrate)).toEqual([
      48_000, 64_000, 96_000,
    ])
  })
})

describe('outputRate', () => {
  it.each([
    ['25/1', '25/1'],
    ['2997/100', '30000/1001'],
    ['989/33', '30000/1001'],
    ['29917/1000', '30000/1001'],
    ['90000/3749', '24/1'],
    ['24600/1469', '20/1'],
    ['8797/1000', '10/1'],
    ['120/1', '60/1'],
    ['1000/1', '48/1'],
    ['1/1', '1/1'],
    ['3/2', '2/1'],
  ])('%s becomes %s', (from, to) => {
    const [num = 0, den = 1] = from.split('/').map(Number)
    const rate = outputRate({ num, den })
    expect(`${rate.num}/${rate.den}`).toBe(to)
  })
})

describe('grids', () => {
  it('cuts 3.84 s at 25 and 50 fps, 4.004 s at 29.97, with a keyframe at most every 2.01 s', () => {
    expect(frameGrid({ num: 25, den: 1 })).toEqual({ gopFrames: 48, fragmentFrames: 12, segmentFrames: 96 })
    expect(frameGrid({ num: 50, den: 1 })).toEqual({ gopFrames: 96, fragmentFrames: 24, segmentFrames: 192 })
    expect(frameGrid({ num: 30000, den: 1001 })).toEqual({
      gopFrames: 60,
      fragmentFrames: 15,
      segmentFrames: 120,
    })
  })

  it('starts with two short chunks and never leaves a tail of less than a segment', () => {
    for (const total of [1, 95, 96, 97, 192, 193, 287, 288, 768, 769, 5000]) {
      const chunks = chunkGrid(total, 96, 2)
      expect(chunks[0]?.frames).toBe(total < 192 ? total : 96)
      if (chunks.length > 1) expect(chunks.at(-1)?.frames).toBeGreaterThanOrEqual(96)
      expect(chunks.reduce((sum, { frames }) => sum + frames, 0)).toBe(total)
      expect(chunkGrid(total, 96, 0)[0]?.frames).toBe(total < 672 ? total : 576)
    }
  })

  it('has whole ticks for every frame', () => {
    for (const [num, den] of [
      [25, 1],
      [30000, 1001],
      [25, 2],
      [24000, 1001],
    ] as const)
      expect(Number.isInteger((timescaleOf({ num, den }) * den) / num)).toBe(true)
  })
})

describe('picture and sound', () => {
  const withSoundUntil = (end: number): SourceFacts => ({
    ...sources.concert1080p25,
    audio: sources.concert1080p25.audio.map((audio) => ({ ...audio, end })),
  })
  const frames = (facts: SourceFacts) => planEncoding(facts).video.map(({ totalFrames }) => totalFrames)

  it('end together: the last picture is held for a sound that goes on for a moment', () => {
    expect(frames(withSoundUntil(60))).toEqual([1500, 1500])
    // The encoder's padding is no reason to hold anything.
    expect(frames(withSoundUntil(60.021))).toEqual([1500, 1500])
    expect(frames(withSoundUntil(60.3))).toEqual([1507, 1507])
    expect(frames(withSoundUntil(59))).toEqual([1500, 1500])
  })

  it('do not, where the sound goes on for long', () => {
    expect(frames(withSoundUntil(90))).toEqual([1500, 1500])
  })
})
