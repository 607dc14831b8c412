import { expect, test } from 'vitest'
import { openAddressBook } from './address.ts'
import { leftOut } from './codecs.ts'
import { bufferPlan, firstEstimate, leastSeconds, measuredLink, parseEstimate } from './network.ts'
import {
  automatic,
  choiceKey,
  qualityMenu,
  rateOf,
  rungFor,
  rungKey,
  rungName,
  saver,
  saverTop,
  soundAlone,
} from './quality.ts'
import { type Attempts, remedyFor, remedyForDeadVideo, type Trouble, waitMs } from './recovery.ts'

const page = 'http://nar.test/watch/0123456789ab'

test('a renewed address serves what an older one began, and nothing else', () => {
  const book = openAddressBook(page)
  expect(book.current('http://nar.test/p/1/old/x/1/v240/3.m4s')).toBe(
    'http://nar.test/p/1/old/x/1/v240/3.m4s',
  )
  book.renew({ master: '/p/1/old/x/master.m3u8', pathways: [] })
  book.renew({ master: '/p/2/new/x/master.m3u8', pathways: [] })
  expect(book.current('http://nar.test/p/1/old/x/1/v240/3.m4s')).toBe(
    'http://nar.test/p/2/new/x/1/v240/3.m4s',
  )
  expect(book.current('http://nar.test/p/2/new/x/1/v240.m3u8')).toBe('http://nar.test/p/2/new/x/1/v240.m3u8')
  expect(book.current('http://other.test/p/1/old/x/3.m4s')).toBe('http://other.test/p/1/old/x/3.m4s')
  book.renew({ master: 'https://edge.test/p/3/third/x/master.m3u8?a=b', pathways: [] })
  expect(book.current('http://nar.test/p/1/old/x/9.m4s')).toBe('https://edge.test/p/3/third/x/9.m4s')
  expect(book.current('http://nar.test/p/2/new/x/9.m4s')).toBe('https://edge.test/p/3/third/x/9.m4s')
})

test('an address that comes again is current, not older', () => {
  const book = openAddressBook(page)
  for (const token of ['a', 'b', 'a']) book.renew({ master: `/p/1/${token}/x/master.m3u8`, pathways: [] })
  expect(book.current('http://nar.test/p/1/b/x/1.m4s')).toBe('http://nar.test/p/1/a/x/1.m4s')
  expect(book.current('http://nar.test/p/1/a/x/1.m4s')).toBe('http://nar.test/p/1/a/x/1.m4s')
})

test('thin links hold longer buffers in fewer bytes, and saving data counts as thin', () => {
  const bandwidths = [256e3, 512e3, 1e6, 3e6, 20e6]
  const plans = bandwidths.map((bandwidth) => bufferPlan(bandwidth, false))
  const sizes = plans.map((plan) => plan.maxBufferSize)
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  expect(plans[0]?.maxMaxBufferLength).toBeGreaterThan(
    plans[4]?.maxMaxBufferLength ?? Number.POSITIVE_INFINITY,
  )
  // A server that says nothing for two tries is not seen.
  for (const plan of plans.slice(1))
    expect(leastSeconds).toBeGreaterThanOrEqual((plan.firstByteTimeoutMs * 2) / 1000 + 3.84)
  expect(bufferPlan(20e6, true)).toEqual(plans[0])
})

test('the first estimate: measured this week, else believed, else careful, never a burst', () => {
  const now = Date.parse('2026-11-22T00:00:00Z')
  const day = 86_400_000
  expect(firstEstimate(measuredLink({ bandwidth: 700e3, at: now - day }, 9e6, now), 3e6)).toBe(700e3)
  expect(firstEstimate(measuredLink({ bandwidth: 700e3, at: now - 8 * day }, 2e6, now), 3e6)).toBe(2e6)
  expect(firstEstimate(measuredLink(null, null, now), 3e6)).toBe(3e6)
  expect(firstEstimate(null, null)).toBe(400e3)
  expect(firstEstimate(90e6, null)).toBe(5e6)
})

test('only what we stored is read back', () => {
  expect(parseEstimate('{"bandwidth":5,"at":6}')).toEqual({ bandwidth: 5, at: 6 })
  for (const text of [null, '', 'null', '{"bandwidth":"5"}', '[1]', '{'])
    expect(parseEstimate(text)).toBe(null)
})

const rate = (kilobits: number) => `${kilobits} kbit/s`
const rungs = [
  { width: 426, height: 240, averageBandwidth: 170e3 },
  { width: 640, height: 360, averageBandwidth: 390e3 },
  { width: 1280, height: 720, averageBandwidth: 2.1e6 },
]

test('the quality menu lists automatic first, the saver, then the largest rung, each with its weight', () => {
  const menu = qualityMenu(rungs, -1, 1, rate)
  expect(menu.map(({ value, name, now }) => [value, now ?? name])).toEqual([
    [automatic, '360p'],
    [saver, '360p'],
    [2, '720p'],
    [1, '360p'],
    [0, '240p'],
  ])
  expect(menu[0]).toMatchObject({ value: -1, chosen: true, bytesPerHour: 175_500_000 })
  expect(
    qualityMenu(rungs, 2, 2, rate)
      .filter(({ chosen }) => chosen)
      .map(({ name }) => name),
  ).toEqual(['720p'])
  expect(qualityMenu([], -1, -1, rate)).toEqual([])
})

test('the saver takes no more than 360 lines, and is offered only where that is less', () => {
  expect(saverTop(rungs)).toBe(1)
  expect([saverTop(rungs.slice(0, 2)), saverTop(rungs.slice(2)), saverTop([])]).toEqual([-1, -1, -1])
  expect(qualityMenu(rungs.slice(0, 2), -1, 0, rate).some(({ value }) => value === saver)).toBe(false)
})

