import { expect, test } from 'vitest'
import { type Offerable, offeredSubtitles } from './offered-subtitles.ts'

const one = (id: string, part: Partial<Offerable> = {}): Offerable => ({
  ...{
    id,
    language: 'kk',
    label: 'Қазақша',
    kind: 'subtitles',
    forced: false,
    source: 'embedded',
    format: 'srt',
  },
  ...part,
})
const ids = (all: Offerable[]) => offeredSubtitles(all).map(({ id, label }) => `${id} ${label}`)

test('what could not be read is not offered', () => {
  expect(ids([one('a', { format: null })])).toEqual([])
})

test('what the owner gave stands in for what the file has, but not for other kinds or signs', () => {
  const own = one('own', { source: 'upload' })
  expect(ids([one('a'), own])).toEqual(['own Қазақша'])
  expect(ids([one('a', { kind: 'captions' }), own])).toEqual(['a Қазақша', 'own Қазақша 2'])
  expect(ids([one('a', { forced: true }), own])).toEqual(['a Қазақша', 'own Қазақша 2'])
  expect(ids([one('a', { language: 'ru', label: 'Русский' }), own])).toEqual(['a Русский', 'own Қазақша'])
})

test('names are told apart', () => {
  expect(ids([one('a'), one('b'), one('c')])).toEqual(['a Қазақша', 'b Қазақша 2', 'c Қазақша 3'])
})
