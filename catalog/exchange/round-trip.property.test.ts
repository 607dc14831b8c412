import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomLicence, randomTitle } from '#tests/support/random-licences.ts'
import { writeAvails } from './avails.ts'
import type { Reading } from './finding.ts'
import {
  type FiledLicence,
  type LicenceTerms,
  licenceName,
  titleName,
  type WantedLicence,
} from './licence-file.ts'
import { writeOdrl } from './odrl.ts'
import { availTable, readAvail } from './read-avails.ts'
import { readOdrl } from './read-odrl.ts'
import { readTable } from './table.ts'

/** The seed is printed with a case that fails. */
const written = fc.record({ title: randomTitle, licence: randomLicence })

const termsOf = ({ id: _i, externalId: _e, revokedAt: _r, territories, ...terms }: FiledLicence) => ({
  ...{ ...terms, territories: territories.toSorted() },
})
const read = ({ value: { terms } }: Reading<WantedLicence>): LicenceTerms => ({
  ...{ ...terms, territories: terms.territories.toSorted() },
})

describe('what was written is read as the same, and written again byte for byte', () => {
  it('as EMA Avails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { maxLength: 5 }),
        fc.constantFrom(',' as const, ';' as const),
        async (all, separator) => {
          const text = writeAvails(all, separator)
          const rows = (await readTable(text, availTable)).flatMap((row) => readAvail(row) ?? [])
          expect(rows.flatMap(({ findings }) => findings)).toEqual([])
          expect(rows.map(read)).toEqual(all.map(({ licence }) => termsOf(licence)))
          expect(rows.map(({ value }) => [value.titles[0]?.name, value.name])).toEqual(
            all.map(({ title, licence }) => [titleName(title), licenceName(licence)]),
          )
          const again = rows.map(({ value: { terms, name } }, at) => ({
            title: all[at]?.title ?? fail(),
            licence: { ...terms, id: '', externalId: name, revokedAt: null },
          }))
          expect(writeAvails(again, separator)).toBe(text)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('as ODRL', () => {
    fc.assert(
      fc.property(written, ({ title, licence }) => {
        const document = writeOdrl([{ title, licence }])
        const [row] = [...readOdrl(JSON.parse(JSON.stringify(document)), title.owner)]
        if (!row) return fail()
        expect(row.findings).toEqual([])
        expect(read(row)).toEqual(termsOf(licence))
        const { terms, name, titles } = row.value
        expect([titles[0]?.name, name]).toEqual([titleName(title), licenceName(licence)])
        const again = { title, licence: { ...terms, id: '', externalId: name, revokedAt: null } }
        expect(JSON.stringify(writeOdrl([again]))).toBe(JSON.stringify(document))
      }),
      { numRuns: 100 },
    )
  })
})

function fail(): never {
  throw new Error('not as many rows as licences')
}
