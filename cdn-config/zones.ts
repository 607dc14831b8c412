import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place, PlaceRule } from '#catalog/contract/connection.ts'
import {
  type Address,
  formatAddress,
  formatPrefix,
  type Prefix,
  parsePeer,
  parsePrefix,
  prefixOf,
} from './address.ts'
import type { CountryDatabase } from './country-database.ts'
import { prefixTable } from './prefix-table.ts'
import { type ZoneEntry, zoneOfCountry } from './zone-file.ts'

/** Said of an address that nothing knows: nowhere, so in no territory of any licence. ISO 3166 leaves ZZ to its users. */
export const unknownCountry = 'ZZ'

/** Addresses that only mean something near the hub. */
const nearby: [PlaceRule, string[]][] = [
  /** RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3 */
  ['loopback', ['127.0.0.0/8', '::1/128']],
  /** RFC 1918, RFC 4193 */
  ['private', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
  /** RFC 3927, RFC 4291 section 2.5.6 */
  ['link-local', ['169.254.0.0/16', 'fe80::/10']],
  /** Between a provider and its customers (carrier-grade NAT), RFC 6598 */
  ['shared', ['100.64.0.0/10']],
]

/** The hub's neighbourhood, whose people are where the hub is. */
export function nearbyEntries(localCountry: string): ZoneEntry[] {
  return nearby.flatMap(([rule, prefixes]) =>
    parsePrefixes(prefixes.join('\n'), rule).map((prefix) => ({
      ...{ prefix, rule, country: localCountry, zone: zoneOfCountry(localCountry) },
    })),
  )
}

/** The prefixes of Kazakhstan that come with Nar. */
export function kazakhEntries(): ZoneEntry[] {
  return ['kz.ipv4.cidr', 'kz.ipv6.cidr'].flatMap((file) =>
    parsePrefixes(readFileSync(join(import.meta.dirname, '../cdn-config/zones', file), 'utf8'), file).map(
      (prefix) => ({ prefix, country: 'KZ', zone: 'domestic', rule: 'kazakhstan' }) as const,
    ),
  )
}

/**
 * One prefix a line; `#` starts a comment.
 * @throws Error naming `source` and the line that is no prefix
 */
export function parsePrefixes(text: string, source: string): Prefix[] {
  return text.split('\n').flatMap((line, index) => {
    const entry = line.replace(/#.*/, '').trim()
    if (entry === '') return []
    const prefix = parsePrefix(entry)
    if (!prefix) throw new Error(`${source}:${index + 1}: ${JSON.stringify(entry)} is no address prefix`)
    return [prefix]
  })
}

export type Places = {
  /** ISO 3166-1 country of who is at an address, with or without a port; `ZZ` when nothing knows. */
  countryOf: (peer: string) => string
  placeOf: (peer: string) => Place
}

/**
 * Where addresses are. Lists come in order: the first that has an address counts, and in it the longest prefix. What is in
 * none is looked up in the database, which knows countries but not whose networks are domestic.
 */
export function placesOf(lists: readonly (readonly ZoneEntry[])[], database: CountryDatabase | null): Places {
  const tables = lists.map((entries) => ({ entries, find: prefixTable(entries.map(({ prefix }) => prefix)) }))
  const listed = (address: Address): ZoneEntry | undefined => {
    for (const { entries, find } of tables) {
      const number = find(address)
      if (number >= 0) return entries[number]
    }
    return undefined
  }
  return {
    countryOf: (peer) => {
      const address = parsePeer(peer)
      if (address === null) return unknownCountry
      return listed(address)?.country ?? database?.find(address)?.country ?? unknownCountry
    },
    placeOf: (peer) => {
      const address = parsePeer(peer)
      const known = address && (listed(address) ?? found(database, address))
      const { country, zone, rule, prefix } = known ?? nowhere
      return {
        ...{ address: address && formatAddress(address), country, zone, rule },
        prefix: prefix && formatPrefix(prefix),
      }
    },
  }
}

const nowhere = { country: unknownCountry, zone: 'external', rule: 'none', prefix: null } as const

function found(database: CountryDatabase | null, address: Address): ZoneEntry | null {
  const hit = database?.find(address)
  if (!hit) return null
  return { country: hit.country, prefix: prefixOf(address, hit.length), zone: 'external', rule: 'database' }
}
