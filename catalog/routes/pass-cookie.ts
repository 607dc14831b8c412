import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { apiBase } from '#catalog/contract/routes.ts'
import { isPassKey } from '#catalog/store/pass-keys.ts'
import { liveKeys } from '#catalog/store/passes.ts'
import type { CatalogDeps } from './deps.ts'

/**
 * The keys of a viewer's passes: in a cookie that no page can read, or in the header `Nar-Pass` of a program, with dots or
 * spaces between. Each pass has a key of its own, so that the hub cannot tell which passes are one person's. The cookie
 * goes with requests of the API alone; media is carried by signed addresses.
 */
export const passCookie = 'nar_passes'

/** A cookie holds 4096 bytes (RFC 6265 section 6.1); this many keys take half of that. */
const mostKeys = 40
/** Browsers keep a cookie no longer (draft-ietf-httpbis-rfc6265bis section 5.5), s. */
const cookieSeconds = 400 * 86_400

export function passKeys(request: FastifyRequest): string[] {
  const header = request.headers['nar-pass']
  const text = typeof header === 'string' ? header : (request.cookies[passCookie] ?? '')
  const keys = text.split(/[\s.,]+/).filter(isPassKey)
  return [...new Set(keys)].slice(0, mostKeys)
}

/** Gives the viewer one more key; those that open nothing any more go. */
export async function keepPassKey(
  { db, now }: Pick<CatalogDeps, 'db' | 'now'>,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
): Promise<void> {
  const live = await liveKeys(db, passKeys(request), now())
  const keys = [key, ...live.filter((each) => each !== key)].slice(0, mostKeys)
  reply.setCookie(passCookie, keys.join('.'), {
    ...{ path: apiBase, httpOnly: true, sameSite: 'lax', maxAge: cookieSeconds },
    secure: request.protocol === 'https',
  })
}
