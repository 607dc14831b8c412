import { expect, it } from 'vitest'
import { picturesIn, playerFiles, playlistsIn, segmentsIn, sheetsIn } from './fill-list.ts'

it('of the player is what pages, scripts and styles name', () => {
  const page = '<link href="/icon.svg"><script src="/assets/main-Ab_3-x9Q.js"></script>'
  expect(playerFiles(page)).toEqual(['/assets/main-Ab_3-x9Q.js', '/icon.svg'])
  expect(playerFiles('import("./page-12345678.js"),["assets/a-b-abcdefgh.css"]')).toEqual([
    '/assets/page-12345678.js',
    '/assets/a-b-abcdefgh.css',
  ])
  expect(picturesIn('{"poster":"/api/v1/titles/x/poster.jpg?v=1","b":"/elsewhere.jpg"}')).toEqual([
    '/api/v1/titles/x/poster.jpg?v=1',
  ])
})

it('of a title is what its playlists name, up to a height', () => {
  const master = [
    '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",URI="1/a48.m3u8"',
    '#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=426x240',
    '1/v240.m3u8',
    '#EXT-X-STREAM-INF:BANDWIDTH=2,RESOLUTION=1920x1080',
    '1/v1080.m3u8',
    '#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=2,RESOLUTION=1920x1080,URI="1/v1080.iframes.m3u8"',
  ].join('\n')
  expect(playlistsIn(master, '/p/1/t/s/master.m3u8', 240)).toEqual([
    '/p/1/t/s/1/a48.m3u8',
    '/p/1/t/s/1/v240.m3u8',
  ])
  expect(playlistsIn(master, '/p/1/t/s/master.m3u8', 2160)).toHaveLength(4)
  expect(
    segmentsIn('#EXT-X-MAP:URI="v240/init.mp4"\n#EXTINF:4,\nv240/0.m4s\n', '/p/1/t/s/1/v240.m3u8'),
  ).toEqual(['/p/1/t/s/1/v240/init.mp4', '/p/1/t/s/1/v240/0.m4s'])
  expect(
    sheetsIn('00:00.000 --> 00:10.000\nstoryboard/0.jpg#xywh=0,0,1,1\n', '/p/1/t/s/1/storyboard.vtt'),
  ).toEqual(['/p/1/t/s/1/storyboard/0.jpg'])
})
