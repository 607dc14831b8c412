import { describe, expect, it } from 'vitest'
import { box, cut, mp4, picture, sound, transport } from '#tests/fixtures/hls/media.ts'
import { boxes } from '../run/boxes.ts'
import { codecFacts } from './codecs.ts'
import { levelNeeded } from './h264.ts'
import { initFacts, mediaFacts } from './media.ts'

const lavfi = (source: string) => ['-f', 'lavfi', '-i', source]
const made = (source: string, ...codec: string[]) =>
  cut([...lavfi(source), ...codec, ...mp4], {}, (frames) => frames)
const tiny = 'testsrc2=s=64x64:r=25:d=0.12'

describe('facts of an initialization section', () => {
  it('has the RFC 6381 name, size and clock of H.264', async () => {
    const { init, codecs } = await picture('128x72')
    const [track, ...others] = initFacts(init).tracks
    expect(others).toEqual([])
    expect(track).toMatchObject({ kind: 'video', format: 'avc1', width: 128, height: 72, timescale: 12_800 })
    expect(track?.codec).toMatchObject({
      codecs,
      family: 'avc',
      profile: 100,
      interlaced: false,
      frameSize: 8 * 5,
    })
  })

  it('knows interlaced H.264 and its colours', async () => {
    const wide = ['-color_primaries', 'bt2020', '-color_trc', 'smpte2084', '-colorspace', 'bt2020nc']
    const { init } = await made(
      tiny,
      '-c:v',
      'libx264',
      '-flags',
      '+ildct+ilme',
      '-x264-params',
      'tff=1',
      ...wide,
    )
    const [track] = initFacts(init).tracks
    expect(track?.codec.interlaced).toBe(true)
    expect(track?.codec.colour).toEqual({ primaries: 9, transfer: 16, matrix: 9 })
    expect(track?.height).toBe(64)
  })

  it('has the name of HEVC, and finds its IDR pictures', async () => {
    const hevc = ['-c:v', 'libx265', '-x265-params', 'log-level=none:pools=1', '-tag:v', 'hvc1']
    const { init, segments } = await made(tiny, ...hevc)
    const { tracks } = initFacts(init)
    // libx265 makes 4:4:4 of this source: general_profile_idc 4.
    expect(tracks[0]?.codec.codecs).toMatch(/^hvc1\.[1-4]\.[0-9a-f]+\.L\d+(\.[0-9a-f]+)*$/)
    expect(tracks[0]?.codec).toMatchObject({ family: 'hevc', level: 30, highTier: false })
    expect(mediaFacts(segments[0]?.data ?? Buffer.alloc(0), tracks).runs[0]?.firstIsIdr).toBe(true)
  })

  it.each([
    { record: '81004c00', codecs: 'av01.0.00M.10', highTier: false },
    { record: '810d0c00', codecs: 'av01.0.13M.08', highTier: false },
    { record: '8152e000', codecs: 'av01.2.18H.12', highTier: true },
  ])('has the name of AV1: $codecs', ({ record, codecs, highTier }) => {
    const data = box('av1C', Buffer.from(record, 'hex'))
    expect(codecFacts(data, 'av01', boxes(data))).toMatchObject({ family: 'av1', codecs, highTier })
  })

  it('has the name and channels of AAC, and its loudness box', async () => {
    const { init } = await sound()
    expect(initFacts(init).tracks[0]).toMatchObject({
      kind: 'audio',
      timescale: 48_000,
      channels: 2,
      loudness: true,
      codec: { codecs: 'mp4a.40.2', family: 'aac' },
    })
  })

  it.each([
    { what: 'nothing', data: Buffer.alloc(0), problem: 'no moov box' },
    { what: 'half a box', data: Buffer.from([0, 0, 1, 0, 0x6d]), problem: 'no moov box' },
    { what: 'a box that is too long', data: Buffer.from('000001006d6f6f76', 'hex'), problem: /does not fit/ },
    { what: 'a movie without a header', data: box('moov', box('trak')), problem: 'no tkhd box' },
    {
      what: 'fields cut short',
      data: box('moov', box('trak', box('tkhd'))),
      problem: /ends before its fields/,
    },
  ])('tells what is wrong with $what', ({ data, problem }) => {
    const facts = initFacts(data)
    expect(facts.tracks).toEqual([])
    expect(facts.problem).toMatch(problem)
  })
})

