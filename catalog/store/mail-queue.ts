import { type Kysely, type Selectable, sql } from 'kysely'
import { nextTry } from '#catalog/rules/webhook-retry.ts'
import { emptied } from './mail-outbox.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** One letter on its way, in the hands of one hub. */
export type ClaimedMail = {
  number: number
  id: string
  to: string
  subject: string
  text: string
  html: string
  attempts: number
}

/** Takes the next letter that is due. Whoever does not settle it within `holdMs` has died; then it is sent again. */
export async function claimMail(db: Db, now: Date, holdMs: number): Promise<ClaimedMail | null> {
  const { rows } = await sql<Selectable<Database['mail']>>`
    update mail set next_at = ${new Date(now.getTime() + holdMs)}
    where number = (
      select number from mail
      where state = 'waiting' and next_at <= ${now} and expires_at > ${now}
      order by next_at, number
      limit 1
      for no key update skip locked)
    returning *`.execute(db)
  const [row] = rows
  if (!row) return null
  const { number, id, recipient, subject, text, html, attempts } = row
  if (recipient === null || subject === null || text === null || html === null) return null
  return { number, id, to: recipient, subject, text, html, attempts }
}

/** Nothing came of it: somebody else sends it. */
export async function releaseMail(db: Db, { number }: ClaimedMail, now: Date): Promise<void> {
  await db
    .updateTable('mail')
    .set({ next_at: now })
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .execute()
}

/** It was taken: neither address nor words are kept. */
export async function mailSent(db: Db, { number }: ClaimedMail, now: Date): Promise<void> {
  await db
    .updateTable('mail')
    .set({ ...emptied, state: 'sent', next_at: null, settled_at: now, trouble: null })
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .execute()
}

/** It was not; the pauses are those of webhooks. A letter that is given up keeps its words, for somebody to hand over. */
export async function mailFailed(
  db: Db,
  { number, attempts }: ClaimedMail,
  { trouble, final, now, random }: { trouble: string; final: boolean; now: Date; random: number },
): Promise<'waiting' | 'given-up'> {
  const nextAt = final ? null : nextTry(attempts, now, random)
  const state = nextAt === null ? 'given-up' : 'waiting'
  await db
    .updateTable('mail')
    .set({ state, next_at: nextAt, settled_at: nextAt === null ? now : null, trouble })
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .execute()
  return state
}

/** Into the queue again, by hand. @returns false when there is none that waits or was given up */
export async function sendMailAgain(tx: Db, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({ state: 'waiting', next_at: now, settled_at: null, attempts: 0 })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'given-up'])
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Empties what is of no use any more. @returns how many */
export async function expireMail(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ ...emptied, state: 'expired', next_at: null, settled_at: now })
    .where('state', 'in', ['waiting', 'given-up'])
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** @returns how many that were settled before a moment are gone */
export async function forgetMail(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('mail')
    .where('settled_at', '<', before)
    .where('state', 'in', ['sent', 'expired'])
    .executeTakeFirst()
  return Number(numDeletedRows)
}
