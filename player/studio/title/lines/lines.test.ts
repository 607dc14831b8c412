import { describe, expect, it } from 'vitest'
import { doubtsIn, doubtsOf, speedOf } from './doubts.ts'
import { readLines, shortTime, timestamp, writeSrt, writeVtt } from './files.ts'
import { back, begun, forth, stepped } from './history.ts'
import { added, type Line, lineAt, merged, newLine, shifted, split } from './line.ts'

const told = (lines: readonly Line[]) => lines.map(({ start, end, text }) => [start, end, text])
const three = () => [
  newLine(1, 3, 'Армысыздар, ағайын!'),
  newLine(4, 6, 'Айтыс басталды'),
  newLine(8, 9, 'Ал, баста'),
]

describe('lines', () => {
  it('are divided where the cursor is, as long as their words', () => {
    const [first] = three()
    const parts = split([first as Line], first?.key ?? 0, { cursor: 11, playhead: null })
    expect(told(parts)).toEqual([
      [1, 2.158, 'Армысыздар,'],
      [2.158, 3, 'ағайын!'],
    ])
  })

  it('are divided between words without a cursor, at the playhead where it is within', () => {
    const lines = three()
    const key = lines[1]?.key ?? 0
    expect(told(split(lines, key, { cursor: null, playhead: 4.5 })).slice(1, 3)).toEqual([
      [4, 4.5, 'Айтыс'],
      [4.5, 6, 'басталды'],
    ])
    expect(told(split(lines, key, { cursor: null, playhead: 7 }))[1]?.[1]).toBeCloseTo(4.714)
    expect(split(lines, -1, { cursor: 1, playhead: 1 })).toEqual(lines)
  })

  it('are joined with the next, and the last with none', () => {
    const lines = three()
    expect(told(merged(lines, lines[0]?.key ?? 0))).toEqual([
      [1, 6, 'Армысыздар, ағайын!\nАйтыс басталды'],
      [8, 9, 'Ал, баста'],
    ])
    expect(merged(lines, lines[2]?.key ?? 0)).toEqual(lines)
  })

  it('are moved, all or from one on, and never before the beginning', () => {
    const lines = three()
    expect(told(shifted(lines, -2, null)).map(([start]) => start)).toEqual([0, 2, 6])
    expect(told(shifted(lines, 0.25, lines[1]?.key ?? 0)).map(([start]) => start)).toEqual([1, 4.25, 8.25])
  })

  it('are made at the playhead, as long as there is room', () => {
    const { lines, key } = added(three(), 6.5)
    expect(told(lines)[2]).toEqual([6.5, 8, ''])
    expect(lines[2]?.key).toBe(key)
    expect(told(added(three(), 20).lines)[3]).toEqual([20, 22.5, ''])
    expect(lineAt(lines, 7)?.key).toBe(key)
    expect(lineAt(lines, 3.5)).toBe(null)
  })
})

describe('what an author should look at', () => {
  const previous = newLine(0, 2, 'А')
  it.each<[string, Line, string[]]>([
    ['nothing', newLine(2, 4, 'Айтыс басталды'), []],
    ['a line that ends before it begins', newLine(4, 3, 'Айтыс'), ['time']],
    ['one over another', newLine(1.5, 4, 'Айтыс'), ['overlap']],
    ['one too fast to read', newLine(2, 3, 'Армысыздар, ағайын, амансыз ба'), ['fast']],
    ['one nobody sees', newLine(2, 2.5, 'Айтыс'), ['short']],
    ['a row that does not fit', newLine(2, 9, 'Армысыздар, қадірлі көрермен, айтысымыз басталды'), ['long']],
    ['three rows', newLine(2, 9, 'а\nә\nб'), ['tall']],
    ['no words but tags', newLine(2, 4, '<i> </i>'), ['empty']],
    ['after the end', newLine(60, 62, 'Айтыс'), ['beyond']],
  ])('%s', (_, line, doubts) => {
    expect(doubtsOf(line, previous, 60)).toEqual(doubts)
  })

  it('is told by line, and tags are not read', () => {
    const lines = [newLine(0, 2, 'А'), newLine(1, 4, 'Ә')]
    expect([...doubtsIn(lines, null)]).toEqual([[lines[1]?.key, ['overlap']]])
    expect(speedOf(newLine(0, 2, '<i>абвг</i>'))).toBe(2)
    expect(speedOf(newLine(2, 2, 'а'))).toBe(null)
  })
})

describe('files', () => {
  it('come out as they went in', () => {
    const lines = [
      newLine(1, 2.5, 'Қыз & жігіт: <i>a < b</i>', 'line:10%'),
      newLine(3661.004, 3662, 'Бірінші\nЕкінші'),
    ]
    const vtt = writeVtt(lines)
    expect(vtt).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.500 line:10%\nҚыз &amp; жігіт: <i>a &lt; b</i>\n\n01:01:01.004 --> 01:01:02.000\nБірінші\nЕкінші\n',
    )
    expect(told(readLines(vtt))).toEqual(told(lines))
    expect(readLines(vtt)[0]?.settings).toBe('line:10%')
    expect(told(readLines(writeSrt(lines)))).toEqual(told(lines))
  })

  it('are read with what lies between, and without what is no line', () => {
    const vtt =
      '\uFEFFWEBVTT - тақырып\r\n\r\nNOTE осы\r\n\r\nSTYLE\r\n::cue{}\r\n\r\nбір\r\n00:01.000 --> 00:02.000 align:start\r\nСөз\r\n\r\n'
    expect(told(readLines(vtt))).toEqual([[1, 2, 'Сөз']])
    expect(readLines('Айтыс туралы мақала')).toEqual([])
    expect(
      told(readLines('1\n00:00:05,5 --> 00:00:06,250\nСоңғы\n\n2\n00:00:01,000 --> 00:00:02,000\nАлғашқы')),
    ).toEqual([
      [1, 2, 'Алғашқы'],
      [5.5, 6.25, 'Соңғы'],
    ])
  })

  it('an empty row, or an arrow, does not end a line', () => {
    const lines = [newLine(1, 2, 'а\n\nә --> б')]
    expect(told(readLines(writeVtt(lines)))).toEqual([[1, 2, 'а\nә --> б']])
  })

  it.each([
    [0, '0:00', '00:00:00.000'],
    [470.4, '7:50.4', '00:07:50.400'],
    [3723.045, '1:02:03.045', '01:02:03.045'],
    [59.9996, '1:00', '00:01:00.000'],
  ])('%s s is written', (seconds, short, long) => {
    expect([shortTime(seconds), timestamp(seconds)]).toEqual([short, long])
  })
})

it('steps go back and forth, and letters of one line are one step', () => {
  let steps = begun('')
  steps = stepped(steps, 'а')
  steps = stepped(steps, 'аб', true)
  steps = stepped(steps, 'в')
  expect([back(steps).present, back(back(steps)).present, forth(back(steps)).present]).toEqual([
    'аб',
    '',
    'в',
  ])
  expect(back(begun('x')).present).toBe('x')
  expect(stepped(back(steps), 'г').future).toEqual([])
})
