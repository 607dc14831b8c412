import type { Kysely } from 'kysely'
import { newId } from '#catalog/store/ids.ts'
import type { Database } from '#catalog/store/schema.ts'

/** A channel and its guide, as rows. */

/** A channel of an owner, as its row; its licence lets everybody have it. */
export async function addChannel(
  db: Kysely<Database>,
  ownerId: string,
  { kind = 'tv', epoch = 1_700_000_000_000 }: { kind?: 'tv' | 'radio'; epoch?: number } = {},
): Promise<{ id: string; epoch: number }> {
  const id = newId()
  await db
    .insertInto('channel')
    .values({
      ...{ id, owner_id: ownerId, kind, texts: JSON.stringify({ kk: { title: 'Арна' } }), region: 'KZ-75' },
      ...{ languages: ['kk'], age_mark: 6, inputs: '[]', secrets: '', key_hash: Buffer.from(id), epoch },
      ...{ encoding: 'copy', dvr_seconds: 7200, started: false },
    })
    .execute()
  await addChannelLicence(db, { channelId: id, programmeId: null, uses: ['stream', 'live'] })
  return { id, epoch }
}

export async function addChannelLicence(
  db: Kysely<Database>,
  of: { channelId: string; programmeId: string | null; uses: ('stream' | 'live')[]; territories?: string[] },
): Promise<void> {
  await db
    .insertInto('channel_licence')
    .values({
      ...{ id: newId(), channel_id: of.channelId, programme_id: of.programmeId, licensor: 'Станция' },
      ...{ territories: of.territories ?? ['WORLD'], uses: of.uses, starts: null, ends: null },
      ...{ time_zone: 'Asia/Almaty', exclusive: false, revocable: true },
      ...{ document_key: null, document_sha256: null, revoked_at: null },
    })
    .execute()
}

/** A programme of its guide that is to be recorded. */
export async function addProgramme(
  db: Kysely<Database>,
  channelId: string,
  { from, until, seriesId = null }: { from: number; until: number; seriesId?: string | null },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('programme')
    .values({
      ...{ id, channel_id: channelId, starts: new Date(from), ends: new Date(until), record: true },
      ...{ texts: JSON.stringify({ kk: { title: 'Айтыс' } }), language: null, origin: null, age_mark: null },
      series_id: seriesId,
    })
    .execute()
  return id
}
