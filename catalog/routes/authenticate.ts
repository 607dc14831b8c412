import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Account } from '#catalog/contract/account.ts'
import { type Signed, signedBy } from '#catalog/store/accounts.ts'
import type { Database } from '#catalog/store/schema.ts'
import { Problem } from '#platform/errors.ts'
import { sessionToken } from './session-cookie.ts'

/**
 * Who is calling; null when nobody says so.
 * @throws Problem not-signed-in for a bearer token that is not good (a tool must hear about it)
 * @throws Problem not-allowed for a write with the pages' cookie that another site may have caused
 */
export type Authenticate = (request: FastifyRequest) => Promise<Account | null>

/** The same with the token that was used. */
export type AuthenticateToken = (request: FastifyRequest) => Promise<Signed | null>

/** By `Authorization: Bearer`, else by the session cookie of the web pages. */
export function tokenAuthenticator(db: Kysely<Database>, now: () => Date): AuthenticateToken {
  return async (request) => {
    const bearer = bearerToken(request.headers.authorization)
    if (bearer !== null) {
      const signed = await signedBy(db, bearer, now())
      if (!signed) throw new Problem('not-signed-in')
      return signed
    }
    const cookie = sessionToken(request)
    if (!cookie) return null
    if (!isSafe(request.method) && !isSameOrigin(request)) throw new Problem('not-allowed')
    return signedBy(db, cookie, now())
  }
}

export function authenticator(authenticateToken: AuthenticateToken): Authenticate {
  return async (request) => (await authenticateToken(request))?.account ?? null
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

/** Who changes how they sign in must have done so lately: a device that was left open is not enough, ms. */
const lately = 15 * 60_000

/**
 * Signed in, and by a page not long ago. API tokens have no such moment: whoever has one can do what its account can.
 * @throws Problem not-signed-in, sign-in-again
 */
export async function signedInLately(
  authenticateToken: AuthenticateToken,
  request: FastifyRequest,
  now: Date,
): Promise<Signed> {
  const signed = await authenticateToken(request)
  if (!signed) throw new Problem('not-signed-in')
  const { purpose, openedAt } = signed.token
  if (purpose === 'session' && now.getTime() - openedAt.getTime() > lately) throw new Problem('sign-in-again')
  return signed
}

/** RFC 6750 section 2.1; the scheme's name is case-insensitive. */
function bearerToken(header: string | undefined): string | null {
  return header === undefined ? null : (/^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '')
}

const isSafe = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/**
 * For what needs no session: another site must not sign a person in as somebody else, nor use up their links. Who says
 * nothing of where it comes from is no browser.
 * @throws Problem not-allowed
 */
export function notFromElsewhere(request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site } = request.headers
  if ((site !== undefined || origin !== undefined) && !isSameOrigin(request)) throw new Problem('not-allowed')
}

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
