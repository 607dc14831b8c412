import { describe, expect, it } from 'vitest'
import type { EncodedPart, EncodingPlan, GroupName } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { type Job, jobPriority, stageOf } from '../jobs.ts'
import { recipeOf } from './av1.ts'
import { renditionInfo } from './ladder-info.ts'
import { planEncoding } from './plan.ts'
import { playlistAt } from './playlists.ts'
import { isComplete, missingJobs, nextGroupIsDue } from './progress.ts'
import { encodedShare } from './share.ts'

const facts = sources.concert1080p25
const plan = planEncoding(facts, { av1: true })
const codecs: Readonly<Record<GroupName, string>> = {
  ...{ low: 'avc1.64001e', high: 'avc1.640028' },
  ...{ 'low-av1': 'av01.0.04M.08', 'high-av1': 'av01.0.08M.08' },
}

/** Every part of some groups as a worker would write it, each segment of the same made-up size. */
function made(of: EncodingPlan, ...names: GroupName[]): EncodedPart[] {
  return of.video
    .filter(({ name }) => names.includes(name))
    .flatMap((group) =>
      group.chunks.map((chunk, part) => {
        const segments = Array.from(
          { length: Math.ceil(chunk.frames / group.segmentFrames) },
          (_, number): [number, number] => [
            Math.min(group.segmentFrames, chunk.frames - number * group.segmentFrames),
            50_000,
          ],
        )
        const keyframes = segments.map(([frames]) =>
          [0, group.gopFrames]
            .filter((frame) => frame < frames)
            .map((frame): [number, number, number] => [frame, frame * 500, 9000]),
        )
        const rendition = {
          ...{ codecs: codecs[group.name], initBytes: 700, initSha256: 'x' },
          ...{ segments, keyframes },
        }
        const renditions = Object.fromEntries(group.rungs.map(({ name }) => [name, rendition]))
        return { track: group.name, part, done: true, renditions }
      }),
    )
}

const sound = plan.audio.map(
  ({ index, rungs }): EncodedPart => ({
    ...{ track: `audio-${index}`, part: 0, done: true },
    renditions: Object.fromEntries(
      rungs.map(({ name }) => [
        name,
        { codecs: 'mp4a.40.2', initBytes: 600, initSha256: 'y', segments: Array(16).fill([180, 24_000]) },
      ]),
    ),
  }),
)
const h264 = [...sound, ...made(plan, 'low', 'high')]
const everything = [...h264, ...made(plan, 'low-av1', 'high-av1')]

const master = (parts: EncodedPart[], name = 'master.m3u8') => playlistAt(plan, parts, 1, name)?.body ?? ''
const listed = (text: string) => text.match(/^\d\/[\w-]+(?=\.m3u8$)/gm)?.map((path) => path.slice(2))
const asset = {
  ...{ id: 'aaaaaaaaaaaa', titleId: 'bbbbbbbbbbbb', version: 1, state: 'watchable' as const, sourceKey: '' },
  ...{ wanted: true, av1: true, facts, plan, posterKey: '', pictures: null, sourceSha256: '' },
  ...{ loudness: {}, checked: false },
}
const videoJobs = (parts: EncodedPart[]) =>
  missingJobs(asset, parts).flatMap((job) => (job.name === 'video' ? [job] : []))

