import { type Kysely, sql } from 'kysely'
import type { Earning } from '#catalog/contract/earnings.ts'
import { defaultTimeZone, type LocalTexts } from '#catalog/contract/title.ts'
import { subjectOf, textsOf } from './pass-subject.ts'
import type { Database } from './schema.ts'

type Row = Pick<Earning, 'month' | 'source' | 'currency'> & {
  scope: Earning['of']['scope']
  subject: string
  texts: LocalTexts | null
  owner_name: string
  count: string
  amount: string
}

/** Every sum that an owner was paid or paid back: `at`, `source`, `scope`, `subject`, `currency`, `amount`. */
export const movedOf = (ownerId: string) => sql`
  select paid_at as at, 'payment' as source, scope, subject, currency, amount::bigint from payment_order
    where owner_id = ${ownerId} and paid_at is not null
  union all
  select refunded_at, 'refund', scope, subject, currency, -amount::bigint from payment_order
    where owner_id = ${ownerId} and refunded_at is not null and paid_at is not null
  union all
  select voucher.first_entered_at, 'voucher', batch.scope, batch.subject, batch.currency, batch.amount::bigint
    from voucher join voucher_batch batch on batch.id = voucher.batch_id
    where batch.owner_id = ${ownerId} and batch.amount is not null and voucher.first_entered_at is not null`

/**
 * What an owner has earned, the latest month first. Payments and refunds count when they happened; a voucher that has a
 * price when it is first entered: until then nobody here knows whether it was sold. A refund of what was never paid is none.
 */
export async function earningsOf(db: Kysely<Database>, ownerId: string): Promise<Earning[]> {
  const { rows } = await sql<Row>`
    with moved as (${movedOf(ownerId)}
    ), told as (
      select to_char(at at time zone ${defaultTimeZone}, 'YYYY-MM') as month, source, scope, subject, currency,
        count(*) as count, sum(amount) as amount
      from moved group by 1, 2, 3, 4, 5
    )
    select told.*, owner.name as owner_name, ${textsOf('told.scope', 'told.subject')} as texts
    from told, owner where owner.id = ${ownerId}
    order by month desc, scope, subject, source, currency`.execute(db)
  return rows.map((row) => ({
    ...{ month: row.month, of: subjectOf(row), source: row.source, currency: row.currency },
    ...{ count: Number(row.count), amount: Number(row.amount) },
  }))
}
