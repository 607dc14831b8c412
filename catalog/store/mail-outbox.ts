import { type Kysely, sql } from 'kysely'
import type { Locale } from '#catalog/contract/locale.ts'
import type { LetterKind, Outbox } from '#catalog/contract/mail.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { compose } from '#catalog/mail/compose.ts'
import type { Facts } from '#catalog/mail/letters.ts'
import { localTimeOf } from '#catalog/rules/local-time.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/**
 * The outbox of mail: a letter is written in the transaction of what it tells of, so that either both are there or neither
 * (docs/decisions/28-signing-in.md).
 */
type Db = Kysely<Database>

/** Of the hub: how its links begin, and how it signs. */
export type Sender = { base: string; hub: string }

export type Addressee = {
  mail: string
  locale: Locale
  /** Whose account it is: the letter goes with it. */
  accountId: string | null
}

const day = 86_400_000
/** What says nothing that ends by itself is of use for so long. */
const usefulMs = 30 * day

/** How letters tell a moment. */
export const momentOf = (at: Date): string => localTimeOf(at, defaultTimeZone).replace('T', ' ').slice(0, 16)

/** Puts a letter into the outbox. `path`: what its link opens; `about`: id of what it is about. */
export async function queueMail<K extends LetterKind>(
  tx: Db,
  { base, hub }: Sender,
  to: Addressee,
  letter: { kind: K; facts: Facts[K]; path: string; about: string; expiresAt?: Date },
  now: Date,
): Promise<void> {
  const { kind, facts, path, about, expiresAt = new Date(now.getTime() + usefulMs) } = letter
  const words = compose(kind, facts, { locale: to.locale, link: base + path, hub })
  await tx
    .insertInto('mail')
    .values({
      ...{ id: newId(), kind, about, account_id: to.accountId, recipient: to.mail, locale: to.locale },
      ...{ ...words, created_at: now, next_at: now, expires_at: expiresAt },
    })
    .execute()
}

/** To an account, where it has an address. @returns whether it has */
export async function queueMailToAccount<K extends LetterKind>(
  tx: Db,
  sender: Sender,
  accountId: string,
  letter: { kind: K; facts: (name: string) => Facts[K]; path: string; expiresAt?: Date },
  now: Date,
): Promise<boolean> {
  const account = await tx
    .selectFrom('account')
    .select(['name', 'mail', 'locale'])
    .where('id', '=', accountId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!account?.mail) return false
  const { mail, locale, name } = account
  const facts = letter.facts(name)
  await queueMail(tx, sender, { mail, locale, accountId }, { ...letter, facts, about: accountId }, now)
  return true
}

/** Without address and words from here on. */
export const emptied = { recipient: null, subject: null, text: null, html: null } as const

/** What nobody should read any more, as the invitation is withdrawn or the address is another one. */
export async function withdrawMail(
  tx: Db,
  about: string,
  kinds: readonly LetterKind[],
  now: Date,
): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ ...emptied, state: 'expired', next_at: null, settled_at: now })
    .where('about', '=', about)
    .where('kind', 'in', kinds)
    .where('state', 'in', ['waiting', 'given-up'])
    .execute()
}

const longestList = 200

/** What admins see. */
export async function outbox(db: Db, sending: boolean): Promise<Outbox> {
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .orderBy(sql`state in ('waiting', 'given-up')`, 'desc')
    .orderBy('number', 'desc')
    .limit(longestList)
    .execute()
  const mails = rows.map(({ id, kind, state, recipient, subject, text, attempts, trouble, ...row }) => ({
    ...{ id, kind, state, recipient, subject, text, attempts, trouble },
    createdAt: row.created_at.toISOString(),
    nextAt: row.next_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
  }))
  return { sending, mails }
}
