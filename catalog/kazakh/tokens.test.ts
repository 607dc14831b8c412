import { expect, test } from 'vitest'
import { tokenize } from './tokens.ts'

const kinds = (text: string) => tokenize(text).map(({ kind, text: piece }) => `${kind}:${piece}`)
const kept = (text: string) =>
  tokenize(text)
    .filter(({ kind }) => kind === 'kept')
    .map((token) => token.text)

test('words, numbers and what stands between', () => {
  expect(kinds('АҚШ-тың 2021-жылы.')).toEqual([
    'word:АҚШ',
    'other:-',
    'word:тың',
    'other: ',
    'number:2021',
    'other:-',
    'word:жылы',
    'other:.',
  ])
  expect(kinds("o'ner 'сөз'")).toEqual(["word:o'ner", 'other: ', "word:'сөз'"])
  expect(kinds('т.б. 3,5')).toEqual([
    'word:т',
    'other:.',
    'word:б',
    'other:.',
    'other: ',
    'number:3',
    'other:,',
    'number:5',
  ])
})

test.each([
  ['Қара: (https://nar.kz/a?b=1&c=ә), содан', ['https://nar.kz/a?b=1&c=ә']],
  ['info@nar.kz, @nar_kz', ['info@nar.kz', '@nar_kz']],
  ['www.nar.kz nar.kz/live. clip.mp4!', ['www.nar.kz', 'nar.kz/live', 'clip.mp4']],
  ['<b class="x y">Абай</b>&nbsp;{count} a<b', ['<b class="x y">', '</b>', '&nbsp;', '{count}']],
  ['т.б. Қазақ.Тілі A. Qunanbaiuly t.b.', []],
])('of %j it keeps %j', (text, expected) => expect(kept(text)).toEqual(expected))

test('loses nothing', () => {
  for (const text of [
    '',
    ' ',
    '<',
    '&',
    '{',
    'а<б>в</',
    '« (қ',
    "''",
    'http:',
    '\u00adқ\u200b',
    '😀қ😀',
    '{ а }',
  ]) {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text)
  }
})

test.each(['<a', '&a', '{', '(', 'a@', 'a.', "'", 'http:', 'қ', '٬', '<', '&#'])(
  'takes linear time with many %s',
  (piece) => {
    const started = performance.now()
    tokenize(piece.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(5_000)
  },
)
