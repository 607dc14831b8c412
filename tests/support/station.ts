import type { Insertable, Kysely } from 'kysely'
import { newId } from '#catalog/store/ids.ts'
import type { Database } from '#catalog/store/schema.ts'

/** A channel and its guide, as rows. */

type ChannelRow = Partial<Insertable<Database['channel']>>

/** A channel of an owner, as its row. Nobody may have it without a licence. */
export async function addChannelRow(
  db: Kysely<Database>,
  ownerId: string,
  row: ChannelRow = {},
): Promise<{ id: string; epoch: number }> {
  const [id, epoch] = [newId(), row.epoch ?? 1_700_000_000_000]
  await db
    .insertInto('channel')
    .values({
      ...{
        id,
        owner_id: ownerId,
        kind: 'tv',
        texts: JSON.stringify({ kk: { title: 'Арна' } }),
        region: null,
      },
      ...{ languages: ['kk'], age_mark: 0, inputs: '[]', secrets: '', key_hash: Buffer.from(id), epoch },
      ...{ encoding: 'copy', dvr_seconds: 7200, started: true },
      ...row,
    })
    .execute()
  return { id, epoch }
}

/** The same, of an owner of its own. */
export async function addOwnChannelRow(
  db: Kysely<Database>,
  row: ChannelRow = {},
): Promise<{ id: string; epoch: number }> {
  const ownerId = newId()
  await db
    .insertInto('owner')
    .values({ id: ownerId, name: `Station ${ownerId}` })
    .execute()
  return addChannelRow(db, ownerId, row)
}

/** A channel whose licence lets everybody have it. */
export async function addChannel(
  db: Kysely<Database>,
  ownerId: string,
  { kind = 'tv' }: { kind?: 'tv' | 'radio' } = {},
): Promise<{ id: string; epoch: number }> {
  const channel = await addChannelRow(db, ownerId, { kind, region: 'KZ-75', age_mark: 6, started: false })
  await addChannelLicence(db, { channelId: channel.id, programmeId: null, uses: ['stream', 'live'] })
  return channel
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