describe('facts of a segment', () => {
  it('tell when each track begins, how long it lasts and where its key frames are', async () => {
    const { init, segments } = await picture('64x36')
    const facts = mediaFacts(segments[1]?.data ?? Buffer.alloc(0), initFacts(init).tracks)
    expect(facts).toMatchObject({ format: 'fmp4', problem: null, truncated: false })
    expect(facts.runs).toHaveLength(1)
    expect(facts.runs[0]).toMatchObject({
      start: 6 * 12_800,
      duration: 6 * 12_800,
      samples: 150,
      keys: [0, 25_600, 51_200],
      firstIsSync: true,
      firstIsIdr: true,
      shortest: 512,
      longest: 512,
      gaps: [],
    })
  })

  it('tell a fragment that is out of place', async () => {
    const { init, segments } = await picture('64x36')
    const [first, second] = segments.map(({ data }) => data)
    const facts = mediaFacts(
      Buffer.concat([second ?? '', first ?? ''].map((part) => Buffer.from(part))),
      initFacts(init).tracks,
    )
    expect(facts.runs[0]?.gaps).toEqual(['decode time 0 instead of 153600'])
  })

  it('tell the streams, counters and start of a transport stream', async () => {
    const [first, second] = await transport()
    const facts = mediaFacts(first?.data ?? Buffer.alloc(0), [])
    expect(facts.format).toBe('mpegts')
    expect(facts.transport).toMatchObject({ streamTypes: [0x1b], breaks: [], hasTables: true })
    const later = mediaFacts(second?.data ?? Buffer.alloc(0), [])
    expect((later.transport?.start ?? 0) - (facts.transport?.start ?? 0)).toBeCloseTo(6, 3)
  })

  it.each([
    { what: 'ADTS', data: Buffer.from([0xff, 0xf1, 0x50, 0x80]), format: 'packed-audio' },
    { what: 'an ID3 tag', data: Buffer.from('ID3\u0004'), format: 'packed-audio' },
    { what: 'WebVTT with a byte order mark', data: Buffer.from('\ufeffWEBVTT\n'), format: 'webvtt' },
    { what: 'a page', data: Buffer.from('<html>'), format: 'unknown' },
    { what: 'nothing', data: Buffer.alloc(0), format: 'unknown' },
  ])('know $what', ({ data, format }) => {
    expect(mediaFacts(data, []).format).toBe(format)
  })

  it('tell the cues of WebVTT, and what is no cue', () => {
    const text = [
      'WEBVTT',
      'X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000',
      '',
      '01:00.500 --> 01:02.000 line:90%',
      'Жол',
      '',
      '00:00:05.000 --> 00:00:04.000',
      '5 --> 6',
    ].join('\r\n')
    const { vtt } = mediaFacts(Buffer.from(text), [])
    expect(vtt).toMatchObject({ map: { local: 0, mpegts: 900_000 }, cues: [{ start: 60.5, end: 62 }] })
    expect(vtt?.problems).toEqual([
      'a cue that ends before it begins: 00:00:05.000 --> 00:00:04.000',
      'no cue timing: 5 --> 6',
    ])
  })
})

describe('the level that a picture needs', () => {
  it.each([
    { size: 396, fps: 30, level: 13 },
    { size: 405, fps: 25, level: 21 },
    { size: 3600, fps: 30, level: 31 },
    { size: 8160, fps: 30, level: 40 },
    { size: 8160, fps: 50, level: 42 },
    { size: 32_400, fps: 60, level: 52 },
  ])('$size macroblocks at $fps: $level', ({ size, fps, level }) => {
    expect(levelNeeded(size, fps)).toBe(level)
  })
})
