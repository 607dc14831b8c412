import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Account, AccountData } from '#catalog/contract/account.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
/** Which rows of a table are held about an account, and columns that are secret or made of the others alone. */
type Held = { where: (who: Account) => RawBuilder<unknown>; without?: readonly string[] }

const ofTheirTitles = ({ owner }: Account) =>
  sql`title_id in (select id from title where owner_id = ${owner.id} and deleted_at is null)`
const ofTheirs = ({ owner }: Account) => sql`owner_id = ${owner.id}`
const ofTheirChannels = (who: Account) =>
  sql`channel_id in (select id from channel where ${ofTheirs(who)} and deleted_at is null)`

/**
 * Every table there is: what of it belongs into a copy of somebody's data, or why nothing does. A table that is added does
 * not compile until it is decided here; what an erasure does to it is decided in `erasure.ts`.
 */
const held: Record<keyof Database, Held | string> = {
  account: { where: ({ id }) => sql`id = ${id}` },
  owner: { where: ({ owner }) => sql`id = ${owner.id}` },
  token: { where: ({ id }) => sql`account_id = ${id}`, without: ['hash'] },
  password: { where: ({ id }) => sql`account_id = ${id}`, without: ['hash'] },
  passkey: { where: ({ id }) => sql`account_id = ${id}`, without: ['public_key'] },
  recovery_code: { where: ({ id }) => sql`account_id = ${id}`, without: ['hash'] },
  sent_link: { where: ({ id }) => sql`account_id = ${id}`, without: ['hash'] },
  // Whom somebody else invited is theirs; the address is that of who was invited.
  invitation: {
    where: ({ id }) => sql`made_by = ${id} or accepted_by = ${id}`,
    without: ['hash', 'mail', 'made_by'],
  },
  // The words of a letter that waits open something.
  mail: { where: ({ id }) => sql`account_id = ${id}`, without: ['subject', 'text', 'html'] },
  creation: { where: ofTheirs, without: ['request_sha256'] },
  upload: { where: ({ id }) => sql`account_id = ${id}` },
  title: {
    where: ({ owner }) => sql`owner_id = ${owner.id} and deleted_at is null`,
    without: ['terms', 'terms_by', 'words_known', 'permit'],
  },
  asset: { where: ofTheirTitles, without: ['plan', 'hls_check', 'loudness', 'pictures'] },
  licence: { where: ofTheirTitles },
  subtitle: {
    where: (who) => sql`${ofTheirTitles(who)} and deleted_at is null`,
    without: ['lines_by'],
  },
  chapter: { where: ofTheirTitles },
  credit: { where: ofTheirTitles },
  series: { where: ofTheirs },
  person: { where: ofTheirs },
  restriction: {
    where: (who) =>
      sql`${ofTheirTitles(who)} or ${ofTheirChannels(who)} or made_by = ${who.id} or lifted_by = ${who.id}`,
  },
  audit_entry: { where: ({ id }) => sql`account_id = ${id}`, without: ['hash'] },
  // The words of an appeal are those of whoever complained.
  complaint_review: { where: ({ id }) => sql`decided_by = ${id}`, without: ['text'] },
  terms_version: { where: ({ id }) => sql`published_by = ${id}`, without: ['texts'] },
  breach: {
    where: ({ id }) => sql`entered_by = ${id} or notified_by = ${id}
      or id in (select breach_id from breach_account where account_id = ${id})`,
    without: ['complaints', 'entered_by', 'notified_by'],
  },
  breach_account: { where: ({ id }) => sql`account_id = ${id}` },
  price: {
    where: (who) => sql`${ofTheirTitles(who)} or series_id in (select id from series where ${ofTheirs(who)})`,
  },
  voucher_batch: { where: ofTheirs, without: ['sealed'] },
  voucher: {
    where: (who) => sql`batch_id in (select id from voucher_batch where ${ofTheirs(who)})`,
    without: ['hash'],
  },
  payment_order: { where: ofTheirs, without: ['key_hash'] },
  payment_event: {
    where: (who) => sql`order_id in (select id from payment_order where ${ofTheirs(who)})`,
  },
  webhook: { where: ofTheirs, without: ['secret', 'old_secret', 'busy_until'] },
  webhook_delivery: {
    where: (who) => sql`webhook_id in (select id from webhook where ${ofTheirs(who)})`,
  },
  webhook_attempt: {
    where: (who) => sql`delivery_number in (select number from webhook_delivery
      where webhook_id in (select id from webhook where ${ofTheirs(who)}))`,
  },
  channel: { where: ofTheirs, without: ['secrets', 'key_hash', 'permit'] },
  programme: { where: ofTheirChannels },
  channel_licence: { where: ofTheirChannels },
  song: { where: ofTheirChannels },
  channel_hour: { where: ofTheirChannels },
  channel_alarm: { where: ofTheirChannels },
  title_traffic: { where: ofTheirTitles },
  channel_traffic: { where: ofTheirChannels },
  traffic: 'of machines and networks',
  edge_log: 'of machines',
  live_run: 'of what was on air, by the second',
  live_segment: 'of what was on air, by the second',
  guess: 'hashes of what was typed, without saying whose it is',
  used_challenge: 'hashes of what was answered, without saying by whom',
  pass: 'of viewers, whom nobody knows',
  device_code: 'of viewers, whom nobody knows',
  encoded_part: 'made of the files alone',
  line: 'made of the subtitles alone',
  name_word: 'made of the names of all titles, without saying of which',
  person_spelling: 'made of the names of people alone',
  complaint: 'of those who complained',
  complaint_year: 'a counter',
  collection: "lists of the hub's editors",
  collection_title: "lists of the hub's editors",
  audience_day: 'of nobody',
  play_day: { where: ofTheirTitles },
  play_country: { where: ofTheirTitles },
  play_view: 'of viewers, whom nobody knows',
  channel_play: 'of viewers, whom nobody knows',
  operation_sample: 'of machines',
  storage_sample: 'of machines',
}

/** All that is held about an account. Read in one snapshot, so that nothing in it refers to what is not. */
export function accountData(db: Db, account: Account, now: Date): Promise<AccountData> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const tables: AccountData['tables'] = {}
      for (const [table, of] of Object.entries(held))
        if (typeof of !== 'string') tables[table] = await rowsOf(tx, table, of, account)
      return { madeAt: now.toISOString(), account, tables }
    })
}

type Row = Record<string, unknown>

async function rowsOf(
  tx: Db,
  table: string,
  { where, without = [] }: Held,
  account: Account,
): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`select to_jsonb(t) - ${[...without]}::text[] as row
    from ${sql.table(table)} t where ${where(account)} order by 1`.execute(tx)
  return rows.map(({ row }) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])),
  )
}

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
