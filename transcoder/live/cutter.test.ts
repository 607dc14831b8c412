import { describe, expect, it } from 'vitest'
import type { Track } from '../check/init.ts'
import { type CutEvent, type CutRules, type CutTrack, openCutter } from './cutter.ts'
import {
  evenly,
  type Fragment,
  joinFragments,
  readFragment,
  splitFragment,
  ticksOf,
  writeFragment,
} from './fragments.ts'

/** Fragments without bytes that mean anything: where pictures stand alone only their flags tell. */
const track = (id: number, kind: 'video' | 'audio', timescale: number): Track => ({
  ...{ id, kind, timescale, format: '', encrypted: false, width: 0, height: 0, channels: 0, loudness: false },
  ...{ sampleDuration: 0, sampleSize: 0, sampleFlags: 0 },
  codec: {
    ...{ codecs: '', family: 'other', profile: null, level: null, highTier: false, interlaced: false },
    ...{ frameSize: null, colour: null, lengthSize: 4, channels: null },
  },
})
const video: CutTrack = { name: 'v0', kind: 'video', track: track(1, 'video', 12_800) }
const audio: CutTrack = { name: 'a0', kind: 'audio', track: track(1, 'audio', 48_000) }
const rules: CutRules = { targetSeconds: 2, partSeconds: 0.35 }

function fragment(time: number, count: number, ticks: number, key: boolean): Fragment {
  const samples = Array.from({ length: count }, (_, n) => ({
    ...{ ticks, bytes: 3, offset: 0, flags: key && n === 0 ? 0x2000000 : 0x1010000 },
  }))
  return { time, samples, data: Buffer.alloc(count * 3, 7) }
}

/** 25 pictures a second in fragments of eight, and one that is cut short before each group; groups in pictures. */
function* pictures(groups: readonly number[]): Generator<Fragment> {
  let at = 0
  for (const group of groups)
    for (let n = 0; n < group; n += 8) {
      const count = Math.min(8, group - n)
      yield fragment(at * 512, count, 512, n === 0)
      at += count
    }
}
/** Sound, 15 frames at a time; of sound every frame stands alone. */
function* sounds(seconds: number): Generator<Fragment> {
  for (let n = 0; n * 1024 < seconds * 48_000; n += 15) {
    const one = fragment(n * 1024, 15, 1024, false)
    yield { ...one, samples: one.samples.map((sample) => ({ ...sample, flags: 0x2000000 })) }
  }
}

/** Each part as [segment, seconds]; of one rendition. */
const partsOf = (events: readonly CutEvent[], { name, track: { timescale } }: CutTrack) =>
  events.flatMap((event) =>
    event.kind === 'part' && event.rendition === name
      ? [
          {
            segment: event.segment,
            seconds: ticksOf(event.fragment) / timescale,
            start: event.fragment.time / timescale,
          },
        ]
      : [],
  )
const lengths = (events: readonly CutEvent[], of: CutTrack) => {
  const sums: number[] = []
  for (const { segment, seconds } of partsOf(events, of)) sums[segment] = (sums[segment] ?? 0) + seconds
  return sums.map((sum) => Math.round(sum * 1000) / 1000)
}

describe('segments', () => {
  it.each([
    ['groups of the wanted length', [50, 50, 50], [2, 2, 2]],
    ['two short groups', [25, 25, 25, 25], [2, 2]],
    ['groups of which two would be too long', [35, 35, 35], [1.4, 1.4, 1.4]],
    ['a group that is too long: cut where nothing stands alone', [100, 50], [2.24, 1.76, 2]],
    ['many tiny groups', Array(12).fill(10), [1.6, 1.6, 1.6]],
  ])('of %s', (_, groups, wanted) => {
    const cutter = openCutter([video], rules)
    const events = [...pictures(groups)].flatMap((one) => cutter.push('v0', one, one.time / 12.8))
    events.push(...cutter.end())
    expect(lengths(events, video)).toEqual(wanted)
    expect(events.filter(({ kind }) => kind === 'close')).toHaveLength(wanted.length)
  })

  it('of sound alone are cut by time', () => {
    const cutter = openCutter([audio], { targetSeconds: 4, partSeconds: 0.35 })
    const events = [...sounds(13)].flatMap((one) => cutter.push('a0', one, one.time / 48))
    expect(lengths(events, audio).slice(0, 3)).toEqual([3.84, 3.84, 3.84])
  })
})

