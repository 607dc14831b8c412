import { expect, test } from 'vitest'
import { toArabic } from '#catalog/kazakh/arabic.ts'
import { plainWords, readCueText, speakerOf, withWords } from './cue-text.ts'

test('tags are a tree, escapes are signs, and what is neither is words', () => {
  expect(readCueText('Сәлем, <b>ағайын</b>\n<i>a &lt; b &amp; c</i>')).toEqual([
    'Сәлем, ',
    { tag: 'b', parts: ['ағайын'] },
    '\n',
    { tag: 'i', parts: ['a < b & c'] },
  ])
  expect(readCueText('1 < 2 <script>x</script> & y')).toEqual(['1 < 2 <script>x</script> & y'])
})

test('who speaks is told, and stays open to the end when nothing closes it', () => {
  const parts = readCueText('<v Гүлсара &amp; Ко>Ассалаумағалейкум')
  expect(parts).toEqual([{ tag: 'v', name: 'Гүлсара & Ко', parts: ['Ассалаумағалейкум'] }])
  expect([speakerOf(parts), plainWords(parts)]).toEqual(['Гүлсара & Ко', 'Ассалаумағалейкум'])
  expect(speakerOf(['x'])).toBe(null)
})

test('a closing tag counts only for what is open last', () => {
  expect(readCueText('<b>а<i>ә</b>б</i>')).toEqual([{ tag: 'b', parts: ['а', { tag: 'i', parts: ['әб'] }] }])
})

test('words change their letters inside their tags; another language does not', () => {
  const parts = readCueText('<b>Сәлем</b> <lang ru>Привет</lang>')
  expect(withWords(parts, toArabic)).toEqual([
    { tag: 'b', parts: [toArabic('Сәлем')] },
    ' ',
    { tag: 'lang', language: 'ru', parts: ['Привет'] },
  ])
})
