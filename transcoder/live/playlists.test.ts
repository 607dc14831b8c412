import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { iframesPlaylist, type ListedSegment, type MediaList, mediaPlaylist } from './playlists.ts'

const golden = (name: string) =>
  join(import.meta.dirname, '../../tests/golden/playlists', `live-${name}.m3u8`)
const noon = Date.UTC(2026, 5, 1, 12)
const runs = [
  { id: 'runrunrunrun', number: 3 },
  { id: 'nextnextnext', number: 4 },
] as const

const segment = (number: number, more: Partial<ListedSegment> = {}): ListedSegment => ({
  ...{ run: runs[0], number, start: noon + number * 2000, seconds: 2, gap: false, independent: true },
  ...{ parts: [], closed: true, keyframe: [0, 0, 4321] as const as [number, number, number] },
  ...more,
})

const parts = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ number: first + n, seconds: 0.32, independent: n === 0 }))

const list = (segments: ListedSegment[], more: Partial<MediaList> = {}): MediaList => ({
  ...{ rendition: 'v720', targetSeconds: 2, segments, broken: false, marks: [] },
  live: {
    partSeconds: 0.35,
    next: { runId: 'runrunrunrun', part: 16 },
    reports: [{ rendition: 'a128', segment: 12, part: 1 }],
  },
  ...more,
})

const onAir = () =>
  list([
    ...[4, 5, 6, 7, 8, 9, 10].map((number) => segment(number)),
    segment(11, { parts: parts(7, 7) }),
    segment(12, { parts: parts(14, 2), closed: false, seconds: 0.64 }),
  ])

describe('a playlist of now', () => {
  it('lists segments for everybody, and the newest parts for those who read them', async () => {
    await expect(mediaPlaylist(onAir())).toMatchFileSnapshot(golden('on-air'))
  })

  it('as a delta leaves out what is older than six target durations', () => {
    const text = mediaPlaylist(onAir(), { delta: true })
    expect(text).toContain('#EXT-X-MEDIA-SEQUENCE:4\n')
    expect(text).toContain('#EXT-X-SKIP:SKIPPED-SEGMENTS=2\n')
    expect(text.match(/^#EXTINF/gm)).toHaveLength(6)
    expect(text).not.toContain('EXT-X-MAP')
  })

  it('ends with the break in the very list that closes a run, and hints at nothing', () => {
    const { live } = onAir()
    const text = mediaPlaylist(
      list([segment(4), segment(5, { seconds: 0.64 })], {
        broken: true,
        live: live && { ...live, next: null },
      }),
    )
    expect(text).toMatch(/\.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-RENDITION-REPORT/)
    expect(text).not.toContain('PRELOAD-HINT')
  })

  it('has a map for each run, and counts the breaks that have slid away', async () => {
    const after = [6, 7].map((number) => segment(number, { run: runs[1] }))
    const text = mediaPlaylist(list([segment(4), segment(5, { gap: true, seconds: 1 }), ...after]))
    await expect(text).toMatchFileSnapshot(golden('two-runs'))
    expect(mediaPlaylist(list(after))).toContain('#EXT-X-DISCONTINUITY-SEQUENCE:4\n')
    expect(mediaPlaylist(list(after))).not.toContain('#EXT-X-DISCONTINUITY\n')
  })

  it('says that segments are independent only where all are', () => {
    const tag = '#EXT-X-INDEPENDENT-SEGMENTS'
    expect(mediaPlaylist(onAir())).toContain(tag)
    expect(mediaPlaylist(list([segment(4), segment(5, { independent: false })]))).not.toContain(tag)
  })

  it('has the texts that hold at its beginning and since, in quotes that end', () => {
    const mark = (id: string, start: number, text: string) => ({ id, class: 'song', start, text })
    const marks = [
      mark('a', noon, 'Көктем'),
      mark('b', noon + 5000, 'Адай "күй"\n'),
      mark('c', noon + 9000, 'Ән'),
    ]
    const text = mediaPlaylist(list([segment(4), segment(5)], { marks }))
    expect(text.match(/DATERANGE:ID="(\w)"/g)).toEqual(['DATERANGE:ID="b"', 'DATERANGE:ID="c"'])
    expect(text).toContain(
      '#EXT-X-DATERANGE:ID="b",CLASS="song",START-DATE="2026-06-01T12:00:05.000Z",END-ON-NEXT=YES,X-TEXT="Адай ”күй” "\n',
    )
  })

  it('without parts where nobody writes them', () => {
    const text = mediaPlaylist({ ...onAir(), live: null })
    expect(text).not.toMatch(/PART|SERVER-CONTROL|REPORT/)
    expect(text.match(/^#EXTINF/gm)).toHaveLength(8)
  })

  it('of single pictures has one of each closed segment', async () => {
    await expect(
      iframesPlaylist(list([segment(4), segment(5, { keyframe: null }), segment(6, { run: runs[1] })])),
    ).toMatchFileSnapshot(golden('iframes'))
  })
})
