import { describe, expect, it } from 'vitest'
import { type LogNode, readLines } from './read-lines.ts'

const now = Date.parse('2026-11-23T10:20:00Z')
const edge: LogNode = { name: 'almaty', kind: 'edge', region: 'KZ-75' }
const good = {
  ...{
    time: '2026-11-23T15:10:00+05:00',
    zone: 'almaty-viewers',
    zoneRegion: 'KZ-75',
    scope: 'k3v9x0q2m7ab',
  },
  ...{ object: 'picture', method: 'GET', status: 200, bytes: 1000, whole: 'OK', cache: 'HIT', for: '' },
  ...{ ms: '', stall: '' },
}
const read = (more: object = {}, node = edge) =>
  readLines(`${JSON.stringify({ ...good, ...more })}\n`, node, now)
const one = (more: object = {}, node = edge) => read(more, node).traffic[0]

it('adds lines of the same hour, zone and scope, and keeps others apart', () => {
  const lines = [{}, {}, { zone: 'other' }, { scope: 'aaaaaaaaaaaa' }, { time: '2026-11-23T10:10:00+00:00' }]
  const { traffic, ...rest } = readLines(
    lines.map((more) => JSON.stringify({ ...good, ...more })).join('\n'),
    edge,
    now,
  )
  expect(rest).toEqual({ lines: 5, faults: 0 })
  expect(traffic.map(({ bytes }) => bytes)).toEqual([3000, 1000, 1000])
  expect(traffic[0]?.hour).toBe(Date.parse('2026-11-23T10:00:00Z'))
})

describe('bytes', () => {
  it.each([
    ['inside by inside', {}, edge, 1000],
    ['to abroad', { zoneRegion: 'external' }, edge, 0],
    ['from abroad', {}, { ...edge, region: 'external' }, 0],
    ['by the origin, which is where the hub is', {}, { name: 'origin', kind: 'origin', region: null }, 1000],
  ] as const)('stayed in the country: %s', (_, more, node, domesticBytes) => {
    expect(one(more, node)).toMatchObject({ bytes: 1000, domesticBytes })
  })

  it.each([
    ['HIT', 1000, 0],
    ['STALE', 1000, 0],
    ['UPDATING', 1000, 0],
    ['REVALIDATED', 1000, 0],
    ['MISS', 0, 1000],
    ['EXPIRED', 0, 1000],
    ['', 0, 0],
  ])('of the caches: %s', (cache, hitBytes, missBytes) => {
    expect(one({ cache })).toMatchObject({ hitBytes, missBytes })
  })

  it('to nodes are fills; who says so to an edge is a viewer all the same', () => {
    const shield: LogNode = { name: 'shield', kind: 'shield', region: null }
    expect(one({ for: 'almaty' }, shield)?.use).toBe('fill')
    expect(one({}, shield)?.use).toBe('view')
    expect(one({ for: 'almaty' })?.use).toBe('view')
  })

  it('of what was refused are of nobody’s title', () => {
    expect(one({ status: 403 })).toMatchObject({ scope: '', bytes: 1000, seconds: 0, starts: 0 })
    expect(one({ status: 502 })).toMatchObject({ scope: '', failed: 1 })
    for (const scope of ['', 'short', '../../etc', 'k3v9x0q2m7ab.1'])
      expect(one({ scope })?.scope, scope).toBe('')
    expect(one({ scope: 'k3v9x0q2m7ab.1700000000000' })?.scope).toBe('k3v9x0q2m7ab')
  })
})

describe('what a player says', () => {
  it.each([
    ['nothing of a picture: as long as most', {}, 4],
    ['nothing of anything else', { object: 'other' }, 0],
    ['its length', { object: 'other', ms: '3840' }, 3.84],
    ['more than a segment can have', { ms: '999999' }, 12],
    ['no number', { ms: '1e9' }, 4],
    ['of what broke off', { whole: '', ms: '3840' }, 0],
    ['of a part of an object', { status: 206, ms: '3840' }, 0],
    ['of a question for the head', { method: 'HEAD', ms: '3840' }, 0],
    ['of a playlist', { object: 'start', ms: '3840' }, 0],
  ])('%s', (_, more, seconds) => {
    expect(one(more)?.seconds).toBeCloseTo(seconds, 6)
  })

  it('is one stall a line', () => {
    expect(one({ stall: '1' })?.stalls).toBe(1)
    expect(one({ stall: '99' })?.stalls).toBe(0)
  })

  it('begins with the first playlist', () => {
    expect(one({ object: 'start' })?.starts).toBe(1)
    expect(one({ object: 'start', method: 'HEAD' })?.starts).toBe(0)
    expect(one({ object: 'start', status: 410 })?.starts).toBe(0)
  })
})

it('counts what is no line as a fault, and goes on', () => {
  const bad = [
    ...['{}', 'null', '[]', '"', '{"time":', '\u0000\u0000', '9'.repeat(100_000), '{'.repeat(50_000)],
    ...[{ time: '2026-13-40T99:99:99+05:00' }, { time: '1999-11-23T15:10:00+05:00' }, { bytes: -1 }].map(
      (more) => JSON.stringify({ ...good, ...more }),
    ),
    ...[
      { bytes: 1e300 },
      { bytes: '5' },
      { zone: '__proto__' },
      { zoneRegion: 'KZ-00' },
      { status: 'x' },
    ].map((more) => JSON.stringify({ ...good, ...more })),
    '{"__proto__":{"time":"x"}}',
  ]
  const { faults, lines, traffic } = readLines([...bad, JSON.stringify(good)].join('\n'), edge, now)
  expect({ faults, lines, bytes: traffic.map(({ bytes }) => bytes) }).toEqual({
    ...{ faults: bad.length, lines: bad.length + 1, bytes: [1000] },
  })
})
