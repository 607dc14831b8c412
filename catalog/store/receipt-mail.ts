import { type Kysely, sql } from 'kysely'
import type { Locale } from '#catalog/contract/locale.ts'
import { plainMoney } from '#catalog/contract/money.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { Problem } from '#platform/errors.ts'
import { momentOf, queueMail, type Sender } from './mail-outbox.ts'
import { hashOfSecret } from './pass-keys.ts'
import { textsOf } from './pass-subject.ts'
import { inForce } from './passes.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** A slip in the address, and one more; nobody's mailbox is filled by an order. */
const mostLetters = 3
/** A receipt that no server takes by then is asked for again: the address must not lie there, ms. */
const keptMs = 3 * 86_400_000

/**
 * Puts a receipt for a bought pass into the outbox: what, how much, when, until when, and the number of the order.
 * `nameOf`: what is bought is called in it.
 * @throws Problem not-found for a pass that is not this viewer's, is over, or was not bought here; too-many-receipts
 */
export async function mailPassReceipt(
  tx: Db,
  sender: Sender,
  asked: {
    passId: string
    keys: readonly string[]
    to: { mail: string; locale: Locale }
    nameOf: (texts: LocalTexts) => string
  },
  now: Date,
): Promise<void> {
  const { passId, keys, to, nameOf } = asked
  const row = keys.length === 0 ? undefined : await boughtPass(tx, passId, keys, now)
  if (!row?.paid_at) throw new Problem('not-found')
  const { texts } = row
  const sent = await tx
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('about', '=', row.order_id)
    .where('kind', '=', 'receipt')
    .executeTakeFirstOrThrow()
  if (Number(sent.count) >= mostLetters) throw new Problem('too-many-receipts', { most: mostLetters })
  const facts = {
    ...{ name: texts ? nameOf(texts) : row.subject, owner: row.owner_name, price: plainMoney(row) },
    ...{ paid: momentOf(row.paid_at), until: momentOf(row.ends), order: row.order_id },
  }
  const path = row.scope === 'series' ? `/series/${row.subject}` : `/watch/${row.subject}`
  const expiresAt = new Date(now.getTime() + keptMs)
  const letter = { kind: 'receipt', facts, path, about: row.order_id, expiresAt } as const
  await queueMail(tx, sender, { ...to, accountId: null }, letter, now)
}

/** Locked by its order, so that two requests at once count each other. */
function boughtPass(tx: Db, passId: string, keys: readonly string[], now: Date) {
  return tx
    .selectFrom('pass')
    .innerJoin('payment_order as bought', 'bought.id', 'pass.order_id')
    .innerJoin('owner', 'owner.id', 'bought.owner_id')
    .select(['pass.scope', 'pass.subject', 'pass.ends', 'owner.name as owner_name'])
    .select(['bought.id as order_id', 'bought.amount', 'bought.currency', 'bought.paid_at'])
    .select(textsOf('pass.scope', 'pass.subject').as('texts'))
    .where('pass.id', '=', passId)
    .where('pass.key_hash', 'in', keys.map(hashOfSecret))
    .where(inForce(now))
    .modifyEnd(sql`for no key update of bought`)
    .executeTakeFirst()
}