describe('renditions of a run', () => {
  type Stop = { name: string; from: number; until: number }
  /** In the order of time, sound so much later or earlier. `stop`: what comes of one meanwhile comes at once behind it. */
  function run(delay: number, soundSeconds = 20, groups = Array(10).fill(50), stop?: Stop) {
    const cutter = openCutter([video, audio], rules)
    const comes = (name: string, at: number) =>
      stop?.name === name && at >= stop.from && at < stop.until ? stop.until : at
    const all = [
      ...[...pictures(groups)].map((one) => ({ name: 'v0', one, at: comes('v0', one.time / 12_800) })),
      ...[...sounds(soundSeconds)].map((one) => ({
        name: 'a0',
        one,
        at: comes('a0', one.time / 48_000 + delay),
      })),
    ].sort((a, b) => a.at - b.at)
    const events = all.flatMap(({ name, one, at }) => cutter.push(name, one, at * 1000))
    return { before: [...events], events: [...events, ...cutter.end()] }
  }
  const secondsIn = (events: readonly CutEvent[], of: CutTrack) =>
    partsOf(events, of).reduce((sum, { seconds }) => sum + seconds, 0)

  it.each([0, 0.5, -0.5, 1.5, -3])('are cut at the same moments when sound comes %d s later', (delay) => {
    const { events } = run(delay)
    const [pictureParts, soundParts] = [partsOf(events, video), partsOf(events, audio)]
    const starts = (parts: typeof pictureParts) =>
      [...Array(10).keys()].map((segment) => parts.find((part) => part.segment === segment)?.start ?? -1)
    for (const [segment, start] of starts(soundParts).entries()) {
      expect(start - (starts(pictureParts)[segment] ?? 0)).toBeGreaterThanOrEqual(0)
      expect(start - (starts(pictureParts)[segment] ?? 0)).toBeLessThan(1024 / 48_000)
    }
    // Part by part, and nothing is lost.
    const early = (parts: typeof pictureParts) => parts.filter(({ segment }) => segment < 9).length
    expect(early(soundParts)).toBe(early(pictureParts))
    for (const { seconds } of soundParts) expect(seconds).toBeLessThanOrEqual(0.35)
    expect(soundParts.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(20, 0)
  })

  it('do not wait for one that has stopped', () => {
    const { before } = run(0, 6)
    const closed = before.filter((event) => event.kind === 'close' && event.rendition === 'a0')
    expect(closed.length).toBeGreaterThanOrEqual(8)
  })

  it('go on where the leader has stopped', () => {
    const { before } = run(0, 20, [50, 50])
    expect(lengths(before, audio).length).toBeGreaterThanOrEqual(7)
    for (const seconds of lengths(before, audio)) expect(seconds).toBeLessThan(2.5)
    const opened = before.filter(({ kind }) => kind === 'open').length
    const closed = before.filter((event) => event.kind === 'close' && event.rendition === 'v0').length
    expect(closed).toBe(opened - 1)
  })

  it.each([
    ['nothing that is late for less than a moment', video, 1.5, 20],
    ['pictures that come too late, until one stands alone', video, 5, 15],
    ['sound that comes too late', audio, 5, 17],
  ])('leave out %s', (_, which, pause, wanted) => {
    const { events } = run(0, 20, undefined, { name: which.name, from: 5.1, until: 5.1 + pause })
    for (const one of [video, audio])
      for (const length of lengths(events, one)) expect(length ?? 0).toBeLessThan(2.5)
    expect(Math.round(secondsIn(events, which))).toBe(wanted)
    const other = which === video ? audio : video
    expect(secondsIn(events, other)).toBeCloseTo(20, 0)
    // What is shown lies where it belongs.
    const opened = new Map(
      events.flatMap((event) => (event.kind === 'open' ? [[event.segment, event.start]] : [])),
    )
    for (const { segment, start } of partsOf(events, which))
      expect(start).toBeGreaterThan((opened.get(segment) ?? 0) - 0.001)
  })
})

describe('a fragment', () => {
  const uneven: Fragment = {
    time: 2 ** 40,
    data: Buffer.from('abcdefghij'),
    samples: [
      { ticks: 512, bytes: 5, flags: 0x2000000, offset: 1024 },
      { ticks: 511, bytes: 3, flags: 0x1010000, offset: -512 },
      { ticks: 513, bytes: 2, flags: 0x1010000, offset: 0 },
    ],
  }
  const halves = (bytes: Buffer): [Buffer, Buffer] => {
    const size = bytes.readUInt32BE(0)
    return [bytes.subarray(0, size), bytes.subarray(size)]
  }

  it.each([
    ['samples of every kind', uneven],
    ['samples alike', fragment(90_000, 8, 512, true)],
    ['one sample', splitFragment(uneven, 1)[0]],
  ])('of %s is read as it was written', (_, one) => {
    const { bytes, pictureBytes } = writeFragment(one, 1, 7)
    const [moof, mdat] = halves(bytes)
    expect(readFragment(moof, mdat, video.track)).toEqual(one)
    expect(bytes.subarray(pictureBytes - (one.samples[0]?.bytes ?? 0), pictureBytes)).toEqual(
      one.data.subarray(0, one.samples[0]?.bytes),
    )
  })

  it('cut and joined is itself', () => {
    for (const count of [1, 2]) expect(joinFragments(splitFragment(uneven, count))).toEqual(uneven)
    expect(evenly(fragment(0, 9, 512, true), 0.35 * 12_800).map(({ samples }) => samples.length)).toEqual([
      5, 4,
    ])
  })

  it('that is not whole is refused', () => {
    const [moof, mdat] = halves(writeFragment(uneven, 1, 7).bytes)
    expect(() => readFragment(moof, mdat.subarray(0, 12), video.track)).toThrow(RangeError)
  })
})
