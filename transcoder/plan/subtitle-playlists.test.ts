import { describe, expect, test } from 'vitest'
import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import type { Cue } from '#catalog/contract/subtitle.ts'
import {
  type SubtitleTrack,
  segmentCues,
  streamSeconds,
  subtitlePlaylist,
  subtitleSegmentSeconds,
  subtitleSegments,
  withSubtitles,
} from './subtitle-playlists.ts'

const track = (part: Partial<SubtitleTrack>): SubtitleTrack => ({
  ...{ id: 'aaaaaaaaaaaa', language: 'kk', label: 'Қазақша', kind: 'subtitles', forced: false },
  ...part,
})
const master = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="full",NAME="Қазақша",URI="2/a96.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=100,CODECS="avc1.64001e"
2/v240.m3u8
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=10,URI="2/i240.m3u8"
`

describe('the master playlist', () => {
  test('without subtitles stays as it is', () => {
    expect(withSubtitles(master, [], 2)).toBe(master)
  })

  test('names each rendition before the variants, and the group in each variant', () => {
    const captions = track({
      ...{ id: 'bbbbbbbbbbbb', language: 'und', label: 'A "b"\n', kind: 'captions', forced: true },
    })
    expect(withSubtitles(master, [track({}), captions], 2)).toBe(`#EXTM3U
#EXT-X-VERSION:7
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="full",NAME="Қазақша",URI="2/a96.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="Қазақша",LANGUAGE="kk",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="2/text/aaaaaaaaaaaa.m3u8"
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="A 'b''",DEFAULT=NO,AUTOSELECT=YES,FORCED=YES,CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound",URI="2/text/bbbbbbbbbbbb.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=100,CODECS="avc1.64001e",SUBTITLES="text"
2/v240.m3u8
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=10,URI="2/i240.m3u8"
`)
  })
})

describe('the playlist of a rendition', () => {
  test('spans the stream, its last segment as short as it must be', () => {
    expect(subtitlePlaylist('aaaaaaaaaaaa', 61.44)).toBe(`#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:30
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-PLAYLIST-TYPE:VOD
#EXTINF:30.000000,
aaaaaaaaaaaa/0.vtt
#EXTINF:30.000000,
aaaaaaaaaaaa/1.vtt
#EXTINF:1.440000,
aaaaaaaaaaaa/2.vtt
#EXT-X-ENDLIST
`)
  })

  test.each([
    [0.04, 1],
    [30, 1],
    [30 + 1e-9, 1],
    [30.001, 2],
    [7200, 240],
    [100 * 3600, 12_000],
  ])('%d s are %d segments', (seconds, count) => {
    expect(subtitleSegments(seconds)).toBe(count)
    const playlist = subtitlePlaylist('x', seconds)
    const spans = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, span]) => Number(span))
    expect(spans.reduce((sum, span) => sum + span, 0)).toBeCloseTo(seconds, 5)
    const target = Number(/TARGETDURATION:(\d+)/.exec(playlist)?.[1])
    expect(spans.every((span) => Math.round(span) <= target)).toBe(true)
  })
})

test('each cue is in every segment it stands in, and in no other', () => {
  const cue = (start: number, end: number): Cue => ({ start, end, text: `${start}` })
  const cues = [cue(0, 1), cue(28, 31), cue(30, 60), cue(29, 95), cue(60, 61)]
  const starts = (number: number) => segmentCues(cues, number).map(({ start }) => start)
  expect([0, 1, 2, 3, 4].map(starts)).toEqual([[0, 28, 29], [28, 30, 29], [29, 60], [29], []])
  expect(subtitleSegmentSeconds).toBe(30)
})

test('the span is the measured one once the pictures are whole, the planned one before', () => {
  const rung = { name: 'a48', group: 'small', bitrate: 48_000, channels: 2 }
  const plan: EncodingPlan = {
    ...{ duration: 12, video: [], audioSegmentFrames: 180 },
    audio: [{ index: 0, language: 'kaz', rungs: [rung] }],
  }
  const renditions = {
    a48: {
      ...{ codecs: 'mp4a.40.2', initBytes: 1, initSha256: '' },
      segments: [[180, 1] as [number, number]],
    },
  }
  const part = (done: boolean): EncodedPart => ({ track: 'audio-0', part: 0, done, renditions })
  expect(streamSeconds(plan, [part(false)])).toBe(12)
  expect(streamSeconds(plan, [part(true)])).toBe(3.84)
})
