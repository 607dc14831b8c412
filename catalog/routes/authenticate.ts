import type {} from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Account } from '#catalog/contract/account.ts'
import { accountOfToken } from '#catalog/store/accounts.ts'
import type { Database } from '#catalog/store/schema.ts'
import { Problem } from '#platform/errors.ts'

/**
 * Who is calling; null when nobody says so.
 * @throws Problem not-signed-in for a bearer token that is not good (a tool must hear about it)
 * @throws Problem not-allowed for a write with the pages' cookie that another site may have caused
 */
export type Authenticate = (request: FastifyRequest) => Promise<Account | null>

export const sessionCookie = 'nar_session'

/** By `Authorization: Bearer`, else by the session cookie of the web pages. */
export function authenticator(db: Kysely<Database>): Authenticate {
  return async (request) => {
    const bearer = bearerToken(request.headers.authorization)
    if (bearer !== null) {
      const account = await accountOfToken(db, bearer)
      if (!account) throw new Problem('not-signed-in')
      return account
    }
    const cookie = request.cookies[sessionCookie]
    if (!cookie) return null
    if (!isSafe(request.method) && !isSameOrigin(request)) throw new Problem('not-allowed')
    return accountOfToken(db, cookie)
  }
}

/** @throws Problem not-signed-in */
export async function signedIn(authenticate: Authenticate, request: FastifyRequest): Promise<Account> {
  const account = await authenticate(request)
  if (!account) throw new Problem('not-signed-in')
  return account
}

/** A moderator or admin. @throws Problem not-signed-in; not-allowed, whether what is asked for is there or not */
export async function moderating(authenticate: Authenticate, request: FastifyRequest): Promise<Account> {
  const account = await signedIn(authenticate, request)
  if (account.role === 'owner') throw new Problem('not-allowed')
  return account
}

/** @throws Problem not-signed-in; not-allowed, whether what is asked for is there or not */
export async function administering(authenticate: Authenticate, request: FastifyRequest): Promise<Account> {
  const account = await signedIn(authenticate, request)
  if (account.role !== 'admin') throw new Problem('not-allowed')
  return account
}

/** RFC 6750 section 2.1; the scheme's name is case-insensitive. */
function bearerToken(header: string | undefined): string | null {
  return header === undefined ? null : (/^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '')
}

const isSafe = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/**
 * Beside SameSite=Strict, which takes a neighbour on another subdomain or port for the same site. Browsers
 * send `Sec-Fetch-Site`; older ones at least `Origin` with a write. A request with neither is no browser's.
 */
export function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = request.headers
  if (origin === undefined || !URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  // Read in the same way, so that a port that goes without saying may be said.
  const here = `${protocol}//${request.host}`
  return URL.canParse(here) && new URL(here).host === host
}
