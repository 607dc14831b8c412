import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Type from 'typebox'
import { Check } from 'typebox/value'
import { CommandError } from '#platform/errors.ts'
import type { Address } from './address.ts'
import { type Mmdb, openMmdb } from './mmdb.ts'

/** Countries of the world's addresses. */
export type CountryDatabase = {
  /** With how many of the address's 128 bits it speaks of; null when it does not know. */
  find: (address: Address) => { country: string; length: number } | null
  /** When it was made. */
  builtAt: Date
}

/** The one that comes with Nar (docs/decisions/21-whose-connection.md). */
const shipped = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb'

const code = Type.String({ pattern: '^[A-Z]{2}$' })
/** Of ip-location-db, IPLocate, IPinfo. */
const Plain = Type.Object({ country_code: code })
/** Of MaxMind and DB-IP. */
const Nested = Type.Object({ country: Type.Object({ iso_code: code }) })

function countryIn(record: unknown): string | null {
  if (Check(Plain, record)) return record.country_code
  return Check(Nested, record) ? record.country.iso_code : null
}

/**
 * A database in the MMDB format; `path` null for the one that comes with Nar.
 * @throws CommandError when it cannot be read
 */
export function openCountryDatabase(path: string | null): CountryDatabase {
  const mmdb = open(path ?? createRequire(import.meta.url).resolve(shipped))
  // A few hundred: every country is written once.
  const countries = new Map<number, string | null>()
  return {
    builtAt: mmdb.builtAt,
    find: (address) => {
      const found = mmdb.find(address)
      if (!found) return null
      const { record, length } = found
      let country = countries.get(record)
      if (country === undefined) {
        country = countryIn(mmdb.read(record))
        countries.set(record, country)
      }
      return country === null ? null : { country, length }
    },
  }
}

function open(file: string): Mmdb {
  try {
    return openMmdb(readFileSync(file))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CommandError(`country database ${file} cannot be read: ${why}`, 2)
  }
}
