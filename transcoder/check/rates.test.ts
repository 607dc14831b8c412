import { describe, expect, it } from 'vitest'
import { noMedia } from './media.ts'
import { readPlaylist, type Tag } from './playlist.ts'
import { measuredRates, variantRates } from './rates.ts'
import type { MediaPlaylist, Member, Stream } from './stream.ts'

/** A playlist of `[seconds, bytes]` with a target of 4 s: sets of 2 to 6 s count. */
function playlistOf(...rows: [number, number][]): MediaPlaylist {
  const answer = { status: 200, error: null, redirects: 0, headers: null, bytes: 0 }
  const file = (bytes: number) => ({ address: 'x', label: 'x', answer: { ...answer, bytes } })
  const lines = rows.map(([seconds]) => `#EXTINF:${seconds},\nx\n`).join('')
  const { playlist } = readPlaylist(Buffer.from(`#EXTM3U\n#EXT-X-TARGETDURATION:4\n${lines}#EXT-X-ENDLIST\n`))
  const segments = playlist.segments.map((entry, index) => ({
    entry,
    file: file(rows[index]?.[1] ?? 0),
    media: noMedia,
    init: null,
  }))
  return { ...file(1), playlist, roles: ['variant'], segments }
}

const member = (media: MediaPlaylist, attributes: Tag['attributes']): Member => ({
  tag: { line: 1, name: 'x', value: '', attributes },
  label: 'x',
  media,
})

describe('the measured rate of a playlist', () => {
  it('has its peak in any set of half to one and a half targets', () => {
    expect(measuredRates(playlistOf([4, 1000], [4, 3000]))).toEqual({ peak: 6000, average: 4000 })
  })

  it('counts a short segment with its neighbour, not alone', () => {
    expect(measuredRates(playlistOf([4, 1000], [1, 1500]))?.peak).toBe((2500 * 8) / 5)
  })

  it('takes the whole when it is shorter than half a target', () => {
    expect(measuredRates(playlistOf([1, 500]))).toEqual({ peak: 4000, average: 4000 })
  })

  it('is not known without durations or with segments missing', () => {
    expect(measuredRates(playlistOf([0, 500]))).toBeNull()
    const missing = playlistOf([4, 500], [4, 500])
    if (missing.segments[0]) missing.segments[0].file.answer.status = 404
    expect(measuredRates(missing)).toBeNull()
  })
})

describe('the measured rate of a variant', () => {
  const [small, large, picture] = [playlistOf([4, 1000]), playlistOf([4, 2000]), playlistOf([4, 9000])]
  const sound = (media: MediaPlaylist) => member(media, { TYPE: 'AUDIO', 'GROUP-ID': 'a' })
  const stream: Stream = {
    master: null,
    playlists: [small, large, picture],
    variants: [],
    iframes: [],
    renditions: [sound(small), sound(large)],
    omitted: [],
  }

  it('has the dearest sound it may be played with', () => {
    expect(variantRates(stream, member(picture, { AUDIO: 'a' }))?.peak).toBe(((9000 + 2000) * 8) / 4)
    expect(variantRates(stream, member(picture, {}))?.peak).toBe((9000 * 8) / 4)
  })

  it('is that of the dearest sound, where it is sound alone', () => {
    expect(variantRates(stream, member(small, { AUDIO: 'a' }))?.peak).toBe((2000 * 8) / 4)
  })
})
