import { describe, expect, it } from 'vitest'
import { byTurns, copyOf, filesOf, isEnded, sheetsOf } from './copy-plan.ts'

const head = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS']
const kk =
  '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a48",NAME="Қазақша",LANGUAGE="kk",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="1/a48.m3u8"'
const ru =
  '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a48",NAME="Русский",LANGUAGE="ru",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="1/a48-1.m3u8"'
const full = kk.replaceAll('a48', 'full')
const low =
  '#EXT-X-STREAM-INF:BANDWIDTH=170000,CODECS="avc1.4d400d,mp4a.40.2",AUDIO="a48",SUBTITLES="text",CLOSED-CAPTIONS=NONE'
const high = '#EXT-X-STREAM-INF:BANDWIDTH=900000,CODECS="avc1.4d401f,mp4a.40.2",AUDIO="full"'
const surround = high.replace('AUDIO="full"', 'AUDIO="surround"')
const text = '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="Қазақша",URI="1/text/x.m3u8"'
const stills = '#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=9000,URI="1/v240-stills.m3u8"'
const master = [
  ...[...head, ru, kk, full, text, low, '1/v240.m3u8', high, '1/v480.m3u8', surround, '1/v480.m3u8'],
  ...[stills, ''],
].join('\n')

describe('a copy', () => {
  it('is one picture with its first sound', () => {
    expect(copyOf(master, 'v240', [])).toEqual({
      master: [...head, kk, low.replace(',SUBTITLES="text"', ''), '1/v240.m3u8', ''].join('\n'),
      playlists: ['1/v240.m3u8', '1/a48.m3u8'],
    })
    expect(copyOf(master, 'v480', [])?.master).toBe([...head, full, high, '1/v480.m3u8', ''].join('\n'))
  })

  it('has the sounds that were chosen besides', () => {
    const both = copyOf(master, 'v240', ['a48-1'])
    expect(both?.master).toContain([ru, kk, low.replace(',SUBTITLES="text"', '')].join('\n'))
    expect(both?.playlists).toEqual(['1/v240.m3u8', '1/a48-1.m3u8', '1/a48.m3u8'])
    expect(copyOf(master, 'v240', ['a48-2'])).toBe(null)
  })

  it('is sound alone, in a group or without', () => {
    const variant = '#EXT-X-STREAM-INF:BANDWIDTH=50000,CODECS="mp4a.40.2"'
    const alone = [...head, variant, '1/a48.m3u8', ''].join('\n')
    expect(copyOf(alone, 'a48', [])).toEqual({ master: alone, playlists: ['1/a48.m3u8'] })
    const grouped = [...head, kk, ru, `${variant},AUDIO="a48"`, '1/a48.m3u8', ''].join('\n')
    expect(copyOf(grouped, 'a48', [])?.playlists).toEqual(['1/a48.m3u8'])
    expect(copyOf(grouped, 'a48', ['a48-1'])?.playlists).toEqual(['1/a48.m3u8', '1/a48-1.m3u8'])
  })

  it('is none of what the stream does not have', () => {
    expect(copyOf(master, 'v720', [])).toBe(null)
    expect(copyOf(master, '240', [])).toBe(null)
    expect(copyOf('', 'v240', [])).toBe(null)
  })
})

describe('a media playlist', () => {
  const media = '#EXTM3U\n#EXT-X-MAP:URI="v240/init.mp4"\n#EXTINF:3.84,\nv240/0.m4s\n#EXTINF:2,\nv240/1.m4s\n'
  it('names its files', () => {
    expect(filesOf(media, '1/v240.m3u8')).toEqual(['1/v240/init.mp4', '1/v240/0.m4s', '1/v240/1.m4s'])
    expect([isEnded(media), isEnded(`${media}#EXT-X-ENDLIST\n`)]).toEqual([false, true])
  })

  it('of pictures names its sheets', () => {
    const tile = (n: number, place: string) =>
      `00:00:0${n}.000 --> 00:00:0${n + 1}.000\nstoryboard/${place}\n\n`
    const track = `WEBVTT\n\n${tile(0, '0.jpg#xywh=0,0,160,90')}${tile(1, '0.jpg#xywh=160,0,160,90')}`
    expect(sheetsOf(`${track}${tile(2, '1.jpg#xywh=0,0,160,90')}`, '1/storyboard.vtt')).toEqual([
      ...['1/storyboard/0.jpg', '1/storyboard/1.jpg'],
    ])
    expect(sheetsOf('WEBVTT', '1/storyboard.vtt')).toEqual([])
  })

  it('is taken by turns with the others', () => {
    expect(byTurns([['a', 'b', 'c'], ['1'], []])).toEqual(['a', '1', 'b', 'c'])
    expect(byTurns([])).toEqual([])
  })
})
