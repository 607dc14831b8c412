import { describe, expect, it } from 'vitest'
import type { EncodedPart, EncodingPlan, GroupName } from '#catalog/contract/encoding.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { renditionInfo } from './ladder-info.ts'
import { planEncoding } from './plan.ts'
import { playlistAt } from './playlists.ts'
import { isComplete, isWatchable, missingJobs } from './progress.ts'
import { encodedShare } from './share.ts'

/** Parts as a worker would write them, every segment of a rung of the same made-up size. */
function videoPart(plan: EncodingPlan, name: GroupName, part: number): EncodedPart {
  const group = plan.video.find((candidate) => candidate.name === name)
  const chunk = group?.chunks[part]
  if (!group || !chunk) throw new RangeError(`${name} ${part}`)
  const renditions = Object.fromEntries(
    group.rungs.map((rung) => {
      const segments: [number, number][] = []
      for (let left = chunk.frames; left > 0; left -= group.segmentFrames)
        segments.push([Math.min(left, group.segmentFrames), rung.maxrate / 4])
      return [rung.name, { codecs: 'avc1.64001e', initBytes: 700, initSha256: 'x', segments }]
    }),
  )
  return { track: name, part, done: true, renditions }
}

function soundPart(plan: EncodingPlan, track: number, segments: number, done: boolean): EncodedPart {
  const planned = plan.audio[track]
  const rows = Array.from({ length: segments }, (): [number, number] => [180, 24_000])
  const rendition = { codecs: 'mp4a.40.2', initBytes: 600, initSha256: 'y', segments: rows }
  return {
    track: `audio-${planned?.index}`,
    part: 0,
    done,
    renditions: Object.fromEntries((planned?.rungs ?? []).map((rung) => [rung.name, rendition])),
  }
}

/** The repackaged source: `[seconds, bytes]` of each segment; none when it was given up. */
function originalPart(segments: [number, number][], done: boolean): EncodedPart {
  const rows = segments.map(([seconds, bytes]): [number, number] => [seconds * 90_000, bytes])
  const rendition = { codecs: 'avc1.640028', initBytes: 800, initSha256: 'z', segments: rows }
  return { track: 'original', part: 0, done, renditions: rows.length > 0 ? { original: rendition } : {} }
}

const plan = planEncoding(sources.concert1080p25)
const firstSeconds = [videoPart(plan, 'low', 0), videoPart(plan, 'low', 1), soundPart(plan, 0, 3, false)]
const everything = [
  ...plan.video.flatMap((group) => group.chunks.map((_, part) => videoPart(plan, group.name, part))),
  soundPart(plan, 0, 16, true),
]
const text = (parts: EncodedPart[], path: string) => playlistAt(plan, parts, 1, path)?.body

