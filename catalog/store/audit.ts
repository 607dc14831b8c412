import { createHash } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Account } from '#catalog/contract/account.ts'
import type { AuditAct, AuditDetails, AuditEntry, AuditPage, AuditQuery } from '#catalog/contract/audit.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { dayPlus } from '#catalog/rules/figure-span.ts'
import { instantOf } from '#catalog/rules/local-time.ts'
import type { Database } from './schema.ts'

/**
 * The audit trail: entries are only ever added (a trigger refuses anything else), each with a SHA-256 over itself and
 * the hash before it, so that one which is changed, left out or put in all the same breaks the chain there.
 */
type Db = Kysely<Database>
type Row = Selectable<Database['audit_entry']>

export type Act = {
  /** Who acts; null for the operator at the machine itself. */
  account: Pick<Account, 'id' | 'role'> | null
  act: AuditAct
  /** Id of the title it is about; else of the account or owner. */
  subject: string
  /** Whose title it is: they may read the entry. */
  ownerId?: string | null
  details?: AuditDetails
  now: Date
}

/** One chain, so one at a time; held until the transaction ends. Any number that nothing else locks. */
const chainLock = 0x6e6172
const beginning: Buffer = Buffer.alloc(32)

/**
 * Adds an entry in the transaction of the act itself. Do it last: who else acts waits from here until that transaction
 * ends.
 */
export async function record(
  tx: Db,
  { account, act, subject, ownerId = null, details = {}, now }: Act,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${chainLock})`.execute(tx)
  const last = await tx
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const entry = {
    ...{ number: (last?.number ?? 0) + 1, at: now, account_id: account?.id ?? null },
    ...{ role: account?.role ?? null, act, subject, owner_id: ownerId, details },
  }
  await tx
    .insertInto('audit_entry')
    .values({ ...entry, details: JSON.stringify(details), hash: hashOf(entry, last?.hash ?? beginning) })
    .execute()
}

/** Does `work` in a transaction and records it there: both or neither. */
export function recorded<T>(db: Db, act: Act, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const done = await work(tx)
    await record(tx, act)
    return done
  })
}

function hashOf(entry: Omit<Row, 'hash'>, before: Buffer): Buffer {
  const { number, at, account_id, role, act, subject, owner_id, details } = entry
  const content = [number, at.toISOString(), account_id, role, act, subject, owner_id, details]
  return createHash('sha256').update(before).update(JSON.stringify(content)).digest()
}

/** Newest first. `ownerId`: only what is about this owner's titles; null for everything. */
export async function auditPage(
  db: Db,
  { subject, act, account, role, from, until, cursor, limit = 50 }: AuditQuery,
  ownerId: string | null,
): Promise<AuditPage> {
  let query = db
    .selectFrom('audit_entry')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(limit + 1)
  if (ownerId !== null) query = query.where('owner_id', '=', ownerId)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (act !== undefined) query = query.where('act', '=', act)
  if (account !== undefined) query = query.where('account_id', '=', account)
  if (role !== undefined) query = query.where('role', '=', role)
  if (from !== undefined) query = query.where('at', '>=', startOf(from))
  if (until !== undefined) query = query.where('at', '<', startOf(dayPlus(until, 1)))
  if (cursor !== undefined) query = query.where('number', '<', Number(cursor))
  const rows = await query.execute()
  const entries = rows.slice(0, limit).map(entryOf)
  return { entries, next: rows.length > limit ? String(entries.at(-1)?.number) : null }
}

const startOf = (day: string): Date => instantOf(`${day}T00:00`, defaultTimeZone)

function entryOf({ account_id, role, owner_id, hash, at, ...same }: Row): AuditEntry {
  const { number, act, subject, details } = same
  return {
    ...{ number, at: at.toISOString(), act, subject, ownerId: owner_id, details, hash: hash.toString('hex') },
    account: account_id !== null && role !== null ? { id: account_id, role } : null,
  }
}

export type Chain = {
  entries: number
  /** Hash (hex) of the last one; of no entries, zeros. To be kept elsewhere: an end cut off shows only against it. */
  last: string
  /** Number of the first entry that does not follow from those before; null when all do. */
  broken: number | null
  /** An entry has the hash that was asked for. */
  holds: boolean
}

const batch = 1000

/** Reads the whole chain. `kept`: a hash (hex) that was the last once. */
export async function verifyAudit(db: Db, kept = beginning.toString('hex')): Promise<Chain> {
  let [number, hash, holds] = [0, beginning, kept === beginning.toString('hex')]
  const chain = () => ({ entries: number, last: hash.toString('hex'), holds })
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('number', '>', number)
      .orderBy('number')
      .limit(batch)
      .execute()
    for (const row of rows) {
      if (row.number !== number + 1 || !row.hash.equals(hashOf(row, hash)))
        return { ...chain(), broken: number + 1 }
      number = row.number
      hash = row.hash
      holds ||= hash.toString('hex') === kept
    }
    if (rows.length < batch) return { ...chain(), broken: null }
  }
}
