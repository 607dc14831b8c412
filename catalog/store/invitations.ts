import type { Kysely, Selectable } from 'kysely'
import type { Account, Role } from '#catalog/contract/account.ts'
import type { Locale } from '#catalog/contract/locale.ts'
import { type Invitation, invitationDays } from '#catalog/contract/people.ts'
import { Problem } from '#platform/errors.ts'
import { accountById, hashOfToken, newToken } from './accounts.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Row = Selectable<Database['invitation']> & { owner: string | null }

const day = 86_400_000
const listedMs = 90 * day

export type NewInvitationRow = {
  role: Role
  /** null: they have an owner of their own. */
  ownerId: string | null
  mail: string | null
  locale: Locale
  /** null: the operator. */
  madeBy: string | null
}

/** Part of a larger transaction. The token is told once, and kept as a hash. */
export async function makeInvitation(
  tx: Db,
  { role, ownerId, mail, locale, madeBy }: NewInvitationRow,
  now: Date,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const [id, token] = [newId(), newToken()]
  const expiresAt = new Date(now.getTime() + invitationDays * day)
  await tx
    .insertInto('invitation')
    .values({
      ...{ id, hash: hashOfToken(token), role, owner_id: ownerId, mail, locale, made_by: madeBy },
      ...{ made_at: now, expires_at: expiresAt, accepted_at: null, accepted_by: null, revoked_at: null },
    })
    .execute()
  return { id, token, expiresAt }
}

const rows = (db: Db) =>
  db
    .selectFrom('invitation')
    .leftJoin('owner', 'owner.id', 'invitation.owner_id')
    .selectAll('invitation')
    .select('owner.name as owner')

/** One that may be accepted now; null when there is none of that token. */
export async function openInvitation(db: Db, token: string, now: Date): Promise<Row | null> {
  const row = await rows(db)
    .where('hash', '=', hashOfToken(token))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Newest first. */
export async function invitationViews(db: Db, now: Date, id: string | null = null): Promise<Invitation[]> {
  let query = rows(db)
    .leftJoin('account as maker', 'maker.id', 'invitation.made_by')
    .select('maker.name as maker')
    .where('made_at', '>', new Date(now.getTime() - listedMs))
    .orderBy('made_at', 'desc')
    .orderBy('invitation.id')
  if (id !== null) query = query.where('invitation.id', '=', id)
  return (await query.execute()).map((row) => ({
    ...{ id: row.id, role: row.role, owner: row.owner, mail: row.mail, state: stateOf(row, now) },
    ...{ madeBy: row.maker, madeAt: row.made_at.toISOString(), expiresAt: row.expires_at.toISOString() },
  }))
}

function stateOf({ accepted_at, revoked_at, expires_at }: Row, now: Date): Invitation['state'] {
  if (accepted_at) return 'accepted'
  if (revoked_at) return 'revoked'
  return expires_at > now ? 'open' : 'expired'
}

/** @returns false when there is none that is open */
export async function revokeInvitation(tx: Db, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ revoked_at: now, mail: null })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Addresses of invitations that nobody accepted go with them. @returns how many */
export async function forgetInvitedAddresses(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ mail: null })
    .where('mail', 'is not', null)
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/**
 * The account that an invitation leads to. Without an owner in the invitation it has one of its own, of its name: never one
 * that is there, or whoever is invited could choose whose titles to have.
 * @throws Problem link-over; account-name-taken
 */
export async function acceptInvitation(
  tx: Db,
  token: string,
  { id, name, locale }: { id: string; name: string; locale: Locale },
  now: Date,
): Promise<Account> {
  const taken = await tx
    .updateTable('invitation')
    .set({ accepted_at: now })
    .where('hash', '=', hashOfToken(token))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'role', 'owner_id', 'mail'])
    .executeTakeFirst()
  if (!taken) throw new Problem('link-over')
  const ownerId = taken.owner_id ?? (await newOwner(tx, name))
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({ id, owner_id: ownerId, name, role: taken.role, locale })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('account-name-taken')
  if (taken.mail !== null) await setMail(tx, id, taken.mail)
  await tx.updateTable('invitation').set({ accepted_by: id, mail: null }).where('id', '=', taken.id).execute()
  const account = await accountById(tx, id)
  if (!account) throw new Error('an account that was just made is gone')
  return account
}

async function newOwner(tx: Db, name: string): Promise<string> {
  const row = await tx
    .insertInto('owner')
    .values({ id: newId(), name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Problem('account-name-taken')
  return row.id
}

/** An address is one account's. @returns false when it is another's already */
export async function setMail(tx: Db, accountId: string, mail: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ mail })
    .where('id', '=', accountId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account as other')
            .select('other.id')
            .where('other.id', '<>', accountId)
            .where((where) => where(where.fn<string>('lower', ['other.mail']), '=', mail.toLowerCase())),
        ),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
