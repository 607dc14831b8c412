import type { PlaceRule, Zone } from '#catalog/contract/connection.ts'
import { CommandError } from '#platform/errors.ts'
import { formatPrefix, type Prefix, parsePrefix } from './address.ts'

/** A range of addresses, and what is said of all of them. */
export type ZoneEntry = { prefix: Prefix; country: string; zone: Zone; rule: PlaceRule }

/** Kazakhstan's networks are what is domestic, unless somebody who knows better says otherwise. */
export const zoneOfCountry = (country: string): Zone => (country === 'KZ' ? 'domestic' : 'external')

/**
 * An operator's own prefixes, one a line: `10.20.0.0/16 KZ` or `10.20.0.0/16 KZ external`; `#` starts a comment. Country
 * `ZZ` is nowhere: no licence is for it.
 * @throws CommandError naming each line that is not so
 */
export function parseZoneFile(text: string, source: string): ZoneEntry[] {
  const faults: string[] = []
  const seen = new Set<string>()
  const entries = text.split('\n').flatMap((line, index): ZoneEntry[] => {
    const words = line.replace(/#.*/, '').trim()
    if (words === '') return []
    const entry = entryOf(words.split(/\s+/))
    const name = entry ? formatPrefix(entry.prefix) : ''
    if (entry && !seen.has(name)) {
      seen.add(name)
      return [entry]
    }
    faults.push(`${source}:${index + 1}: ${entry ? `${name} is there twice` : `not understood: ${words}`}`)
    return []
  })
  if (faults.length > 0) {
    throw new CommandError(
      `each line must be PREFIX COUNTRY, or PREFIX COUNTRY domestic|external:\n  ${faults.join('\n  ')}`,
      2,
    )
  }
  return entries
}

function entryOf([range = '', country = '', zone, more]: string[]): ZoneEntry | null {
  const prefix = parsePrefix(range)
  if (!prefix || !/^[A-Z]{2}$/.test(country) || more !== undefined) return null
  if (zone !== undefined && zone !== 'domestic' && zone !== 'external') return null
  return { prefix, country, zone: zone ?? zoneOfCountry(country), rule: 'operator' }
}
