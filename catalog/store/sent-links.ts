import type { Kysely } from 'kysely'
import { hashOfToken, newToken } from './accounts.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Long enough to look into the letters, short enough that an old letter opens nothing. */
const goodForMs = { password: 3600_000, mail: 86_400_000 } as const

export type MadeLink = { token: string; expiresAt: Date }

/** A link that sets a password, or proves an address. It takes the place of the one before. */
export async function makeSentLink(
  tx: Db,
  accountId: string,
  { purpose, mail = null, now }: { purpose: 'password' | 'mail'; mail?: string | null; now: Date },
): Promise<MadeLink> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + goodForMs[purpose])
  await tx
    .deleteFrom('sent_link')
    .where('account_id', '=', accountId)
    .where('purpose', '=', purpose)
    .execute()
  await tx
    .insertInto('sent_link')
    .values({ hash: hashOfToken(token), account_id: accountId, purpose, mail, expires_at: expiresAt })
    .execute()
  return { token, expiresAt }
}

/** A mailbox is not filled by whoever knows a name: for so long after a link no other is sent. */
const pauseMs = 300_000

/** Whether one was made lately, by anybody. */
export async function hasFreshLink(tx: Db, accountId: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('sent_link')
    .select('hash')
    .where('account_id', '=', accountId)
    .where('purpose', '=', 'password')
    .where('expires_at', '>', new Date(now.getTime() + goodForMs.password - pauseMs))
    .executeTakeFirst()
  return row !== undefined
}

/** Whom a link is of, while it is good; it stays so. null when it is not. */
export async function sentLinkOf(
  db: Db,
  token: string,
  { purpose, now }: { purpose: 'password' | 'mail'; now: Date },
): Promise<{ accountId: string; mail: string | null } | null> {
  const row = await db
    .selectFrom('sent_link')
    .innerJoin('account', 'account.id', 'sent_link.account_id')
    .select(['sent_link.account_id', 'sent_link.mail'])
    .where('hash', '=', hashOfToken(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .where('account.locked_at', 'is', null)
    .executeTakeFirst()
  return row ? { accountId: row.account_id, mail: row.mail } : null
}

/** Uses a link up. @returns false when somebody else has, or it is over */
export async function spendSentLink(tx: Db, token: string, now: Date): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sent_link')
    .where('hash', '=', hashOfToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function dropSentLinks(tx: Db, accountId: string): Promise<void> {
  await tx.deleteFrom('sent_link').where('account_id', '=', accountId).execute()
}

/** @returns how many were over */
export async function forgetSentLinks(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sent_link').where('expires_at', '<', now).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Where the hub writes to an account holder. */
export async function contactOf(db: Db, accountId: string) {
  return db
    .selectFrom('account')
    .select(['mail', 'locale'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
}
