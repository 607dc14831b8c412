import { describe, expect, it } from 'vitest'
import { catalogueColumns, readTitle, titleCells } from './catalogue.ts'
import { lostLetters } from './cell.ts'

const row = { key: 'A-1', kind: 'aitys', title_kk: 'Айтыс' }
const licence = { licensor: 'Студия', territories: 'KZ KG', uses: 'stream, download' }
const readRow = (changes: Record<string, string>, surplus = false) =>
  readTitle({ row: 2, cells: new Map(Object.entries({ ...row, ...changes })), surplus })

describe('a row of a catalogue', () => {
  it('is a title with its licence', () => {
    const cells = {
      ...{
        title_ru: 'Айтыс',
        description_kk: 'Екі\nақын',
        region: 'kz-63'.toUpperCase(),
        languages: 'kk; ru',
      },
      ...{
        age: '6+',
        year: '2026',
        ...licence,
        from: '01.02.2026',
        until: '2027-02-01 09:30',
        exclusive: 'иә',
      },
    }
    expect(readRow(cells)).toEqual({
      row: 2,
      findings: [],
      value: {
        key: 'A-1',
        title: {
          kind: 'aitys',
          texts: { kk: { title: 'Айтыс', description: 'Екі\nақын' }, ru: { title: 'Айтыс' } },
          ...{ region: 'KZ-63', languages: ['kk', 'ru'], ageMark: 6, year: 2026 },
          licence: {
            ...{ licensor: 'Студия', territories: ['KZ', 'KG'], uses: ['stream', 'download'] },
            ...{ from: '2026-02-01T00:00', until: '2027-02-01T09:30', exclusive: true },
          },
        },
      },
    })
  })

  it('is written as it is read', () => {
    const { value } = readRow({
      ...licence,
      year: '2026',
      age: '12',
      languages: 'kk ru',
      until: '2027-01-01',
    })
    const cells = new Map(catalogueColumns.map((name, at) => [name, titleCells(value)[at] ?? '']))
    expect(readTitle({ row: 2, cells, surplus: false })).toEqual({ row: 2, findings: [], value })
  })

  it.each<[string, string, Record<string, string>]>([
    ['key', 'cell-missing', { key: ' ' }],
    ['key', 'cell-wrong', { key: 'a\nb' }],
    ['kind', 'cell-missing', { kind: '' }],
    ['kind', 'cell-wrong', { kind: 'опера' }],
    ['title_kk', 'cell-missing', { title_kk: '' }],
    ['title_ru', 'cell-missing', { description_ru: 'Без названия' }],
    ['title_kk', 'cell-wrong', { title_kk: 'x'.repeat(301) }],
    ['region', 'cell-wrong', { region: 'Almaty' }],
    ['languages', 'cell-wrong', { languages: 'қазақша' }],
    ['age', 'cell-wrong', { age: '7' }],
    ['year', 'cell-wrong', { year: 'былтыр' }],
    ['licensor', 'cell-missing', { territories: 'KZ', uses: 'stream' }],
    ['territories', 'cell-missing', { licensor: 'x', uses: 'stream' }],
    ['territories', 'cell-wrong', { ...licence, territories: 'KZ, Europe' }],
    ['uses', 'cell-wrong', { ...licence, uses: 'broadcast' }],
    ['from', 'cell-wrong', { ...licence, from: '2026-02-30' }],
    ['from', 'cell-wrong', { ...licence, from: '2026-02-01T00:00+05:00' }],
    ['until', 'cell-wrong', { ...licence, from: '2026-02-01', until: '2026-02-01' }],
    ['time_zone', 'cell-wrong', { ...licence, time_zone: 'Almaty' }],
    ['exclusive', 'cell-wrong', { ...licence, exclusive: 'perhaps' }],
    ['titel_kk', 'column-unknown', { titel_kk: 'x' }],
  ])('is refused at %s: %s', (place, code, changes) => {
    expect(readRow(changes).findings).toMatchObject([{ place, code }])
  })

  it('tells of everything that is wrong', () => {
    const places = readRow({ kind: 'x', year: 'x', age: 'x' }, true).findings.map(({ place }) => place)
    expect(places.sort()).toEqual(['', 'age', 'kind', 'year'])
  })
})

describe('letters that were lost', () => {
  it.each([
    ['?аза? ?ні', false, true],
    ['Кім жеңеді?', false, false],
    ['Не? Қайда? «Ал?»', false, false],
    ['watch?v=x', false, false],
    ['Қ?зақ', true, false],
    ['Қ\ufffdзақ', true, true],
  ])('%s, in Unicode: %s', (cell, unicode, lost) => {
    expect(lostLetters(cell, unicode)).toBe(lost)
  })
})
