import { describe, expect, test } from 'vitest'
import {
  fitted,
  sheetsOf,
  storyboardInterval,
  storyboardTiles,
  storyboardTrack,
  tileSize,
} from './storyboard.ts'
import type { StillPicture } from './trick-play.ts'

/** Keyframes `every` seconds apart, the last one to the end. */
const keyframes = (duration: number, every: number): StillPicture[] =>
  Array.from({ length: Math.ceil(duration / every) }, (_, n) => ({
    ...{ at: n * every, seconds: Math.min(every, duration - n * every), bytes: 1, segment: n, offset: 0 },
  }))

describe('the interval', () => {
  test.each([
    [0.04, 2],
    [40, 2],
    [360, 2],
    [361, 3],
    [600, 5],
    [3600, 20],
    [7200, 45],
    [10_800, 60],
    [86_400, 600],
  ])('of %d s is %d s', (duration, seconds) => {
    expect(storyboardInterval(duration)).toBe(seconds)
    expect(duration / seconds).toBeLessThanOrEqual(180)
  })
})

describe('tiles', () => {
  test.each([
    ['one picture', 0.04, 2],
    ['a clip', 9.3, 1.92],
    ['a concert', 5000, 1.92],
    ['pictures far apart', 100, 17],
    ['one keyframe for all', 60, 60],
  ])('of %s cover it all, once, in the order of time', (_, duration, every) => {
    const tiles = storyboardTiles(keyframes(duration, every))
    expect(tiles[0]?.start).toBe(0)
    expect(tiles.at(-1)?.end).toBeCloseTo(duration, 6)
    tiles.slice(1).forEach((tile, n) => {
      expect(tile.start).toBe(tiles[n]?.end)
      expect(tile.picture.at).toBeGreaterThan(tiles[n]?.picture.at ?? Infinity)
    })
    expect(tiles.length).toBeLessThanOrEqual(180)
    for (const { end, picture } of tiles) expect(picture.at).toBeLessThan(end)
  })

  test('show a picture of their own time where there is one', () => {
    for (const { start, end, picture } of storyboardTiles(keyframes(400, 1.92)))
      expect(Math.abs(picture.at - (start + end) / 2)).toBeLessThanOrEqual(2)
  })

  test('hold the last picture where keyframes are far apart', () => {
    const tiles = storyboardTiles(keyframes(20, 10))
    expect(tiles.map(({ start, end, picture }) => [start, end, picture.at])).toEqual([
      [0, 10, 0],
      [10, 20, 10],
    ])
  })

  test('there are none without pictures', () => {
    expect(storyboardTiles([])).toEqual([])
  })
})

describe('sizes', () => {
  test.each([
    ['16:9', 426, 240, 160, 90],
    ['anamorphic television', 576, 240, 160, 66],
    ['4:3', 320, 240, 160, 120],
    ['portrait', 240, 426, 90, 160],
    ['smaller than a tile', 64, 36, 64, 36],
    ['a line', 3840, 2, 160, 2],
  ])('%s', (_, width, height, tileWidth, tileHeight) => {
    expect(tileSize({ width, height })).toEqual({ width: tileWidth, height: tileHeight })
  })

  test('nothing is made larger', () => {
    expect(fitted({ width: 854, height: 480 }, 960)).toEqual({ width: 854, height: 480 })
    expect(fitted({ width: 1920, height: 1080 }, 960)).toEqual({ width: 960, height: 540 })
  })
})

test('the track names the sheet and the place on it', () => {
  const tiles = storyboardTiles(keyframes(3661.5, 2))
  const lines = storyboardTrack(tiles, { width: 160, height: 90 }).split('\n')
  expect(lines.slice(0, 4)).toEqual([
    ...['WEBVTT', '', '00:00:00.000 --> 00:00:30.000', 'storyboard/0.jpg#xywh=0,0,160,90'],
  ])
  expect(lines).toContain('storyboard/0.jpg#xywh=320,90,160,90')
  expect(lines).toContain('storyboard/1.jpg#xywh=0,0,160,90')
  expect(lines.slice(-3)).toEqual([
    ...['01:01:00.000 --> 01:01:01.500', 'storyboard/4.jpg#xywh=320,360,160,90', ''],
  ])
  expect(sheetsOf(tiles.length)).toBe(5)
})
