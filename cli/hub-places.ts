import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { openCountryDatabase } from '#cdn-config/country-database.ts'
import { parseZoneFile, type ZoneEntry } from '#cdn-config/zone-file.ts'
import { kazakhEntries, nearbyEntries, type Places, placesOf } from '#cdn-config/zones.ts'
import type { Config } from '#platform/config.ts'
import { CommandError } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'

/** Where addresses are, as the settings say. @throws CommandError when a file they name cannot be used */
export function openPlaces({ zonesFile, localCountry, countryDatabase }: Config): Places {
  const lists = [zonesFile ? ownEntries(zonesFile) : [], nearbyEntries(localCountry), kazakhEntries()]
  return placesOf(lists, openCountryDatabase(countryDatabase))
}

function ownEntries(path: string): ZoneEntry[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new CommandError(
      `NAR_ZONES_FILE cannot be read: ${error instanceof Error ? error.message : error}`,
      2,
    )
  }
  return parseZoneFile(text, path)
}

/**
 * Behind a proxy that is not named everybody seems to be near the hub, and may watch what is licensed there. Said once, and
 * of no address.
 */
export function warnOfUnknownProxy(app: FastifyInstance, { placeOf }: Places, log: Log): void {
  let said = false
  app.addHook('onRequest', async (request) => {
    if (said || !request.headers['x-forwarded-for'] || (request.ips ?? []).length > 1) return
    const { rule, country } = placeOf(request.ip)
    if (rule !== 'loopback' && rule !== 'private') return
    said = true
    log.warn(
      `requests come through a proxy that NAR_TRUSTED_PROXIES does not name: everybody behind it counts as ${country}`,
    )
  })
}
