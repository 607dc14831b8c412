import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlaylist } from '#transcoder/check/playlist.ts'
import { chooseVariant } from './choice.ts'
import { demuxerOf } from './container.ts'
import { anywhere, newsOf, type Place } from './follow.ts'

const read = (...lines: string[]) => readPlaylist(Buffer.from(['#EXTM3U', ...lines, ''].join('\n'))).playlist
const window = (first: number, count: number, ...more: string[]) =>
  read(
    ...['#EXT-X-TARGETDURATION:2', `#EXT-X-MEDIA-SEQUENCE:${first}`],
    ...Array.from({ length: count }, (_, n) => `#EXTINF:2,\n${first + n}.ts`),
    ...more,
  )
const numbers = (playlist: ReturnType<typeof read>, place: Place) =>
  newsOf(playlist, place).segments.map(({ number }) => number)
const going = (next: number): Place => ({ next, going: { map: null } })

describe('what is new in a playlist', () => {
  it('is its last three segments at first, then what was added', () => {
    expect(numbers(window(7, 6), anywhere)).toEqual([10, 11, 12])
    expect(numbers(window(0, 2), anywhere)).toEqual([0, 1])
    expect(numbers(window(8, 6), going(13))).toEqual([13])
    expect(numbers(window(8, 6), going(14))).toEqual([])
    expect(newsOf(window(8, 6), going(14)).place).toEqual(going(14))
  })

  it('ends where it cannot go on', () => {
    expect(newsOf(window(20, 3), going(10))).toMatchObject({
      over: 'it has gone on without us',
      place: anywhere,
    })
    expect(newsOf(window(0, 3), going(500))).toMatchObject({ over: 'it has begun anew', place: anywhere })
    expect(newsOf(window(0, 3), going(5)).over).toBe(null)
    expect(newsOf(window(0, 3, '#EXT-X-ENDLIST'), going(2))).toMatchObject({ over: 'it has ended' })
  })

  it('ends before other parameters, once', () => {
    const list = read(
      ...['#EXT-X-TARGETDURATION:2', '#EXT-X-MEDIA-SEQUENCE:4', '#EXT-X-MAP:URI="a"', '#EXTINF:2,', '4'],
      ...['#EXT-X-MAP:URI="b"', '#EXTINF:2,', '5', '#EXT-X-DISCONTINUITY', '#EXTINF:2,', '6'],
    )
    const first = newsOf(list, { next: 4, going: null })
    expect(first).toMatchObject({ over: 'a discontinuity', place: { next: 5, going: null } })
    const second = newsOf(list, first.place)
    expect(second.segments.map(({ number }) => number)).toEqual([5])
    expect(newsOf(list, second.place)).toMatchObject({ over: null, segments: [{ number: 6 }] })
  })

  it('is found in any text without a fault', () => {
    const line = fc.constantFrom(
      ...['#EXTINF:2,', '#EXT-X-MEDIA-SEQUENCE:9007199254740991', '#EXT-X-MEDIA-SEQUENCE:-1', 'a.ts', ''],
      ...[
        '#EXT-X-DISCONTINUITY',
        '#EXT-X-MAP:URI="x"',
        '#EXT-X-TARGETDURATION:x',
        '#EXT-X-ENDLIST',
        '#EXT-X-KEY:',
      ],
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const news = newsOf(read(...lines), anywhere)
        expect(newsOf(read(...lines), news.place).segments.length).toBeLessThanOrEqual(30)
      }),
    )
  })
})

describe('of several streams', () => {
  const stream = (attributes: string, uri: string) => `#EXT-X-STREAM-INF:${attributes}\n${uri}`
  it('the best up to 1080 lines is taken, with its sound', () => {
    const list = read(
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="hi",NAME="1",URI="one"',
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="hi",NAME="2",DEFAULT=YES,URI="two"',
      stream('BANDWIDTH=1,RESOLUTION=640x360', 'low'),
      stream('BANDWIDTH=3,RESOLUTION=1920x1080,AUDIO="hi"', 'high'),
      stream('BANDWIDTH=9,RESOLUTION=3840x2160', 'huge'),
      stream('BANDWIDTH=4,RESOLUTION=1920x1080,CODECS="dvh1.05"', 'strange'),
    )
    expect(chooseVariant(list)).toEqual({ main: 'high', sound: 'two' })
    expect(chooseVariant(read(stream('BANDWIDTH=9,RESOLUTION=3840x2160', 'huge')))).toEqual({
      main: 'huge',
      sound: null,
    })
    expect(() => chooseVariant(read(stream('BANDWIDTH=4,CODECS="dvh1.05"', 'strange')))).toThrow()
  })
})

describe('segments', () => {
  it('say by their first bytes what they are', () => {
    const packets = Buffer.concat(
      Array.from({ length: 5 }, () => Buffer.concat([Buffer.from([0x47]), Buffer.alloc(187)])),
    )
    expect(demuxerOf(packets)).toBe('mpegts')
    const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x05', 'latin1'), Buffer.alloc(5)])
    expect(demuxerOf(Buffer.concat([tag, Buffer.from([0xff, 0xf1])]))).toBe('aac')
    expect(demuxerOf(Buffer.from([0xff, 0xfb]))).toBe('mp3')
    expect(() => demuxerOf(Buffer.from('#EXTM3U'))).toThrow('neither')
  })
})
