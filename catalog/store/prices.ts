import { type Kysely, sql } from 'kysely'
import type { Price } from '#catalog/contract/money.ts'
import type { OfferTerms } from '#catalog/rules/pass-terms.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** What is sold: a title or a series. */
export type Priced = { title: string } | { series: string }

/** What opens the title of a row of `title`, as JSON: its own price, then that of its series. */
export const offersJson = sql<OfferTerms[]>`coalesce((
  select jsonb_agg(jsonb_build_object('of', case when price.title_id is null then 'series' else 'title' end,
    'amount', price.amount, 'currency', price.currency, 'days', price.days) order by price.title_id nulls last)
  from price where price.title_id = title.id or price.series_id = title.series_id), '[]')`

/** Of a row of `series`; null where it has none. */
export const seriesPriceJson = sql<Price | null>`(
  select jsonb_build_object('amount', price.amount, 'currency', price.currency, 'days', price.days)
  from price where price.series_id = series.id)`

/** Gives it a price, or another one. What was free is paid from now on for those who are watching, too. */
export async function setPrice(tx: Db, of: Priced, price: Price): Promise<void> {
  const column = 'title' in of ? 'title_id' : 'series_id'
  const values = { title_id: null, series_id: null, ...columnOf(of), ...price }
  const { rows } = await sql<{ made: boolean }>`
    insert into price (title_id, series_id, amount, currency, days)
    values (${values.title_id}, ${values.series_id}, ${price.amount}, ${price.currency}, ${price.days})
    on conflict (${sql.ref(column)}) do update
      set amount = excluded.amount, currency = excluded.currency, days = excluded.days
    returning xmax = 0 as made`.execute(tx)
  if (rows[0]?.made) await raisePermits(tx, of)
}

/** Free from now on. No error when it was. */
export async function removePrice(tx: Db, of: Priced): Promise<void> {
  const [[column, id] = ['title_id', '']] = Object.entries(columnOf(of))
  await tx
    .deleteFrom('price')
    .where(column as 'title_id', '=', id)
    .execute()
}

const columnOf = (of: Priced): { title_id: string } | { series_id: string } =>
  'title' in of ? { title_id: of.title } : { series_id: of.series }

/** Addresses that were given out are good no longer: whoever plays asks anew, and hears of the price. */
async function raisePermits(tx: Db, of: Priced): Promise<void> {
  await tx
    .updateTable('title')
    .set(({ eb }) => ({ permit: eb('permit', '+', 1) }))
    .where('title' in of ? 'id' : 'series_id', '=', 'title' in of ? of.title : of.series)
    .execute()
}

export async function hasPrice(tx: Db, seriesId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('price')
    .select('days')
    .where('series_id', '=', seriesId)
    .executeTakeFirst()
  return found !== undefined
}
