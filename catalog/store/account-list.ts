import { type Kysely, sql } from 'kysely'
import type { AccountPatch, AccountRow } from '#catalog/contract/people.ts'
import type { Database } from './schema.ts'
import { endSessions } from './sessions.ts'

type Db = Kysely<Database>

/** Every account, by name, for admins. */
export async function accountRows(db: Db, now: Date): Promise<AccountRow[]> {
  const open = sql`token.account_id = account.id and token.revoked_at is null
    and (token.expires_at is null or token.expires_at > ${now})`
  const rows = await db
    .selectFrom('account')
    .innerJoin('owner', 'owner.id', 'account.owner_id')
    .select(['account.id', 'account.name', 'account.role', 'account.locked_at', 'account.mail'])
    .select(['owner.id as ownerId', 'owner.name as ownerName'])
    .select([
      sql<number>`(select count(*) from passkey where passkey.account_id = account.id)`.as('passkeys'),
      sql<boolean>`exists (select from password where password.account_id = account.id)`.as('hasPassword'),
      sql<number>`(select count(*) from token where ${open} and token.purpose = 'api')`.as('tokens'),
      sql<number>`(select count(*) from token where ${open} and token.purpose = 'session')`.as('sessions'),
      sql<Date | null>`(select max(token.used_at) from token where token.account_id = account.id)`.as(
        'usedAt',
      ),
    ])
    .where('account.erased_at', 'is', null)
    .orderBy('account.name')
    .execute()
  return rows.map(({ id, name, role, passkeys, hasPassword, tokens, sessions, ...row }) => ({
    ...{ id, name, role, owner: { id: row.ownerId, name: row.ownerName }, hasMail: row.mail !== null },
    ...{ passkeys: Number(passkeys), hasPassword, tokens: Number(tokens), sessions: Number(sessions) },
    ...{ usedAt: row.usedAt?.toISOString() ?? null, lockedAt: row.locked_at?.toISOString() ?? null },
  }))
}

/** A lock ends what is open, API tokens of now included: whoever unlocks gives no old token back. */
export async function patchAccount(
  tx: Db,
  id: string,
  { role, locked }: AccountPatch,
  now: Date,
): Promise<void> {
  if (role !== undefined) await tx.updateTable('account').set({ role }).where('id', '=', id).execute()
  if (locked === undefined) return
  const query = tx.updateTable('account').where('id', '=', id)
  if (!locked) await query.set({ locked_at: null }).execute()
  else {
    await query.set({ locked_at: now }).where('locked_at', 'is', null).execute()
    await endSessions(tx, id, { now })
  }
}
