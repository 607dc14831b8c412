import { describe, expect, it } from 'vitest'
import type { EncodedPart, EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { stageOf } from '../jobs.ts'
import { renditionInfo } from './ladder-info.ts'
import { planEncoding } from './plan.ts'
import { playlistAt } from './playlists.ts'
import { isComplete, isWatchable, missingJobs } from './progress.ts'
import { inStereo, inSurround } from './surround.ts'

/** Everything as a worker would write it down; a frame of sound weighs what its rung says. */
function parts(plan: EncodingPlan, groups: readonly string[] = ['low', 'high']): EncodedPart[] {
  const known = { initBytes: 700, initSha256: 'x' }
  const pictures = plan.video
    .filter(({ name }) => groups.includes(name))
    .flatMap(({ name, chunks, rungs, segmentFrames }) =>
      chunks.map(({ frames }, part) => {
        const segments: [number, number][] = []
        for (let left = frames; left > 0; left -= segmentFrames)
          segments.push([Math.min(left, segmentFrames), 200_000])
        const one = { codecs: 'avc1.64001e', ...known, segments }
        return {
          track: name,
          part,
          done: true,
          renditions: Object.fromEntries(rungs.map((rung) => [rung.name, one])),
        }
      }),
    )
  const sounds = plan.audio.flatMap((track) =>
    [inStereo(track), inSurround(track)]
      .filter(({ rungs }) => rungs.length > 0)
      .map(({ rungs }, part) => ({
        ...{ track: `audio-${track.index}`, part, done: true },
        renditions: Object.fromEntries(
          rungs.map(({ name, bitrate }) => {
            const segments = Array.from({ length: 16 }, (): [number, number] => [180, (bitrate * 3.84) / 8])
            return [name, { codecs: 'mp4a.40.2', ...known, segments }]
          }),
        ),
      })),
  )
  return [...pictures, ...sounds]
}

const facts: SourceFacts = sources.surroundAndStereo
const plan = planEncoding(facts)
const everything = parts(plan)
const text = (of: EncodedPart[], path: string, by = plan) => playlistAt(by, of, 1, path)?.body ?? ''
/** `[address, group]` of every variant. */
const variants = (body: string) =>
  [...body.matchAll(/AUDIO="(\w+)"[^\n]*\n1\/(\w+)\.m3u8/g)].map(([, group, name]) => `${name} ${group}`)

describe('sound in 5.1', () => {
  it('is a rung beside the stereo of its track, and of no other', () => {
    expect(plan.audio.map(({ rungs }) => rungs.map(({ name, channels }) => `${name}/${channels}`))).toEqual([
      ['a48/1', 'a96/2', 'a128/2', 'a320/6'],
      ['a48-1/1', 'a96-1/2', 'a128-1/2'],
    ])
  })

  it.each([
    ['six channels that nobody has named', { channels: 6 }],
    ['stereo', { channels: 2, layout: 'stereo' }],
    ['five channels', { channels: 5, layout: '5.0' }],
  ])('is not made of %s', (_, change) => {
    const [sound] = sources.concert1080p25.audio
    const other = planEncoding({
      ...sources.concert1080p25,
      audio: [{ ...sound, ...change } as NonNullable<typeof sound>],
    })
    expect(other.audio[0]?.rungs.map(({ channels }) => channels)).toEqual([1, 2, 2])
  })

  it('is offered after all stereo, with the high pictures, in a group with the same members', async () => {
    const master = text(everything, 'master.m3u8')
    await expect(master).toMatchFileSnapshot('../../tests/golden/playlists/surround-master.m3u8')
    expect(variants(master)).toEqual([
      ...['v240 small', 'v360 middle', 'v480 middle', 'v720 full', 'v1080 full'],
      ...['v720 surround', 'v1080 surround'],
    ])
  })

  it('goes with the largest picture there is while the high ones are being made, and of a small title', () => {
    const growing = variants(text(parts(plan, ['low']), 'encoded.m3u8'))
    expect(growing).toEqual(['v240 small', 'v360 middle', 'v480 middle', 'v480 surround'])
    const small = planEncoding({ ...sources.small480p, audio: facts.audio })
    expect(variants(text(parts(small), 'master.m3u8', small)).at(-1)).toBe('v480 surround')
  })

  it('is not for ears alone, nor in what a page tells of weights', () => {
    expect(text(everything, 'sound.m3u8')).not.toContain('a320')
    const alone = planEncoding({ ...facts, video: null })
    expect(alone.audio[0]?.rungs.map(({ channels }) => channels)).toEqual([1, 2, 2])
    expect(renditionInfo(plan, everything).map(({ name }) => name)).toEqual([
      ...['v240', 'v360', 'v480', 'v720', 'v1080'],
    ])
  })

  it('keeps nobody waiting: it is made last, and offered once it is whole', () => {
    const without = everything.filter(({ track, part }) => track !== 'audio-1' || part === 0)
    const begun = everything.map((part) => (part.renditions.a320 ? { ...part, done: false } : part))
    expect(isWatchable(plan, without)).toBe(true)
    for (const unfinished of [without, begun]) {
      expect(text(unfinished, 'master.m3u8')).not.toContain('surround')
      expect(playlistAt(plan, unfinished, 1, 'master.m3u8')?.complete).toBe(false)
      expect(isComplete(plan, unfinished)).toBe(false)
    }
    expect(playlistAt(plan, everything, 1, 'master.m3u8')?.complete).toBe(true)
    expect(isComplete(plan, everything)).toBe(true)
  })

  it('is a job of its own, in the last lane', () => {
    const asset = {
      ...{
        id: 'aaaaaaaaaaaa',
        titleId: 'bbbbbbbbbbbb',
        version: 1,
        sourceKey: 'source/a',
        wanted: true,
        av1: false,
      },
      ...{ facts: { ...facts, audio: facts.audio.map((audio) => ({ ...audio, end: 15 })) }, plan },
      ...{ posterKey: null, pictures: null, sourceSha256: null, loudness: {}, checked: false },
    }
    const extents = (state: 'encoding' | 'watchable', of: EncodedPart[]) =>
      missingJobs({ ...asset, state }, of).flatMap((job) =>
        job.name === 'audio' ? [`${job.data.stream} ${job.data.extent} ${stageOf(job)}`] : [],
      )
    expect(extents('encoding', [])).toEqual(['1 short start', '2 short start'])
    expect(extents('watchable', [])).toEqual(['1 short start', '1 surround finish', '2 short start'])
    expect(extents('watchable', everything)).toEqual([])
  })
})

it('tracks of one language have names of their own, and one of them is chosen by language', () => {
  const [first, second] = facts.audio as [SourceFacts['audio'][0], SourceFacts['audio'][0]]
  const two = planEncoding({ ...facts, audio: [first, { ...second, language: 'kk' }] })
  const media = text(parts(two), 'master.m3u8', two)
    .split('\n')
    .filter((line) => line.includes('TYPE=AUDIO'))
  const said = media.map((line) =>
    /GROUP-ID="(\w+)",NAME="([^"]+)".*AUTOSELECT=(\w+),CHANNELS="(\d)"/.exec(line)?.slice(1),
  )
  expect(said).toEqual(
    expect.arrayContaining([
      ['surround', 'Қазақша', 'YES', '6'],
      ['surround', 'Қазақша 2', 'NO', '2'],
      ['full', 'Қазақша', 'YES', '2'],
      ['full', 'Қазақша 2', 'NO', '2'],
    ]),
  )
  expect(said).toHaveLength(8)
})
