import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { Problem } from '#platform/errors.ts'

/** Networks known at once; each is a few numbers, kept in memory for a minute and nowhere else. */
const networks = 50_000

/**
 * Bounds the API requests of one network, told in `RateLimit-*` headers (draft-ietf-httpapi-ratelimit-headers-07) and
 * `Retry-After`. A phone company has a town behind one address, so it is wide. Media is not counted, nor the pieces of an
 * upload: what they cost is bounded elsewhere. `alsoCounts`: addresses outside the API that cost as much. Call before the routes.
 */
export async function registerRateLimit(
  app: FastifyInstance,
  {
    perMinute,
    networkOf,
    alsoCounts = () => false,
  }: {
    /** 0: no bound. */
    perMinute: number
    /** null is not counted: the machine itself, and whoever comes by a proxy that is not trusted to name them. */
    networkOf: (address: string) => string | null
    alsoCounts?: (url: string) => boolean
  },
): Promise<void> {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    ...{ max: perMinute, timeWindow: 60_000, cache: networks, enableDraftSpec: true },
    keyGenerator: (request) => networkOf(request.ip) ?? '',
    allowList: ({ url, ip }) =>
      !(url.startsWith(`${apiBase}/`) || alsoCounts(url)) ||
      url.startsWith(`${apiBase}${streams.uploads}`) ||
      networkOf(ip) === null,
    errorResponseBuilder: (_, { ttl }) =>
      new Problem('too-many-requests', { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  })
}
