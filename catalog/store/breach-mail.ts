import type { Kysely } from 'kysely'
import { breachRow } from './breaches.ts'
import { momentOf, queueMail, queueMailToAccount, type Sender } from './mail-outbox.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Concerned = { accounts: readonly string[]; complaints: readonly string[] }

/** Whom a breach is known to concern: they were told. */
export async function toldOf(tx: Db, breachId: string): Promise<Concerned> {
  const rows = await tx
    .selectFrom('breach_account')
    .select('account_id')
    .where('breach_id', '=', breachId)
    .execute()
  const breach = await breachRow(tx, breachId)
  return { accounts: rows.map(({ account_id }) => account_id), complaints: breach?.complaints ?? [] }
}

/** Writes to those of them who have an address, beside what they see when they sign in or look their complaint up. */
export async function mailBreach(
  tx: Db,
  sender: Sender,
  breachId: string,
  { accounts, complaints }: Concerned,
  now: Date,
): Promise<void> {
  const breach = await breachRow(tx, breachId)
  if (!breach) return
  const { happened, data, measures, contact, noticed_at } = breach
  const facts = { happened, data, measures, contact, noticed: momentOf(noticed_at) }
  const letter = { kind: 'breach', facts, path: '/account', about: breachId } as const
  for (const id of accounts) await queueMailToAccount(tx, sender, id, { ...letter, facts: () => facts }, now)
  if (complaints.length === 0) return
  const rows = await tx
    .selectFrom('complaint')
    .select(['contact', 'language'])
    .where('number', 'in', complaints)
    .where('contact', 'is not', null)
    .execute()
  for (const { contact: mail, language: locale } of rows)
    if (mail !== null) await queueMail(tx, sender, { mail, locale, accountId: null }, letter, now)
}
