import { expect, test } from 'vitest'
import { en } from '#player/words/en.ts'
import { kk } from '#player/words/kk.ts'
import { ru } from '#player/words/ru.ts'
import { isSurround, needlessLevels, soundAt, soundMenu } from './sound.ts'

const kazakh = { name: 'Қазақша', language: 'kk', surround: true }
const again = { name: 'Қазақша 2', language: 'kk', surround: false }
const russian = { name: 'Русский', language: 'ru', surround: false }
const names = (tracks: Parameters<typeof soundMenu>[0]['tracks'], words = kk) =>
  soundMenu({ tracks, track: 0, surround: false }, words).map(({ name }) => name)

test('5.1 is a choice of its own, after the stereo of its track', () => {
  expect(names([kazakh, again, russian])).toEqual(['қазақша', 'қазақша 5.1', 'қазақша 2', 'орысша'])
  expect(names([kazakh], ru)).toEqual(['казахский', 'казахский 5.1'])
  expect(names([kazakh], en)).toEqual(['Kazakh', 'Kazakh 5.1'])
  expect(names([russian])).toHaveLength(1)
})

test('a track without a language goes by its number', () => {
  const nameless = { name: 'und', language: 'und', surround: false }
  expect(names([nameless, { ...nameless, name: 'und 2' }])).toEqual([kk.player.track(1), kk.player.track(2)])
})

test.each([
  [0, false, 'қазақша'],
  [0, true, 'қазақша 5.1'],
  [2, true, 'орысша'],
  [2, false, 'орысша'],
])('track %i, 5.1 wanted %s: %s is chosen', (track, surround, name) => {
  const menu = soundMenu({ tracks: [kazakh, again, russian], track, surround }, kk)
  expect(menu.filter(({ chosen }) => chosen).map((item) => item.name)).toEqual([name])
})

test('a choice names a track and its channels', () => {
  const menu = soundMenu({ tracks: [kazakh, russian], track: 0, surround: false }, kk)
  expect(menu.map(({ value }) => soundAt(value))).toEqual([
    { track: 0, surround: false },
    { track: 0, surround: true },
    { track: 1, surround: false },
  ])
})

test('each picture stays once, with the sound that is wanted', () => {
  const level = (uri: string, surround: boolean) => ({ uri, surround })
  const levels = [
    level('240', false),
    level('720', false),
    level('720', true),
    level('1080', false),
    level('1080', true),
  ]
  expect(needlessLevels(levels, false)).toEqual([4, 2])
  expect(needlessLevels(levels, true)).toEqual([3, 1])
  expect(needlessLevels(levels.slice(0, 2), true)).toEqual([])
  expect(needlessLevels([level('720', true)], false)).toEqual([])
})

test('CHANNELS tells', () => {
  expect(isSurround({ channels: '6' })).toBe(true)
  expect(isSurround({ channels: '2' })).toBe(false)
  expect(isSurround({ channels: '1' })).toBe(false)
  expect(isSurround({})).toBe(false)
})
