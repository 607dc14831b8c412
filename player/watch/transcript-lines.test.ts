import { expect, test } from 'vitest'
import { lineAt, parseLines, scrollFor, stanzasOf } from './transcript-lines.ts'
import type { Turn } from './turns.ts'

const file = `WEBVTT

00:00:01.000 --> 00:00:04.000 line:0
<v Гүлсара>Ассалаумағалейкум,
<b>қалың</b> елім</v>

00:00:05.000 --> 00:00:09.000
Шай &amp; нан

01:00:00.500 --> 01:00:01.000
<i></i>

01:00:02.000 --> 01:00:03.000
Соңы
`

const turn = (number: number, start: number, end: number): Turn => ({
  ...{ number, start, end, name: '', language: 'kk', side: number % 2 ? 'a' : 'b' },
})

test('lines are read from what the hub writes; empty ones are none', () => {
  expect(parseLines(file)).toEqual([
    { start: 1, end: 4, words: 'Ассалаумағалейкум, қалың елім', speaker: 'Гүлсара' },
    { start: 5, end: 9, words: 'Шай & нан', speaker: null },
    { start: 3602, end: 3603, words: 'Соңы', speaker: null },
  ])
  expect(parseLines('WEBVTT\n')).toEqual([])
})

test('lines stand under the turn that most of them is said in', () => {
  const [first, second] = [turn(1, 2, 6), turn(2, 6, 4000)]
  const stanzas = stanzasOf(parseLines(file), [first, second])
  expect(stanzas.map(({ turn: of, lines }) => [of?.number, lines.map(({ number }) => number)])).toEqual([
    [1, [0]],
    [2, [1, 2]],
  ])
  expect(stanzasOf(parseLines(file), [turn(1, 8, 9)])[0]?.turn).toBe(null)
})

test('many lines without turns are cut in pieces, each line once', () => {
  const many = Array.from({ length: 150 }, (_, at) => ({ start: at, end: at + 1, words: 'x', speaker: null }))
  const stanzas = stanzasOf(many, [])
  expect(stanzas.map(({ lines }) => lines.length)).toEqual([60, 60, 30])
  expect(stanzas.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual(many.map((_, at) => at))
})

test('the line of a moment is the one that began last', () => {
  const lines = parseLines(file)
  expect([0, 1, 4.5, 5, 3601, 9999].map((moment) => lineAt(lines, moment))).toEqual([-1, 0, 0, 1, 1, 2])
  expect(lineAt([], 3)).toBe(-1)
})

test('following leaves alone what is seen well, and brings the rest to the upper middle', () => {
  const view = { top: 1000, height: 400 }
  expect(scrollFor({ top: 1100, height: 30 }, view)).toBe(null)
  expect(scrollFor({ top: 1390, height: 30 }, view)).toBe(1250)
  expect(scrollFor({ top: 20, height: 30 }, view)).toBe(0)
})
