import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Account, Role } from '#catalog/contract/account.ts'
import type { SessionWay } from '#catalog/contract/signing-in.ts'
import { record } from './audit.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/** `nar_` lets secret scanners recognise a leaked token; 32 random bytes make it unguessable. */
export const newToken = (): string => `nar_${randomBytes(32).toString('base64url')}`
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()
const hashOf = hashOfToken

const day = 86_400_000
/** A session ends so long after signing in, and when nobody has used it for `idleMs`. */
const sessionMs = 30 * day
const idleMs = 7 * day
/** How exactly it is known when one was used last. */
const usedEveryMs = 300_000

/**
 * A new API token of the account called `name`; the account, with an owner of the same name, is made when
 * there is none. The token is stored only as SHA-256 and cannot be shown again.
 * An account that exists is given the role asked for: whoever may issue tokens decides about roles.
 */
export async function issueToken(
  db: Kysely<Database>,
  { role, name }: { role: Role; name: string },
  now = new Date(),
): Promise<string> {
  const token = newToken()
  await db.transaction().execute(async (tx) => {
    const ownerId = newId()
    const owner = await tx
      .insertInto('owner')
      .values({ id: ownerId, name })
      // An update of nothing, so that the row which exists comes back, and two callers at once agree on it.
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ name }))
      .returning('id')
      .executeTakeFirstOrThrow()
    const account = await tx
      .insertInto('account')
      .values({ id: newId(), owner_id: owner.id, name, role })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ role }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('token')
      .values({
        hash: hashOf(token),
        account_id: account.id,
        purpose: 'api',
        expires_at: null,
        revoked_at: null,
      })
      .execute()
    await record(tx, { account: null, act: 'token.issue', subject: account.id, details: { role }, now })
  })
  return token
}

/** A token or session as it is used: whose it is, and since when it has been open. */
export type Signed = { account: Account; token: { id: string; purpose: 'api' | 'session'; openedAt: Date } }

/** What a token or session cookie stands for; null when it is unknown, over, revoked, or its account is locked. */
export async function signedBy(db: Kysely<Database>, token: string, now: Date): Promise<Signed | null> {
  const hash = hashOf(token)
  const row = await db
    .selectFrom('token')
    .innerJoin('account', 'account.id', 'token.account_id')
    .innerJoin('owner', 'owner.id', 'account.owner_id')
    .select(['account.id', 'account.name', 'account.role', 'owner.id as ownerId', 'owner.name as ownerName'])
    .select(['token.id as tokenId', 'token.purpose', 'token.created_at', 'token.used_at'])
    .where('token.hash', '=', hash)
    .where('token.revoked_at', 'is', null)
    .where('account.locked_at', 'is', null)
    .where((where) => where.or([where('token.expires_at', 'is', null), where('token.expires_at', '>', now)]))
    .executeTakeFirst()
  if (!row) return null
  const { purpose, used_at: usedAt, created_at: openedAt } = row
  const idleSince = (usedAt ?? openedAt).getTime()
  if (purpose === 'session' && now.getTime() - idleSince > idleMs) return null
  if (usedAt === null || now.getTime() - usedAt.getTime() > usedEveryMs)
    await db.updateTable('token').set({ used_at: now }).where('hash', '=', hash).execute()
  const owner = { id: row.ownerId, name: row.ownerName }
  const account = { id: row.id, name: row.name, role: row.role, owner }
  return { account, token: { id: row.tokenId, purpose, openedAt } }
}

/** The account a token or session cookie stands for; null when it is unknown, over or revoked. */
export async function accountOfToken(
  db: Kysely<Database>,
  token: string,
  now = new Date(),
): Promise<Account | null> {
  return (await signedBy(db, token, now))?.account ?? null
}

export async function accountById(db: Kysely<Database>, id: string): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .innerJoin('owner', 'owner.id', 'account.owner_id')
    .select(['account.id', 'account.name', 'account.role', 'owner.id as ownerId', 'owner.name as ownerName'])
    .where('account.id', '=', id)
    .where('account.erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return { id: row.id, name: row.name, role: row.role, owner: { id: row.ownerId, name: row.ownerName } }
}

/** A session for the web pages: its own token, good for 30 days, so that the API token never sits in a cookie. */
export async function openSession(
  db: Kysely<Database>,
  accountId: string,
  now = new Date(),
  { way = 'token', browser = null }: { way?: SessionWay; browser?: string | null } = {},
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + sessionMs)
  await db
    .insertInto('token')
    .values({
      ...{ hash: hashOf(token), account_id: accountId, purpose: 'session', expires_at: expiresAt },
      ...{ revoked_at: null, created_at: now, way, browser },
    })
    .execute()
  return { token, expiresAt }
}

/** Ends a session or token at once. No error when there is none. */
export async function revokeToken(db: Kysely<Database>, token: string): Promise<void> {
  await db.updateTable('token').set({ revoked_at: new Date() }).where('hash', '=', hashOf(token)).execute()
}
