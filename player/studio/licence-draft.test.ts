import { expect, test } from 'vitest'
import { en } from '#player/words/en.ts'
import { kk } from '#player/words/kk.ts'
import { ru } from '#player/words/ru.ts'
import { type Draft, gapsOf, nameFromFile, newDraft, newTitleOf, slotsOf } from './licence-draft.ts'

const draft = (change: Partial<Draft> = {}): Draft => ({
  ...newDraft('qara_olen  aitysy.final.mp4', 'kk', 'Алтын қазына'),
  ...change,
})
const today = '2026-11-22'

test('a file name becomes a readable title', () => {
  expect(nameFromFile('qara_olen  aitysy.final.mp4')).toBe('qara olen aitysy.final')
  expect(nameFromFile('Айтыс 2024. Финал.MOV')).toBe('Айтыс 2024. Финал')
})

test.each<[string, Partial<Draft>, string[]]>([
  ['a whole draft', {}, []],
  ['no names', { title: ' ', licensor: '' }, ['missingTitle', 'missingLicensor']],
  ['a list without countries', { territories: 'list' }, ['missingCountries']],
  ['a day not set', { limit: 'day' }, ['missingDay']],
  ['a day that is over', { limit: 'day', lastDay: '2026-11-21' }, ['pastDay']],
  ['today as the last day', { limit: 'day', lastDay: today }, []],
])('%s', (_, change, gaps) => {
  expect(gapsOf(draft(change), today)).toEqual(gaps)
})

test('the request says what the sentence says', () => {
  expect(newTitleOf(draft()).licence).toEqual({
    licensor: 'Алтын қазына',
    territories: ['WORLD'],
    uses: ['stream', 'embed'],
    timeZone: 'Asia/Almaty',
  })
  const narrow = draft({
    territories: 'list',
    countries: ['KZ', 'MN'],
    limit: 'day',
    lastDay: '2026-12-31',
    download: true,
    embed: false,
  })
  expect(newTitleOf(narrow).licence).toMatchObject({
    territories: ['KZ', 'MN'],
    uses: ['stream', 'download'],
    until: '2027-01-01T00:00',
  })
  expect(newTitleOf(draft({ titleLanguage: 'ru', title: ' Айтыс ' })).texts).toEqual({
    ru: { title: 'Айтыс' },
  })
})

test('every language has every slot of the sentence once', () => {
  for (const { form } of [kk, ru, en])
    expect(
      slotsOf(form.sentence)
        .flatMap(({ slot }) => slot ?? [])
        .sort(),
    ).toEqual(['download', 'embed', 'licensor', 'territories', 'until'])
})
