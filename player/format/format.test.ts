import { expect, test } from 'vitest'
import { en } from '#player/words/en.ts'
import { kk } from '#player/words/kk.ts'
import { ru } from '#player/words/ru.ts'
import { formatBytes, formatNumber, middleRendition, titleBytes } from './size.ts'
import {
  dayAfter,
  formatDay,
  formatLength,
  formatMoment,
  parseMoment,
  roughTime,
  spokenTime,
} from './time.ts'

const rung = (height: number | null, averageBandwidth: number) => ({
  name: `v${height}`,
  height,
  width: height && Math.round((height * 16) / 9),
  bandwidth: averageBandwidth * 2,
  averageBandwidth,
})

test.each([
  [22_500_000, 'kk', '23\u00a0МБ'],
  [350_000_000, 'ru', '350\u00a0МБ'],
  [1_440_000_000, 'kk', '1,4\u00a0ГБ'],
  [1_440_000_000, 'en', '1.4\u00a0GB'],
  [999_600_000, 'kk', '1\u00a0ГБ'],
  [3_640_000, 'kk', '3,6\u00a0МБ'],
  [80_300, 'ru', '80\u00a0КБ'],
  [18_700_000_000, 'kk', '19\u00a0ГБ'],
] as const)('%i bytes in %s is %s', (bytes, language, text) => {
  expect(formatBytes(bytes, language)).toBe(text)
})

test('thousands are parted by a thin space in every language', () => {
  for (const language of ['kk', 'ru', 'en'] as const)
    expect(formatNumber(18_400, language)).toBe('18\u202f400')
})

test('the middle rung is the lower of two, and sound only when nothing else is', () => {
  const all = [rung(240, 170e3), rung(360, 380e3), rung(480, 800e3), rung(720, 2e6), rung(null, 50e3)]
  expect(middleRendition(all)?.height).toBe(360)
  expect(middleRendition([rung(null, 50e3)])?.height).toBe(null)
  expect(middleRendition([])).toBe(null)
})

test('a title weighs rate times time', () => {
  expect(titleBytes({ duration: 3600, renditions: [rung(480, 800e3)] })).toBe(360_000_000)
  expect(titleBytes({ duration: null, renditions: [rung(480, 800e3)] })).toBe(null)
  expect(titleBytes({ duration: 10, renditions: [] })).toBe(null)
})

test('lengths always show hours, moments only when the whole does', () => {
  expect(formatLength(3120)).toBe('0:52:00')
  expect(formatLength(11.6)).toBe('0:00:12')
  expect(formatMoment(624.9)).toBe('10:24')
  expect(formatMoment(624, 4000)).toBe('0:10:24')
  expect(formatMoment(3723)).toBe('1:02:03')
})

test('spoken time has no empty parts and agrees with its number', () => {
  expect(spokenTime(0, en)).toBe('0 seconds')
  expect(spokenTime(3605, en)).toBe('1 hour 5 seconds')
  expect(spokenTime(624, ru)).toBe('10 минут 24 секунды')
  expect(spokenTime(81, kk)).toBe('1 минут 21 секунд')
})

test('rough time keeps its largest unit', () => {
  expect(roughTime(840, kk)).toBe('14 минут')
  expect(roughTime(0.2, ru)).toBe('1 секунда')
  expect(roughTime(7300, en)).toBe('2 hours')
})

test('days are written as each language writes them', () => {
  expect([kk, ru, en].map((words) => formatDay('2026-12-31', words))).toEqual([
    '2026 жылғы 31 желтоқсан',
    '31 декабря 2026 г.',
    '31 December 2026',
  ])
})

test('the day after the last day of a year is in the next', () => {
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  expect(dayAfter('2028-02-28')).toBe('2028-02-29')
})

test.each([
  ['75', 75],
  [' 12:40 ', 760],
  ['75:00', 4500],
  ['1:02:03', 3723],
  ['0:00', 0],
  ['12:60', null],
  ['1:60:00', null],
  ['12.40', null],
  ['-1', null],
  ['', null],
])('the moment %j is %j s', (text, seconds) => {
  expect(parseMoment(text)).toBe(seconds)
})
