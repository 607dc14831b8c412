import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressBits, type Prefix, parsePrefix } from './address.ts'

/** Prefixes and the ISO 3166-1 country whose they are. */
export type Zone = { country: string; prefixes: readonly Prefix[] }

/** Said of an address in no zone: nowhere, so in no territory of any licence. ISO 3166 leaves ZZ to its users. */
export const unknownCountry = 'ZZ'

/** Loopback, private, link-local and carrier-grade NAT (RFC 6890, RFC 6598, RFC 4193). */
const localPrefixes = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
]

/**
 * Zones of this hub: the shipped prefixes of Kazakhstan, and `localCountry` for addresses that only mean
 * something near the hub, whose people are where the hub is.
 */
export function shippedZones(localCountry: string): Zone[] {
  const kz = ['kz.ipv4.cidr', 'kz.ipv6.cidr'].flatMap((file) =>
    parsePrefixes(readFileSync(join(import.meta.dirname, '../cdn-config/zones', file), 'utf8'), file),
  )
  return [
    { country: 'KZ', prefixes: kz },
    { country: localCountry, prefixes: parsePrefixes(localPrefixes.join('\n'), 'local prefixes') },
  ]
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

/** A function from address to country: the longest prefix wins; `ZZ` when there is none or it is no address. */
export function countryLookup(zones: readonly Zone[]): (address: string) => string {
  const byLength = new Map<number, Map<bigint, string>>()
  for (const { country, prefixes } of zones) {
    for (const { bits, length } of prefixes) {
      const table = byLength.get(length) ?? new Map<bigint, string>()
      byLength.set(length, table.set(bits >> BigInt(128 - length), country))
    }
  }
  const tables = [...byLength]
    .sort(([a], [b]) => b - a)
    .map(([length, table]) => ({ shift: BigInt(128 - length), table }))
  return (address) => {
    const bits = addressBits(address)
    if (bits === null) return unknownCountry
    for (const { shift, table } of tables) {
      const country = table.get(bits >> shift)
      if (country) return country
    }
    return unknownCountry
  }
}
