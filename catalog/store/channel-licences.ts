import { type Kysely, sql } from 'kysely'
import { defaultTimeZone, type Licence, type NewLicence } from '#catalog/contract/title.ts'
import { plannedOnce } from '#platform/planned-once.ts'
import { newId } from './ids.ts'
import { licenceOfRow } from './licences.ts'
import { raiseChannelPermit } from './permits.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Of a channel as a whole, or of one programme of it. */
export type LicensedThing = { channelId: string; programmeId: string | null }

/** The first licence of a programme takes it away from those whom the channel's let see it: they ask anew. */
export async function addChannelLicence(
  tx: Db,
  { channelId, programmeId }: LicensedThing,
  licence: NewLicence,
): Promise<Licence> {
  const row = await tx
    .insertInto('channel_licence')
    .values({
      ...{ id: newId(), channel_id: channelId, programme_id: programmeId },
      ...{ licensor: licence.licensor, territories: licence.territories, uses: licence.uses },
      ...{ starts: licence.from ?? null, ends: licence.until ?? null },
      time_zone: licence.timeZone ?? defaultTimeZone,
      ...{ exclusive: licence.exclusive ?? false, revocable: licence.revocable ?? true },
      ...{ document_key: null, document_sha256: null, revoked_at: null },
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (programmeId !== null) await raiseChannelPermit(tx, channelId)
  return licenceOfRow(row)
}

/** The licence of exactly that; null when there is none. */
export async function channelLicence(
  db: Db,
  { channelId, programmeId }: LicensedThing,
  id: string,
): Promise<Licence | null> {
  const row = await db
    .selectFrom('channel_licence')
    .selectAll()
    .where('id', '=', id)
    .where('channel_id', '=', channelId)
    .where('programme_id', programmeId === null ? 'is' : '=', programmeId)
    .executeTakeFirst()
  return row ? licenceOfRow(row) : null
}

/** Revoking again changes nothing. Whoever is watching needs a new permission, which another licence may give. */
export async function revokeChannelLicence(tx: Db, channelId: string, id: string): Promise<void> {
  const revoked = await tx
    .updateTable('channel_licence')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('channel_id', '=', channelId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (revoked) await raiseChannelPermit(tx, channelId)
}

/** Of whole channels, oldest first. */
export async function licencesOfChannels(db: Db, ids: readonly string[]): Promise<Map<string, Licence[]>> {
  const all = new Map<string, Licence[]>()
  if (ids.length === 0) return all
  const rows = await db
    .selectFrom('channel_licence')
    .modifyFront(plannedOnce)
    .selectAll()
    .where(sql<boolean>`channel_id = any(${[...ids]}::text[])`)
    .where('programme_id', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  for (const row of rows) all.set(row.channel_id, [...(all.get(row.channel_id) ?? []), licenceOfRow(row)])
  return all
}

/** Of programmes, by their ids; oldest first. */
export async function licencesOfProgrammes(db: Db, ids: readonly string[]): Promise<Map<string, Licence[]>> {
  const all = new Map<string, Licence[]>()
  if (ids.length === 0) return all
  const rows = await db
    .selectFrom('channel_licence')
    .modifyFront(plannedOnce)
    .selectAll()
    .where(sql<boolean>`programme_id = any(${[...ids]}::text[])`)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  for (const row of rows)
    if (row.programme_id !== null)
      all.set(row.programme_id, [...(all.get(row.programme_id) ?? []), licenceOfRow(row)])
  return all
}
