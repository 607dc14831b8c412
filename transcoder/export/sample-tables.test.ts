import { describe, expect, it } from 'vitest'
import { soundFragment, soundInit, soundTrack } from '../live/audio-boxes.ts'
import { fileName } from './file-name.ts'
import { iso639 } from './movie-head.ts'
import { sampleTables } from './sample-tables.ts'
import { soundFile, summaryOf, wholeSoundFile } from './sound-file.ts'
import { cutText } from './tags.ts'

const track = soundTrack({ codec: 'aac', sampleRate: 48_000, channels: 2, frameSamples: 1024 }, 'lc')
const frames = (count: number, size: number) =>
  Array.from({ length: count }, (_, n) => Buffer.alloc(size + n, n))
const segment = (count: number, at: number, size = 10) =>
  soundFragment(track, frames(count, size), at * 1024, 1)

function tablesOf(...segments: Buffer[]) {
  const tables = sampleTables()
  tables.begin(soundInit(track))
  for (const one of segments) tables.add(one)
  return tables.whole()
}

describe('sample tables', () => {
  it('have every sample once, and where it lies', () => {
    const [one, two] = [segment(3, 0), Buffer.concat([segment(2, 3), segment(1, 5, 40)])]
    const { chunks, sizes, durations, ticks, mediaBytes } = tablesOf(one, two)
    expect([...sizes]).toEqual([10, 11, 12, 10, 11, 40])
    expect(chunks.map(({ segment: of, samples, bytes }) => [of, samples, bytes])).toEqual([
      ...[
        [0, 3, 33],
        [1, 2, 21],
        [1, 1, 40],
      ],
    ])
    expect(
      chunks.map(({ offset, bytes, segment: of }) => (of === 0 ? one : two).subarray(offset, offset + bytes)),
    ).toEqual([Buffer.concat(frames(3, 10)), Buffer.concat(frames(2, 10)), Buffer.concat(frames(1, 40))])
    expect([durations, ticks, mediaBytes]).toEqual([[[6, 1024]], 6 * 1024, 94])
  })

  it('close a gap with the sample before it, and take from it what is too long', () => {
    expect(tablesOf(segment(3, 0), segment(2, 10)).durations).toEqual([
      [2, 1024],
      [1, 8 * 1024],
      [2, 1024],
    ])
    expect(tablesOf(segment(3, 0), segment(2, 2.5)).durations).toEqual([
      [2, 1024],
      [1, 512],
      [2, 1024],
    ])
  })

  it('are of one decoder', () => {
    const tables = sampleTables()
    tables.begin(soundInit(track))
    tables.begin(soundInit(track))
    const mono = soundTrack({ codec: 'aac', sampleRate: 48_000, channels: 1, frameSamples: 1024 }, 'lc')
    expect(() => tables.begin(soundInit(mono))).toThrow('changes its format')
    expect(() => tablesOf()).toThrow('no sound')
    expect(() => tablesOf(segment(3, 0).subarray(0, -1))).toThrow(RangeError)
  })
})

describe('a file', () => {
  const none = { albumArtist: 'Алматы', album: null, genre: 'Радио', date: null, track: null, chapters: [] }
  const label = (title: string, cover: { key: string; bytes: number } | null = null) => ({
    ...{
      tags: { ...none, title, artist: 'Ә', description: 'Ұ'.repeat(300) },
      language: 'kk',
      name: 'Қазақша',
      cover,
    },
  })
  it('is as long as was told before it was made, and has another name where anything in it is another', () => {
    const tables = tablesOf(segment(30, 0), segment(20, 40))
    const summary = summaryOf(tables, 'und')
    const cover = Buffer.alloc(777)
    const names = new Set<string>()
    for (const one of [
      label('а'),
      label('б'),
      label('а', { key: 'x', bytes: 777 }),
      label('а', { key: 'y', bytes: 777 }),
    ]) {
      const { bytes, digest } = soundFile(summary, one)
      names.add(digest)
      const given = { tables, cover: one.cover ? cover : Buffer.alloc(0), keyOf: String }
      const file = wholeSoundFile(summary, one, given)
      expect([file.bytes, file.pieces.at(-1)]).toEqual([bytes, expect.objectContaining({ key: '1' })])
    }
    names.add(soundFile(summaryOf(tablesOf(segment(30, 0), segment(20, 30)), 'und'), label('а')).digest)
    expect(names.size).toBe(5)
  })
})

it.each([
  ['Қыз бен жігіт айтысы: 1-бөлім', 'Қыз бен жігіт айтысы 1-бөлім.m4a'],
  ['a/b\\c?*"<>|', 'a b c.m4a'],
  ['CON', '_CON.m4a'],
  ['com1.тест', '_com1.тест.m4a'],
  ['...', 'nar.m4a'],
  ['gpj.\u202eexe ', 'gpj. exe.m4a'],
])('calls %s %s', (title, name) => {
  expect(fileName(title, 'm4a')).toBe(name)
})

it('cuts names between letters', () => {
  expect(Buffer.byteLength(fileName('Ә'.repeat(300), 'm4a'))).toBe(204)
  expect(cutText('ӘӘӘ', 5).toString()).toBe('ӘӘ')
})

it.each([
  ['kk-Arab', 'kaz'],
  ['rus', 'rus'],
  ['und', 'und'],
  ['xx', 'und'],
])('knows %s as %s', (tag, code) => {
  expect(iso639(tag)).toBe(code)
})