describe('playlists', () => {
  it('match the golden files when whole', async () => {
    const folder = '../../tests/golden/playlists'
    await expect(text(everything, 'master.m3u8')).toMatchFileSnapshot(`${folder}/whole-master.m3u8`)
    await expect(text(everything, '1/v240.m3u8')).toMatchFileSnapshot(`${folder}/whole-v240.m3u8`)
    await expect(text(everything, '1/a48.m3u8')).toMatchFileSnapshot(`${folder}/whole-a48.m3u8`)
  })

  it('match the golden files while the title grows', async () => {
    const folder = '../../tests/golden/playlists'
    await expect(text(firstSeconds, 'master.m3u8')).toMatchFileSnapshot(`${folder}/growing-master.m3u8`)
    await expect(text(firstSeconds, '1/v240.m3u8')).toMatchFileSnapshot(`${folder}/growing-v240.m3u8`)
  })

  it('match the golden files for three languages and for radio', async () => {
    const folder = '../../tests/golden/playlists'
    const three = planEncoding(sources.threeLanguages)
    const parts = [videoPart(three, 'low', 0), ...[0, 1, 2].map((track) => soundPart(three, track, 16, true))]
    await expect(playlistAt(three, parts, 1, 'master.m3u8')?.body).toMatchFileSnapshot(
      `${folder}/languages-master.m3u8`,
    )
    const radio = planEncoding(sources.radio)
    const sound = [soundPart(radio, 0, 16, true)]
    await expect(playlistAt(radio, sound, 1, 'master.m3u8')?.body).toMatchFileSnapshot(
      `${folder}/radio-master.m3u8`,
    )
  })

  it('lists chunks only up to the first gap', () => {
    const gap = [videoPart(plan, 'low', 0), videoPart(plan, 'low', 2), soundPart(plan, 0, 16, true)]
    expect(text(gap, '1/v240.m3u8')?.match(/EXTINF/g)).toHaveLength(1)
  })

  it('keeps a growing high rung out: a player must not climb into a rung that ends', () => {
    const parts = [...firstSeconds, videoPart(plan, 'high', 0)]
    expect(text(parts, 'master.m3u8')).not.toContain('v720')
    expect(text(parts, '1/v720.m3u8')).toBeUndefined()
  })

  it('never changes what it has listed, nor the target duration', () => {
    const before = text(firstSeconds, '1/v240.m3u8') ?? ''
    const after = text([...firstSeconds, videoPart(plan, 'low', 2)], '1/v240.m3u8') ?? ''
    expect(after.startsWith(before.trimEnd())).toBe(true)
  })

  it('has no playlist of what is not there', () => {
    expect(text([], 'master.m3u8')).toBeUndefined()
    expect(text(everything, '2/v240.m3u8')).toBeUndefined()
    expect(text(everything, '1/../v240.m3u8')).toBeUndefined()
  })

  it('tells the viewer the measured rates', () => {
    const info = renditionInfo(plan, everything)
    expect(info.map(({ name, height }) => [name, height])).toEqual([
      ['v240', 240],
      ['v360', 360],
      ['v480', 480],
      ['v720', 720],
      ['v1080', 1080],
    ])
    // 24 000 bytes of sound in 3.84 s, and 30 000 of picture in the last segment, of 2.4 s.
    expect(info[0]?.bandwidth).toBe(50_000 + 100_000)
  })
})

describe('the source as it is', () => {
  const begun = originalPart(
    [
      [4, 4_000_000],
      [4.2, 4_000_000],
    ],
    false,
  )
  const sound = soundPart(plan, 0, 3, false)

  it('makes a title watchable before anything is encoded', () => {
    expect(isWatchable(plan, [begun])).toBe(false)
    expect(isWatchable(plan, [begun, sound])).toBe(true)
    expect(isWatchable(plan, [originalPart([[4, 4_000_000]], false), sound])).toBe(false)
    expect(isWatchable(plan, [originalPart([], true), sound])).toBe(false)
  })

  it('is offered alone, then above the low rungs, and no more when all rungs are whole', async () => {
    const folder = '../../tests/golden/playlists'
    await expect(text([begun, sound], 'master.m3u8')).toMatchFileSnapshot(`${folder}/original-master.m3u8`)
    await expect(text([begun, sound], '1/original.m3u8')).toMatchFileSnapshot(`${folder}/original.m3u8`)
    const names = (parts: EncodedPart[], path: string) =>
      text(parts, path)?.match(/\b(v\d+|original)(?=\.m3u8)/g)
    expect(names([begun, ...firstSeconds], 'master.m3u8')).toEqual(['original'])
    // A link that cannot carry it has the low rungs from the first chunk on.
    expect(names([begun, ...firstSeconds], 'encoded.m3u8')).toEqual(['v240', 'v360', 'v480'])
    const low = everything.filter(({ track }) => track !== 'high')
    expect(names([begun, ...low], 'master.m3u8')).toEqual(['v240', 'v360', 'v480', 'original'])
    expect(text([begun, ...everything], 'master.m3u8')).not.toContain('original')
    // Who plays it goes on.
    expect(text([begun, ...everything], '1/original.m3u8')).toContain('original/1.m4s')
  })

  it('is planned only where a browser plays it', () => {
    expect(plan.original).toMatchObject({ width: 1920, height: 1080, audioGroup: 'full' })
    for (const name of ['television576i', 'phonePortrait', 'hdr4k60', 'radio'] as const)
      expect(planEncoding(sources[name]).original).toBeNull()
    const heavy = { ...sources.concert1080p25, bytes: 95_000_000 }
    expect(planEncoding(heavy).original).toBeNull()
  })
})

