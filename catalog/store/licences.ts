import { type Kysely, type Selectable, sql } from 'kysely'
import { defaultTimeZone, type Licence, type NewLicence } from '#catalog/contract/title.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import { newId } from './ids.ts'
import { inTransaction } from './in-transaction.ts'
import { raisePermit } from './permits.ts'
import type { Database } from './schema.ts'
import { announceOfTitle } from './webhook-outbox.ts'

type Db = Kysely<Database>

/** @param externalId what the file calls it that it comes from */
export async function addLicence(
  db: Db,
  titleId: string,
  licence: NewLicence,
  externalId: string | null = null,
): Promise<Licence> {
  const row = await db
    .insertInto('licence')
    .values({
      id: newId(),
      title_id: titleId,
      licensor: licence.licensor,
      territories: licence.territories,
      uses: licence.uses,
      starts: licence.from ?? null,
      ends: licence.until ?? null,
      time_zone: licence.timeZone ?? defaultTimeZone,
      exclusive: licence.exclusive ?? false,
      revocable: licence.revocable ?? true,
      document_key: null,
      document_sha256: null,
      external_id: externalId,
      revoked_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return licenceOfRow(row)
}

/** The licence of that title; null when there is none. */
export async function licenceOf(db: Db, titleId: string, id: string): Promise<Licence | null> {
  const row = await db
    .selectFrom('licence')
    .selectAll()
    .where('id', '=', id)
    .where('title_id', '=', titleId)
    .executeTakeFirst()
  return row ? licenceOfRow(row) : null
}

/**
 * The first moment of revocation stays: revoking again changes nothing. Whoever plays the title needs a new permission,
 * which another licence may give.
 */
export async function revokeLicence(db: Db, titleId: string, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const revoked = await tx
      .updateTable('licence')
      .set({ revoked_at: new Date() })
      .where('id', '=', id)
      .where('title_id', '=', titleId)
      .where('revoked_at', 'is', null)
      .returning('external_id')
      .executeTakeFirst()
    if (!revoked) return
    await raisePermit(tx, titleId)
    const data = { licenceId: id, externalId: revoked.external_id }
    await announceOfTitle(tx, 'licence.revoked', titleId, data)
  })
}

/** Notes where the licence's document is stored and its SHA-256 (hex). */
export async function saveLicenceDocument(db: Db, id: string, key: string, sha256: string): Promise<Licence> {
  const row = await db
    .updateTable('licence')
    .set({ document_key: key, document_sha256: sha256 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return licenceOfRow(row)
}

/** Every licence of each title, oldest first. */
export async function licencesOfTitles(db: Db, titleIds: string[]): Promise<Map<string, Licence[]>> {
  const found = new Map<string, Licence[]>()
  if (titleIds.length === 0) return found
  const rows = await db
    .selectFrom('licence')
    .modifyFront(plannedOnce)
    .selectAll()
    .where(sql<boolean>`title_id = any(${titleIds}::text[])`)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  for (const row of rows) found.set(row.title_id, [...(found.get(row.title_id) ?? []), licenceOfRow(row)])
  return found
}

/** Of a title, or of a channel. */
export function licenceOfRow(
  row: Omit<Selectable<Database['licence']>, 'title_id' | 'external_id' | 'ending_told'>,
): Licence {
  return {
    id: row.id,
    licensor: row.licensor,
    territories: row.territories,
    uses: row.uses,
    ...(row.starts === null ? {} : { from: row.starts }),
    ...(row.ends === null ? {} : { until: row.ends }),
    timeZone: row.time_zone,
    exclusive: row.exclusive,
    revocable: row.revocable,
    documentSha256: row.document_sha256,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }
}
