import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Way } from '#catalog/contract/connection.ts'
import type { CatalogDeps } from './deps.ts'
import { staysInside } from './pathways.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { toldText, wantedScript } from './told-in.ts'

/** For viewers to see what is decided by: their own connection, told to them alone and written down nowhere. */
export function registerConnection(
  app: FastifyInstance,
  deps: Pick<CatalogDeps, 'placeOf' | 'pathwaysOf'>,
): void {
  serve(app, 'connection', 'What the hub believes of your connection, and why', async ({ request }) => {
    const place = deps.placeOf(request.ip)
    const acceptLanguage = request.headers['accept-language']
    const language = languageOf(acceptLanguage)
    const script = wantedScript(request.query, acceptLanguage)
    return {
      ...place,
      countryName: toldText(countryName(place.country, language), language, script),
      way: wayOf(request),
      domesticTraffic: staysInside(deps, request),
    }
  })
}

/** ISO 3166-1 alpha-2 in words, as Unicode CLDR has it. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}

/** `ips` begins with the peer; others follow only from a proxy that is trusted. */
function wayOf({ ips = [], headers }: FastifyRequest): Way {
  if (ips.length > 1) return 'trusted-proxy'
  return headers['x-forwarded-for'] || headers.forwarded ? 'unknown-proxy' : 'direct'
}
