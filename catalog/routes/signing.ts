import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { AuditDetails } from '#catalog/contract/audit.ts'
import type { SessionWay } from '#catalog/contract/signing-in.ts'
import { shortestPassword } from '#catalog/contract/signing-in.ts'
import { browserName } from '#catalog/rules/browser-name.ts'
import { passwordFault } from '#catalog/rules/password-fault.ts'
import { accountById, openSession, revokeToken } from '#catalog/store/accounts.ts'
import { record } from '#catalog/store/audit.ts'
import { type PasswordRow, passwordRow } from '#catalog/store/passwords.ts'
import { Problem } from '#platform/errors.ts'
import { TooManyPasswords } from '#platform/password-hash.ts'
import type { CatalogDeps } from './deps.ts'
import { sessionToken, setSession } from './session-cookie.ts'

type Deps = Pick<CatalogDeps, 'db' | 'now'>

/**
 * Tries to sign in of one network: enough for a town behind one address, too few to look for a name whose password is a
 * certain one. What one name may be tried is counted for itself (`store/guesses.ts`).
 */
export const signInLimit = { max: 100, timeWindow: 600_000 }

/** Of what costs a password's hash, or a letter to somebody. */
export const dearLimit = { max: 20, timeWindow: 600_000 }

/**
 * Opens a session with a token of its own, in place of the one that this browser had: a token that somebody knew before is
 * worth nothing after (OWASP Session Management Cheat Sheet, "Renew the Session ID After Any Privilege Level Change").
 * `work`: what belongs into the same transaction.
 */
export async function signInAs(
  { db, now }: Deps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  way: SessionWay,
  work: (tx: CatalogDeps['db']) => Promise<Account>,
  details: AuditDetails = {},
): Promise<Account> {
  const before = sessionToken(request)
  const at = now()
  const { account, session } = await db.transaction().execute(async (tx) => {
    const account = await work(tx)
    if (before !== null) await revokeToken(tx, before)
    const browser = browserName(request.headers['user-agent'])
    const session = await openSession(tx, account.id, at, { way, browser })
    const act = { account, act: 'session.open', subject: account.id, details: { way, ...details } } as const
    await record(tx, { ...act, now: at })
    return { account, session }
  })
  setSession(request, reply, session)
  return account
}

/** @throws Problem sign-in-wrong when it is gone by now */
export async function presentAccount(tx: CatalogDeps['db'], id: string): Promise<Account> {
  const account = await accountById(tx, id)
  if (!account) throw new Problem('sign-in-wrong')
  return account
}

/** @param known what an attacker knows of whose it is @throws Problem password-short, password-common, unavailable */
export async function checkedPassword(password: string, known: readonly string[]): Promise<PasswordRow> {
  const fault = passwordFault(password, known)
  if (fault === 'short') throw new Problem('password-short', { shortest: shortestPassword })
  if (fault === 'long') throw new Problem('bad-request', { what: 'password' })
  if (fault === 'common') throw new Problem('password-common')
  return unlessBusy(() => passwordRow(password))
}

/** @throws Problem unavailable */
export async function unlessBusy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TooManyPasswords) throw new Problem('unavailable', {}, { cause: error })
    throw error
  }
}

/** @throws Problem sign-in-paused, with when to come again */
export function refusePaused(reply: FastifyReply, seconds: number | null): void {
  if (seconds === null) return
  reply.header('retry-after', seconds)
  throw new Problem('sign-in-paused', { seconds, minutes: Math.ceil(seconds / 60) })
}