describe('progress', () => {
  it('is watchable with the first chunks and as much sound, complete with everything', () => {
    expect(isWatchable(plan, [])).toBe(false)
    const [first, second] = [videoPart(plan, 'low', 0), videoPart(plan, 'low', 1)]
    expect(isWatchable(plan, [first, second])).toBe(false)
    expect(isWatchable(plan, [first, second, soundPart(plan, 0, 1, false)])).toBe(false)
    expect(isWatchable(plan, [first, second, soundPart(plan, 0, 2, false)])).toBe(true)
    expect(isWatchable(plan, [first, soundPart(plan, 0, 16, true)])).toBe(false)
    expect(isWatchable(plan, [second, soundPart(plan, 0, 16, true)])).toBe(false)
    expect(isComplete(plan, everything)).toBe(true)
    expect(isComplete(plan, everything.slice(1))).toBe(false)
  })

  it('counts up to one', () => {
    const shares = everything.map((_, n) => encodedShare(plan, everything.slice(0, n)))
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(encodedShare(plan, [])).toBe(0)
    expect(encodedShare(plan, everything)).toBeCloseTo(1)
  })

  it('asks for what is missing, once, first what makes a title watchable', () => {
    const { concert1080p25: concert } = sources
    const soundOf = (end: number) => ({
      ...concert,
      audio: concert.audio.map((audio) => ({ ...audio, end })),
    })
    const asset = {
      id: 'aaaaaaaaaaaa',
      titleId: 'bbbbbbbbbbbb',
      version: 1,
      state: 'encoding' as const,
      sourceKey: 'source/aaaaaaaaaaaa',
      wanted: true,
      av1: false,
      facts: soundOf(15),
      plan,
      posterKey: null,
      pictures: null,
      sourceSha256: null,
      loudness: {},
      checked: false,
    }
    const names = (parts: EncodedPart[]) =>
      missingJobs(asset, parts).map(({ name, data }) =>
        'group' in data ? `${data.group} ${data.chunk}` : name,
      )
    expect(names([])).toEqual(['original', 'audio', 'low 0', 'low 1'])
    expect(names(firstSeconds)).toEqual(['original', 'audio'])
    // Watchable: now the rest may come.
    expect(missingJobs({ ...asset, state: 'watchable' }, firstSeconds).map(({ name }) => name)).toEqual([
      ...['original', 'audio', 'video', 'video', 'video', 'poster', 'checksum'],
    ])
    // The high group follows the low one.
    const low = everything.filter(({ track }) => track === 'low')
    expect(names(low)).toEqual(['original', 'audio'])
    expect(
      missingJobs({ ...asset, state: 'watchable' }, low).map(({ data }) => 'group' in data && data.group),
    ).toEqual([...[false, false, 'high', 'high', 'high', false, false, false]])
    // The sound of a long title begins with a short job.
    const long = soundOf(3600)
    expect(missingJobs({ ...asset, facts: long }, [])[1]?.data).toMatchObject({ extent: 'opening' })
    const opened = [soundPart(plan, 0, 3, false)]
    expect(missingJobs({ ...asset, facts: long, state: 'watchable' }, opened)[1]?.data).toMatchObject({
      extent: 'long',
    })
    expect(names([...everything, originalPart([], true)])).toEqual(['poster', 'pictures', 'checksum'])
    expect(missingJobs({ ...asset, state: 'complete' }, everything).map(({ name }) => name)).toEqual([
      ...['poster', 'pictures', 'checksum', 'check'],
    ])
    expect(missingJobs({ ...asset, plan: null }, []).map(({ name }) => name)).toEqual(['probe'])
    expect(missingJobs({ ...asset, state: 'refused' }, [])).toEqual([])
  })
})

it('the source as it is plays with a sound group that is there', () => {
  for (const facts of Object.values(sources)) {
    const { original, audio } = planEncoding(facts)
    const groups: (string | null)[] = (audio[0]?.rungs ?? []).map(({ group }) => group)
    if (original) expect(groups.length > 0 ? groups : [null]).toContain(original.audioGroup)
  }
})
