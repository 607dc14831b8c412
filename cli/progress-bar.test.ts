import { expect, test } from 'vitest'
import { createProgressBar, durationText, progressLine, sizeText } from './progress-bar.ts'

test('a line has forty stitches and fits the terminal', () => {
  expect(progressLine('a.mp4', 0.5, '5 MB', 80)).toBe(`a.mp4 ${'━'.repeat(20)}${'─'.repeat(20)}  50 %  5 MB`)
  const long = 'ұзақ атау '.repeat(20)
  for (const columns of [20, 50, 60, 80, 200]) {
    expect(progressLine(long, 0.999, '900 MB of 1 GB', columns).length).toBeLessThan(columns)
  }
  expect(progressLine(long, 0.999, 'n', 20)).toContain('99 %')
  expect(progressLine('/films/2026/clip.mp4', 0.5, 'n', 62)).toMatch(/^…6\/clip\.mp4 ━.* 50 % {2}n$/)
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1536, '1.5 kB'],
  [123_456_789, '123 MB'],
  [2_000_000_000_000_000, '2000 TB'],
])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))

test.each([
  [7.4, '7 s'],
  [200, '3 min 20 s'],
  [7500, '2 h 05 min'],
])('%d seconds are %s', (seconds, text) => expect(durationText(seconds)).toBe(text))

test('on a terminal the bar redraws at most ten times a second and never hides a line', () => {
  let written = ''
  let now = 0
  const write = (text: string) => {
    written += text
  }
  const screen = { isTTY: true, columns: 80, write }
  const bar = createProgressBar(screen, () => now)
  for (now = 0; now < 1000; now += 10) bar.show('a', now / 2000, '')
  expect(written.split('\r\x1b[K').length - 1).toBe(10)
  written = ''
  bar.say('hello')
  expect(written.startsWith('\r\x1b[Khello\na ━')).toBe(true)
  bar.clear()
  expect(written.endsWith('\r\x1b[K')).toBe(true)
})

test('elsewhere it is a plain line every ten seconds', () => {
  const lines: string[] = []
  let now = 0
  const bar = createProgressBar(
    { isTTY: false, columns: 80, write: (text) => void lines.push(text) },
    () => now,
  )
  for (now = 0; now <= 25_000; now += 500) bar.show('a', now / 100_000, 'n')
  bar.clear()
  expect(lines).toEqual(['a: 10 %, n\n', 'a: 20 %, n\n'])
})
