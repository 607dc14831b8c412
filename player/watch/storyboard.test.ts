import { describe, expect, test } from 'vitest'
import { parseStoryboard, tileAt } from './storyboard.ts'

const track = `WEBVTT

00:00:00.000 --> 00:00:02.000
storyboard/0.jpg#xywh=0,0,160,90

a name
00:00:02.000 --> 01:01:05.500
storyboard/0.jpg#xywh=160,0,160,90

01:01:05.500 --> 01:02:00.000
storyboard/1.jpg#xywh=0,90,160,90
`

describe('a storyboard', () => {
  const tiles = parseStoryboard(track)

  test('is read from its track', () => {
    expect(tiles).toHaveLength(3)
    expect(tiles[1]).toEqual({
      ...{ start: 2, end: 3665.5, sheet: 'storyboard/0.jpg' },
      ...{ x: 160, y: 0, width: 160, height: 90 },
    })
  })

  test.each([
    [-1, 0],
    [0, 0],
    [1.99, 0],
    [2, 1],
    [3665.5, 2],
    [9999, 2],
  ])('shows at %d s its picture %d', (seconds, number) => {
    expect(tileAt(tiles, seconds)).toBe(tiles[number])
  })

  test('of other words is empty', () => {
    for (const text of ['', 'WEBVTT\n', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n', '<html>']) {
      expect(parseStoryboard(text)).toEqual([])
      expect(tileAt(parseStoryboard(text), 1)).toBeNull()
    }
  })
})