test('sound alone stands last, also where nothing is known of it or of pictures', () => {
  const menu = qualityMenu(rungs, soundAlone, 0, rate, 48e3)
  expect(menu.at(-1)).toMatchObject({ value: soundAlone, chosen: true, bytesPerHour: 21_600_000 })
  expect(menu[0]).toMatchObject({ value: automatic, chosen: false, now: null })
  expect(qualityMenu([], soundAlone, -1, rate, null).map(({ value }) => value)).toEqual([
    automatic,
    soundAlone,
  ])
})

test('what is remembered of a choice leads to it again', () => {
  for (const chosen of [automatic, saver, 0, 2])
    expect(rungFor(rungs, choiceKey(rungs, chosen) ?? null)).toBe(chosen)
  expect(rungFor(rungs.slice(0, 2), 'saver')).toBe(automatic)
  expect([choiceKey(rungs, soundAlone), choiceKey(rungs, 9)]).toEqual(['sound', undefined])
})

test('an upright picture is named by its shorter side', () => {
  expect(rungName({ width: 360, height: 640, averageBandwidth: 4e5 }, rate)).toBe('360p')
})

test('sound alone is named by its rate, and its choice is not remembered as a size', () => {
  const sound = { width: null, height: null, averageBandwidth: 50_400 }
  expect(rungName(sound, rate)).toBe('50 kbit/s')
  expect(rungKey(sound)).toBe(null)
  expect(rungFor([sound], '360p')).toBe(-1)
})

test.each([
  ['360p', 1],
  ['480p', 1],
  ['1080p', 2],
  ['144p', -1],
  ['auto', -1],
  [null, -1],
])('a remembered %s is rung %i', (remembered, index) => {
  expect(rungFor(rungs, remembered)).toBe(index)
})

const network = (status: number, change: Partial<Trouble> = {}): Trouble => ({
  kind: 'network',
  fatal: true,
  status,
  segment: true,
  opened: true,
  ...change,
})
const none: Attempts = { resets: [], rebuilds: 0 }

test.each([
  ['an expired address, even when not fatal', network(410, { fatal: false }), 'renew'],
  ['a refused address', network(403), 'renew'],
  ['a cut connection', network(0), 'wait'],
  ['a server that fails', network(503), 'wait'],
  ['a playlist not found', network(404, { segment: false }), 'wait'],
  ['a segment that does not exist', network(404), 'skip'],
  ['what hls.js tries again itself', network(503, { fatal: false }), 'leave'],
  ['a decoder error', { kind: 'media', fatal: true, status: 0, segment: false, opened: true }, 'reset'],
  [
    'a stream nothing here can play',
    { kind: 'media', fatal: true, status: 0, segment: false, opened: false },
    'stop',
  ],
] as const)('%s', (_, trouble, remedy) => {
  expect(remedyFor(trouble, none, 0, 0)).toBe(remedy)
})

test('decoder errors step up: reset, past it, rebuild, stop; old resets are forgotten', () => {
  const dead: Trouble = { kind: 'media', fatal: true, status: 0, segment: false, opened: true }
  const resets = [70_000, 75_000, 79_000].map((at, n) => ({ at, place: n * 40 }))
  expect(remedyFor(dead, { resets, rebuilds: 0 }, 80_000, 200)).toBe('rebuild')
  expect(remedyFor(dead, { resets, rebuilds: 2 }, 80_000, 200)).toBe('stop')
  expect(remedyFor(dead, { resets, rebuilds: 2 }, 120_000, 200)).toBe('reset')
  const once: Attempts = { resets: resets.slice(0, 1), rebuilds: 0 }
  expect(remedyForDeadVideo(once, 80_000, 0.9)).toBe('pass')
  expect(remedyForDeadVideo(once, 80_000, 4)).toBe('reset')
  expect(remedyForDeadVideo(once, 110_000, 0.9)).toBe('reset')
})

test('pauses grow to four seconds and no further', () => {
  expect([0, 1, 2, 3, 4, 5, 9].map(waitMs)).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000])
})

test('a stream in two codecs is played in one', () => {
  const both = ['avc1.64001e', 'av01.0.00M.08', 'avc1.640028', 'av01.0.08M.08']
  const played = (codecs: (string | undefined)[], av1: boolean) =>
    leftOut(codecs, av1).reduce((left, index) => left.toSpliced(index, 1), codecs)
  expect(played(both, false)).toEqual(['avc1.64001e', 'avc1.640028'])
  expect(played(both, true)).toEqual(['av01.0.00M.08', 'av01.0.08M.08'])
  expect(played(['avc1.64001e'], true)).toEqual(['avc1.64001e'])
  expect(played(['av01.0.00M.08'], false)).toEqual(['av01.0.00M.08'])
  expect(played([undefined], true)).toEqual([undefined])
})

test('what plays now is the rung on the screen, or sound alone', () => {
  const sound = { name: 'a48', width: null, height: null, averageBandwidth: 50_000 }
  const picture = { width: 426, height: 240, averageBandwidth: 200_000 }
  const renditions = [picture, sound]
  expect(rateOf({ rungs: [picture], current: 0, soundOnly: false }, renditions)).toBe(200_000)
  expect(rateOf({ rungs: [picture], current: 0, soundOnly: true }, renditions)).toBe(50_000)
  expect(rateOf({ rungs: [picture], current: -1, soundOnly: false }, renditions)).toBeNull()
  expect(rateOf({ rungs: [], current: -1, soundOnly: false }, [sound])).toBe(50_000)
})