describe('a plan with AV1', () => {
  it('has every rung twice, of the same size, frames and sound', () => {
    const half = plan.video.length / 2
    expect(plan.video.map(({ name }) => name)).toEqual(['low', 'high', 'low-av1', 'high-av1'])
    for (const [n, group] of plan.video.slice(0, half).entries()) {
      const { rungs, name: _, ...grid } = plan.video[n + half] as typeof group
      expect(group).toMatchObject(grid)
      for (const [order, rung] of rungs.entries()) {
        const { width, height, audioGroup, name, maxrate } = group.rungs[order] as typeof rung
        expect(rung).toMatchObject({ width, height, audioGroup, name: `${name}-av1` })
        expect(rung.maxrate).toBeLessThan(maxrate)
      }
    }
  })

  it('is another recipe where there is a picture', () => {
    expect(plan.recipe).toBe(recipeOf(true))
    expect(recipeOf(true)).not.toBe(recipeOf(false))
    expect(planEncoding(facts).recipe).toBe(recipeOf(false))
    expect(planEncoding(sources.radio, { av1: true })).toEqual(planEncoding(sources.radio))
  })

  it('has none of a picture that the encoder does not take', () => {
    expect(planEncoding(sources.tiny, { av1: true })).toEqual({
      ...planEncoding(sources.tiny),
      recipe: recipeOf(true),
    })
  })

  it('is made last, behind all that a title has in no codec yet', () => {
    const groupsLeft = (parts: EncodedPart[]) => new Set(videoJobs(parts).map(({ data }) => data.group))
    expect(groupsLeft(sound)).toEqual(new Set(['low']))
    expect(groupsLeft([...sound, ...made(plan, 'low')])).toEqual(new Set(['high']))
    expect(groupsLeft(h264)).toEqual(new Set(['low-av1']))
    expect(groupsLeft([...h264, ...made(plan, 'low-av1')])).toEqual(new Set(['high-av1']))
    expect(groupsLeft(everything)).toEqual(new Set())
    const [job] = videoJobs(h264) as [Job]
    expect(stageOf(job)).toBe('finish')
    const [other] = videoJobs([...sound, ...made(plan, 'low')]) as [Job]
    expect(jobPriority(job, 0)).toBeGreaterThan(jobPriority(other, 1_000_000))
    expect(jobPriority(job, 1_000_000)).toBeLessThanOrEqual(2 ** 21)
  })

  it('begins a group when the one before it is whole, and not again', () => {
    expect(nextGroupIsDue(plan, h264.slice(0, -1))).toBe(false)
    expect(nextGroupIsDue(plan, h264)).toBe(true)
    expect(nextGroupIsDue(plan, [...h264, ...made(plan, 'low-av1').slice(0, 1)])).toBe(false)
    expect(nextGroupIsDue(plan, everything)).toBe(false)
    expect(nextGroupIsDue(plan, [])).toBe(false)
  })

  it('is complete with it', () => {
    expect(isComplete(plan, h264)).toBe(false)
    expect(isComplete(plan, everything)).toBe(true)
    expect(encodedShare(plan, h264)).toBeLessThan(0.7)
    expect(encodedShare(plan, everything)).toBeCloseTo(1)
  })
})

describe('playlists with AV1', () => {
  it('match the golden file', async () => {
    const golden = '../../tests/golden/playlists/whole-av1-master.m3u8'
    await expect(master(everything)).toMatchFileSnapshot(golden)
  })

  it('begin with H.264, and have AV1 when all of it is there', () => {
    const names = ['v240', 'v360', 'v480', 'v720', 'v1080']
    expect(listed(master(h264))).toEqual(names)
    expect(listed(master([...h264, ...made(plan, 'low-av1')]))).toEqual(names)
    expect(listed(master(everything))).toEqual([...names, ...names.map((name) => `${name}-av1`)])
    expect(listed(master(everything, 'encoded.m3u8'))).toEqual(listed(master(everything)))
    expect(playlistAt(plan, h264, 1, '1/v240-av1.m3u8')).toBeNull()
    expect(playlistAt(plan, everything, 1, '1/v240-av1.m3u8')?.body).toContain('v240-av1/0.m4s')
    expect(playlistAt(plan, everything, 1, '1/v240-av1-iframes.m3u8')?.body).toContain('I-FRAMES-ONLY')
  })

  it('offer the source as it is no longer than H.264 takes', () => {
    const segments = Array.from({ length: 15 }, (): [number, number] => [4 * 90_000, 900_000])
    const rendition = { codecs: 'avc1.640028', initBytes: 800, initSha256: 'z', segments }
    const original = { track: 'original', part: 0, done: true, renditions: { original: rendition } }
    expect(listed(master([original, ...sound, ...made(plan, 'low')]))?.at(-1)).toBe('original')
    expect(listed(master([original, ...h264]))).not.toContain('original')
  })

  it('tell pages the rungs that everybody can play', () => {
    expect(renditionInfo(plan, everything)).toEqual(renditionInfo(plan, h264))
  })

  it('go without AV1 that was given up, and the title is complete', () => {
    const [, ...rest] = made(plan, 'low-av1', 'high-av1')
    const parts = [...h264, ...rest, { track: 'low-av1', part: 0, done: true, renditions: {} }]
    expect(isComplete(plan, parts)).toBe(true)
    expect(master(parts)).not.toContain('av1')
    expect(playlistAt(plan, parts, 1, 'master.m3u8')?.complete).toBe(true)
    expect(videoJobs(parts)).toEqual([])
  })
})
