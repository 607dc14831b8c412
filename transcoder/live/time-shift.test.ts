import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LiveRun, LiveSegment } from '#catalog/contract/live.ts'
import { type TimeShift, timeShiftPlaylist } from './time-shift.ts'

const start = 1_700_000_000_000

const rendition = {
  video: { name: 'v720', kind: 'video' as const, codecs: 'avc1.64001f', timescale: 90_000 },
  audio: { name: 'a128', kind: 'audio' as const, codecs: 'mp4a.40.2', timescale: 48_000 },
}
const rates = { bandwidth: 3_000_000, averageBandwidth: 2_000_000 }

/** Runs of segments of these lengths, ms, with a pause after each run. */
function onAir(runs: readonly { lengths: readonly number[]; pause: number }[]) {
  const found: { runs: LiveRun[]; segments: LiveSegment[] } = { runs: [], segments: [] }
  let [at, number] = [start, 40]
  for (const [order, { lengths, pause }] of runs.entries()) {
    const id = `run${String(order).padStart(9, '0')}`
    const renditions = [
      { ...rendition.video, ...rates, width: 1280, height: 720, frameRate: 25 },
      { ...rendition.audio, ...rates, channels: 2 },
    ]
    found.runs.push({
      id,
      channelId: 'channel00000',
      number: order + 3,
      source: 'main',
      start: at,
      renditions,
    })
    for (const duration of lengths) {
      const media = {
        v720: {
          ticks: duration * 90,
          bytes: 500_000,
          keyframes: [[0, 0, 30_000] as [number, number, number]],
        },
        a128: { ticks: duration * 48, bytes: 32_000 },
      }
      found.segments.push({ channelId: 'channel00000', runId: id, number, start: at, duration, media })
      at += duration
      number += 1
    }
    at += pause
  }
  return found
}

const lasting = fc.record({
  lengths: fc.array(fc.integer({ min: 300, max: 4000 }), { minLength: 1, maxLength: 40 }),
  pause: fc.integer({ min: 0, max: 30_000 }),
})
const shiftOf = (from: number, until: number | null, all: ReturnType<typeof onAir>): TimeShift => ({
  ...{ from, until, ended: until !== null, targetSeconds: 2, languages: ['kk'], runs: all.runs },
  segments: all.segments.filter(
    (one) => one.start + one.duration > from && one.start < (until ?? Number.POSITIVE_INFINITY),
  ),
})
const media = { kind: 'media', rendition: 'v720' } as const
const linesOf = (shift: TimeShift, skip = false) =>
  (timeShiftPlaylist(media, shift, { skip })?.body ?? '').split('\n')
const value = (lines: readonly string[], tag: string) =>
  lines.find((line) => line.startsWith(tag))?.slice(tag.length + 1)
const addresses = (lines: readonly string[]) => lines.filter((line) => line.endsWith('.m4s'))

it('begins at the very moment, inside the first segment, wherever that is', () => {
  fc.assert(
    fc.property(
      fc.array(lasting, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (runs, where) => {
        const all = onAir(runs)
        const of = all.segments[Math.floor(where * all.segments.length)] as LiveSegment
        const from = of.start + Math.floor((where * 7919) % of.duration)
        const lines = linesOf(shiftOf(from, null, all))
        const begins = Date.parse(value(lines, '#EXT-X-PROGRAM-DATE-TIME') ?? '')
        const offset = Number(/TIME-OFFSET=([\d.]+)/.exec(value(lines, '#EXT-X-START') ?? '')?.[1] ?? 0)
        expect(begins + offset * 1000).toBeCloseTo(from, 0)
        expect(offset * 1000).toBeLessThan(of.duration)
        expect(addresses(lines)[0]).toBe(`${of.runId}/v720/${of.start}.m4s`)
        expect(value(lines, '#EXT-X-MEDIA-SEQUENCE')).toBe(String(of.number))
        expect(value(lines, '#EXT-X-DISCONTINUITY-SEQUENCE')).toBe(
          String(all.runs.find(({ id }) => id === of.runId)?.number),
        )
      },
    ),
  )
})

it('lists each segment once, with a discontinuity and an init segment for each run', () => {
  fc.assert(
    fc.property(fc.array(lasting, { minLength: 1, maxLength: 4 }), (runs) => {
      const all = onAir(runs)
      const end = all.segments.at(-1)?.start ?? 0
      const lines = linesOf(shiftOf(start, end + 1, all))
      expect(addresses(lines)).toEqual(all.segments.map((one) => `${one.runId}/v720/${one.start}.m4s`))
      expect(lines.filter((line) => line === '#EXT-X-DISCONTINUITY')).toHaveLength(runs.length - 1)
      expect(lines.filter((line) => line.startsWith('#EXT-X-MAP'))).toHaveLength(runs.length)
      expect(lines.slice(-2)).toEqual(['#EXT-X-ENDLIST', ''])
    }),
  )
})

it('a delta update and the list before it make the whole list', () => {
  const all = onAir([
    { lengths: Array.from({ length: 30 }, () => 2000), pause: 1000 },
    { lengths: Array.from({ length: 30 }, () => 1920), pause: 0 },
  ])
  const whole = linesOf(shiftOf(start, null, all))
  const delta = linesOf(shiftOf(start, null, all), true)
  const skipped = Number(/SKIPPED-SEGMENTS=(\d+)/.exec(delta.join('\n'))?.[1])
  expect(skipped).toBeGreaterThan(50)
  expect([...addresses(whole).slice(0, skipped), ...addresses(delta)]).toEqual(addresses(whole))
  // Six target durations, which the list says it keeps.
  expect(value(whole, '#EXT-X-SERVER-CONTROL')).toBe('CAN-SKIP-UNTIL=12')
  expect(addresses(delta).length * 1.92).toBeGreaterThanOrEqual(12)
})

it('stays small over many hours', () => {
  const all = onAir([{ lengths: Array.from({ length: 6 * 1800 }, () => 2000), pause: 0 }])
  const whole = linesOf(shiftOf(start, null, all)).join('\n')
  // Six hours: 63 bytes a segment, 6 of them packed.
  expect(gzipSync(whole).length).toBeLessThan(90_000)
  expect(linesOf(shiftOf(start, null, all), true).join('\n').length).toBeLessThan(1000)
})

it('has a gap where a rendition has nothing, and no segment of another kind instead', () => {
  const all = onAir([{ lengths: [2000, 2000, 2000], pause: 0 }])
  const [, second] = all.segments
  if (second) second.media = {}
  const lines = linesOf(shiftOf(start, null, all))
  expect(lines.filter((line) => line === '#EXT-X-GAP')).toHaveLength(1)
  expect(addresses(lines)).toHaveLength(3)
  expect(timeShiftPlaylist({ kind: 'media', rendition: 'v999' }, shiftOf(start, null, all))).toBeNull()
  expect(timeShiftPlaylist(media, { ...shiftOf(start, null, all), segments: [] })).toBeNull()
})
