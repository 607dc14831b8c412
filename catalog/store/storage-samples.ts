import { type Kysely, sql } from 'kysely'
import type { Operations, StoredKind } from '#catalog/contract/operations.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

export async function saveStored(db: Db, at: Date, kinds: readonly StoredKind[]): Promise<void> {
  if (kinds.length === 0) return
  const rows = kinds.map(({ kind, objects, bytes, orphans, orphanBytes }) => ({
    ...{ at, kind, objects, bytes, orphans, orphan_bytes: orphanBytes },
  }))
  await db.insertInto('storage_sample').values(rows).execute()
}

/** When everything was counted last; null before. */
export async function lastStored(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select max(at) as at from storage_sample`.execute(db)
  return rows[0]?.at ?? null
}

/** What there was at the last count, and how much more than about a day before. */
export async function storedNow(
  db: Db,
): Promise<Pick<Operations['storage'], 'countedAt' | 'kinds' | 'grownBytes'>> {
  const countedAt = await lastStored(db)
  if (countedAt === null) return { countedAt: null, kinds: [], grownBytes: null }
  const rows = await db
    .selectFrom('storage_sample')
    .selectAll()
    .where('at', '=', countedAt)
    .orderBy('bytes', 'desc')
    .execute()
  const { rows: before } = await sql<{ bytes: number | null }>`select sum(bytes) as bytes from storage_sample
    where at = (select max(at) from storage_sample
      where at <= ${new Date(countedAt.getTime() - dayMs)} and at > ${new Date(countedAt.getTime() - 2 * dayMs)})`.execute(
    db,
  )
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0)
  const earlier = before[0]?.bytes ?? null
  return {
    countedAt: countedAt.toISOString(),
    kinds: rows.map(({ orphan_bytes, at: _, ...row }) => ({ ...row, orphanBytes: orphan_bytes })),
    grownBytes: earlier === null ? null : bytes - earlier,
  }
}

const dayMs = 86_400_000

/** Of days before the last two one count is kept, for a year. Resolves with how many rows went. */
export async function thinStored(db: Db, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from storage_sample where
    at < ${new Date(now.getTime() - 365 * dayMs)}
    or (at < ${new Date(now.getTime() - 2 * dayMs)} and at not in (
      select min(at) from storage_sample group by date_trunc('day', at)))`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Ids that keys name, by the first part of the key. */
export async function knownIds(db: Db): Promise<Readonly<Record<string, ReadonlySet<string>>>> {
  const idsIn = async (table: 'asset' | 'title' | 'subtitle' | 'licence' | 'channel') => {
    const rows = await db.selectFrom(table).select('id').execute()
    return new Set(rows.map(({ id }) => id))
  }
  const sources = await db.selectFrom('asset').select('source_key').execute()
  const [asset, poster, text, licence, live] = await Promise.all([
    idsIn('asset'),
    idsIn('title'),
    idsIn('subtitle'),
    idsIn('licence'),
    idsIn('channel'),
  ])
  // An asset may be made of another's source, whose row is gone.
  const source = new Set(sources.map(({ source_key }) => source_key.replace('source/', '')))
  return { source, vod: asset, image: asset, poster, text, licence, live }
}
