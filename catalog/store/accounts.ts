import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Account, Role } from '#catalog/contract/account.ts'
import { record } from './audit.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/** `nar_` lets secret scanners recognise a leaked token; 32 random bytes make it unguessable. */
const newToken = () => `nar_${randomBytes(32).toString('base64url')}`
const hashOf = (token: string) => createHash('sha256').update(token).digest()

const sessionDays = 30

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

/** The account a token or session cookie stands for; null when it is unknown, expired or revoked. */
export async function accountOfToken(
  db: Kysely<Database>,
  token: string,
  now = new Date(),
): Promise<Account | null> {
  const row = await db
    .selectFrom('token')
    .innerJoin('account', 'account.id', 'token.account_id')
    .innerJoin('owner', 'owner.id', 'account.owner_id')
    .select(['account.id', 'account.name', 'account.role', 'owner.id as ownerId', 'owner.name as ownerName'])
    .where('token.hash', '=', hashOf(token))
    .where('token.revoked_at', 'is', null)
    .where((where) => where.or([where('token.expires_at', 'is', null), where('token.expires_at', '>', now)]))
    .executeTakeFirst()
  if (!row) return null
  return { id: row.id, name: row.name, role: row.role, owner: { id: row.ownerId, name: row.ownerName } }
}

/** A session for the web pages: its own token, good for 30 days, so that the API token never sits in a cookie. */
export async function openSession(
  db: Kysely<Database>,
  accountId: string,
  now = new Date(),
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
  await db
    .insertInto('token')
    .values({
      hash: hashOf(token),
      account_id: accountId,
      purpose: 'session',
      expires_at: expiresAt,
      revoked_at: null,
    })
    .execute()
  return { token, expiresAt }
}

/** Ends a session or token at once. No error when there is none. */
export async function revokeToken(db: Kysely<Database>, token: string): Promise<void> {
  await db.updateTable('token').set({ revoked_at: new Date() }).where('hash', '=', hashOf(token)).execute()
}
