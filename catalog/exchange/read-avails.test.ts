import { describe, expect, it } from 'vitest'
import { availTable, readAvail } from './read-avails.ts'
import { readTable } from './table.ts'

/** A row of a file from elsewhere, with none of our columns. */
const row = {
  ...{
    EntryType: 'Create',
    DisplayName: 'Қазақфильм',
    Territory: 'KZ',
    WorkType: 'Movie',
    LicenseType: 'SVOD',
  },
  ...{ Start: '2026-01-01', End: 'Open', ALID: 'KF-1', ContentID: 'urn:kf:1', AvailID: 'AV-1' },
}
async function readRow(changes: Record<string, string>) {
  const cells = Object.entries({ ...row, ...changes })
  const line = (part: 0 | 1) => cells.map((cell) => `"${cell[part].replaceAll('"', '""')}"`).join(',')
  const [first] = await readTable(`${line(0)}\n${line(1)}\n`, availTable)
  return first ? readAvail(first) : null
}
const termsOf = async (changes: Record<string, string>) => {
  const reading = await readRow(changes)
  expect(reading?.findings).toEqual([])
  return reading?.value.terms
}

describe('a row of EMA Avails from elsewhere', () => {
  it('is a licence', async () => {
    expect(await readRow({})).toEqual({
      row: 2,
      findings: [],
      value: {
        terms: {
          ...{ licensor: 'Қазақфильм', territories: ['KZ'], uses: ['stream'], from: '2026-01-01T00:00' },
          ...{ timeZone: 'Asia/Almaty', exclusive: false, revocable: true },
        },
        titles: [
          { place: 'ALID', name: 'KF-1' },
          { place: 'ContentID', name: 'urn:kf:1' },
        ],
        ...{ name: 'AV-1', namePlace: 'AvailID', wholePlace: null, places: expect.anything() },
      },
    })
  })

  it.each<[string, Record<string, string>, object]>([
    [
      'several places',
      { Territory: 'KZ, KG;MN', NarTimeZone: 'Asia/Bishkek' },
      { territories: ['KZ', 'KG', 'MN'] },
    ],
    ['the world', { Territory: '', NarTerritory: 'world', Start: 'Immediate' }, { territories: ['WORLD'] }],
    ['download', { Download: 'Yes' }, { uses: ['stream', 'download'] }],
    ['our uses', { NarUses: 'embed live', LicenseType: '' }, { uses: ['embed', 'live'] }],
    ['exclusive', { Exclusive: 'TRUE' }, { exclusive: true }],
    [
      'moments',
      { Start: '2026-01-01T00:00:00+05:00', End: '2027-01-01T00:00:00Z' },
      { from: '2025-12-31T19:00', until: '2027-01-01T00:00', timeZone: 'UTC' },
    ],
    // Never more than is written.
    [
      'seconds',
      { Start: '2026-01-01T00:00:01', End: '2026-12-31T23:59:59' },
      { from: '2026-01-01T00:01', until: '2026-12-31T23:59' },
    ],
    [
      'a date as Excel saves it',
      { Start: '1.2.2026', End: '01.02.2027 9:30' },
      { from: '2026-02-01T00:00', until: '2027-02-01T09:30' },
    ],
    [
      'a zone and its offset',
      { Start: '2026-07-01T00:00:00+02:00', NarTimeZone: 'Europe/Berlin' },
      { from: '2026-07-01T00:00' },
    ],
    ['columns that are no condition', { TitleInternalAlias: 'X', ContractID: '7', RatingValue: '18' }, {}],
  ])('with %s', async (_, changes, terms) => {
    expect(await termsOf(changes)).toMatchObject(terms)
  })

  it('may have no window', async () => {
    const terms = await termsOf({ Start: 'immediate' })
    expect([terms?.from, terms?.until]).toEqual([undefined, undefined])
  })

  it.each<[string, Record<string, string>, string]>([
    ['DisplayName', { DisplayName: '' }, 'cell-missing'],
    ['DisplayName', { DisplayName: 'x'.repeat(301) }, 'cell-wrong'],
    ['ALID', { ALID: ' ' }, 'cell-missing'],
    ['Territory', { Territory: '' }, 'cell-missing'],
    ['Territory', { Territory: 'Kazakhstan' }, 'cell-wrong'],
    ['Territory', { Territory: 'KZ KZ' }, 'cell-wrong'],
    ['NarTerritory', { NarTerritory: 'Europe' }, 'cell-not-honoured'],
    ['LicenseType', { LicenseType: 'EST' }, 'cell-not-honoured'],
    ['LicenseType', { LicenseType: '' }, 'cell-missing'],
    ['EntryType', { EntryType: 'Full Delete' }, 'cell-not-honoured'],
    ['FormatProfile', { FormatProfile: 'SD' }, 'cell-not-honoured'],
    ['ExceptionFlag', { ExceptionFlag: 'YES' }, 'cell-not-honoured'],
    ['PriceValue', { PriceValue: '4.99' }, 'cell-not-honoured'],
    ['HoldbackLanguage', { HoldbackLanguage: 'ru' }, 'cell-not-honoured'],
    ['TerritoryExclusion', { TerritoryExclusion: 'RU' }, 'cell-not-honoured'],
    ['constructor', { constructor: 'x' }, 'cell-not-honoured'],
    ['Start', { Start: '' }, 'cell-missing'],
    ['Start', { Start: 'ESTStart' }, 'cell-not-honoured'],
    ['Start', { Start: '2026-02-30' }, 'cell-wrong'],
    ['End', { End: 'TBD' }, 'cell-not-honoured'],
    ['End', { End: '2025-12-31' }, 'cell-wrong'],
    ['Start', { Start: '2026-07-01T00:00:00+01:00', NarTimeZone: 'Europe/Berlin' }, 'cell-contradicts'],
    ['NarTimeZone', { Territory: 'DE' }, 'cell-missing'],
    ['NarTimeZone', { Start: '2026-01-01T00:00:00Z', End: '2027-01-01' }, 'cell-missing'],
    ['NarTimeZone', { NarTimeZone: 'Almaty' }, 'cell-wrong'],
    ['NarUses', { NarUses: 'stream', Download: 'Yes' }, 'cell-contradicts'],
    ['NarUses', { NarUses: 'broadcast' }, 'cell-wrong'],
    ['Exclusive', { Exclusive: 'perhaps' }, 'cell-wrong'],
    ['AvailID', { AvailID: 'x'.repeat(201) }, 'cell-wrong'],
  ])('is refused at %s: %j', async (place, changes, code) => {
    const reading = await readRow(changes)
    expect(reading?.findings).toContainEqual(expect.objectContaining({ place, code }))
  })

  it('may be a comment', async () => {
    expect(await readRow({ EntryType: '// for the bookkeepers' })).toBeNull()
  })
})
