import { randomBytes } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import type {
  ChannelIngest,
  ChannelKind,
  ChannelPatch,
  ChannelSettings,
  NewChannel,
} from '#catalog/contract/channel.ts'
import type { Restriction } from '#catalog/contract/restriction.ts'
import type { AgeMark, Licence, LocalTexts, RegionCode } from '#catalog/contract/title.ts'
import { adultAge } from '#catalog/contract/title.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { licencesOfChannels } from './channel-licences.ts'
import {
  type ChannelSecrets,
  changedInputs,
  hashOfKey,
  newSecrets,
  openedSecrets,
  renewedKey,
  sealedSecrets,
  withoutSecrets,
} from './channel-secrets.ts'
import { newId } from './ids.ts'
import { raiseChannelPermit } from './permits.ts'
import { restrictionsOfChannels } from './restrictions.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './vouchers.ts'

type Db = Kysely<Database>
type Row = Selectable<Database['channel']>

/** A channel as the decision and the views need it, without anything secret. */
export type ChannelRecord = ChannelSettings & {
  id: string
  owner: { id: string; name: string }
  /** ms since 1970. */
  epoch: number
  permit: number
  /** It was on air before, so there may be something to go back to. */
  hasAired: boolean
  /** Of the whole channel. */
  licences: Licence[]
  restrictions: Restriction[]
}

function rows(db: Db) {
  return db
    .selectFrom('channel')
    .innerJoin('owner', 'owner.id', 'channel.owner_id')
    .selectAll('channel')
    .select('owner.name as ownerName')
    .select(sql<boolean>`exists (select from live_run where live_run.channel_id = channel.id)`.as('hasAired'))
    .where('channel.deleted_at', 'is', null)
}

async function records(db: Db, found: (Row & { ownerName: string; hasAired: boolean })[]) {
  const ids = found.map(({ id }) => id)
  const [licences, restrictions] = await Promise.all([
    licencesOfChannels(db, ids),
    restrictionsOfChannels(db, ids),
  ])
  return found.map(
    (row): ChannelRecord => ({
      ...settingsOfRow(row),
      ...{ id: row.id, owner: { id: row.owner_id, name: row.ownerName } },
      ...{ epoch: row.epoch, permit: row.permit, hasAired: row.hasAired },
      licences: licences.get(row.id) ?? [],
      restrictions: restrictions.get(row.id) ?? [],
    }),
  )
}

// Checked by the contract when it was written.
const settingsOfRow = (row: Row): ChannelSettings => ({
  ...{ kind: row.kind as ChannelKind, texts: row.texts as LocalTexts, languages: row.languages },
  ...{ region: row.region as RegionCode | null, ageMark: row.age_mark as AgeMark },
  ...{ inputs: row.inputs, encoding: row.encoding, dvrSeconds: row.dvr_seconds, started: row.started },
})

/** null when there is none, or it was deleted. */
export async function channelRecord(db: Db, id: string): Promise<ChannelRecord | null> {
  const found = await rows(db).where('channel.id', '=', id).execute()
  return (await records(db, found))[0] ?? null
}

/** More than a hub can have on air. */
const most = 1000

/** By their names. `ownerId`: this owner's alone. */
export async function channelRecords(
  db: Db,
  { kind, region, ownerId }: { kind?: string; region?: string; ownerId?: string } = {},
): Promise<ChannelRecord[]> {
  let query = rows(db)
  if (kind !== undefined) query = query.where('channel.kind', '=', kind as ChannelKind)
  if (region !== undefined) query = query.where('channel.region', '=', region)
  if (ownerId !== undefined) query = query.where('channel.owner_id', '=', ownerId)
  const found = await query.orderBy('channel.created_at').orderBy('channel.id').limit(most).execute()
  return records(db, found)
}

/** Resolves with its id. Media time begins now. */
export async function createChannel(
  tx: Db,
  ownerId: string,
  { kind, texts, inputs, ...said }: NewChannel,
  { now, seal }: { now: Date } & Pick<Sealing, 'seal'>,
): Promise<string> {
  const id = newId()
  const secrets = newSecrets(inputs)
  const { region, languages = [], ageMark = 0, encoding = 'copy', dvrSeconds = 7200 } = said
  await tx
    .insertInto('channel')
    .values({
      ...{ id, owner_id: ownerId, kind, texts: JSON.stringify(texts), region: region ?? null, languages },
      ...{ age_mark: ageMark, inputs: JSON.stringify(withoutSecrets(inputs)) },
      ...{ secrets: sealedSecrets(secrets, { seal }), key_hash: hashOfKey(secrets.key), encoding },
      ...{ dvr_seconds: dvrSeconds, started: false, epoch: now.getTime() },
    })
    .execute()
  return id
}

/** What is not named stays as it is. */
export async function patchChannel(
  tx: Db,
  id: string,
  { texts, inputs, ageMark, dvrSeconds, ...same }: ChannelPatch,
  sealing: Sealing,
): Promise<void> {
  const before = await locked(tx, id)
  const secrets = inputs ? changedInputs(openedSecrets(before.secrets, sealing), before.inputs, inputs) : null
  await tx
    .updateTable('channel')
    .set({
      ...same,
      ...(texts === undefined ? {} : { texts: JSON.stringify(texts) }),
      ...(ageMark === undefined ? {} : { age_mark: ageMark }),
      ...(dvrSeconds === undefined ? {} : { dvr_seconds: dvrSeconds }),
      ...(inputs && secrets
        ? { inputs: JSON.stringify(withoutSecrets(inputs)), secrets: sealedSecrets(secrets, sealing) }
        : {}),
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute()
  const closes =
    (ageMark !== undefined && ageMark >= adultAge && before.age_mark < adultAge) ||
    (dvrSeconds !== undefined && dvrSeconds < before.dvr_seconds) ||
    inputs !== undefined
  if (closes) await raiseChannelPermit(tx, id)
}

const locked = (tx: Db, id: string) =>
  tx.selectFrom('channel').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

/** What a sender needs of it. @throws Error where the hub's secret was changed */
export async function channelSecrets(
  db: Db,
  id: string,
  sealing: Pick<Sealing, 'unseal'>,
): Promise<ChannelSecrets> {
  const { secrets } = await db
    .selectFrom('channel')
    .select('secrets')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return openedSecrets(secrets, sealing)
}

/** A new stream key and passphrase: whoever has the old ones gets in no more. */
export async function renewKey(tx: Db, id: string, sealing: Sealing): Promise<void> {
  const { secrets } = await locked(tx, id)
  const renewed = renewedKey(openedSecrets(secrets, sealing))
  await tx
    .updateTable('channel')
    .set({
      ...{ secrets: sealedSecrets(renewed, sealing), key_hash: hashOfKey(renewed.key) },
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute()
}

/**
 * Takes channels away: nobody finds or watches them any more, and nothing of words and keys is left. What was on air goes with
 * the next round (`removeDeletedChannels`); titles that were made of it stay.
 */
export async function deleteChannels(tx: Db, of: { id: string } | { ownerId: string }): Promise<void> {
  const found = await tx
    .updateTable('channel')
    .set({
      ...{ deleted_at: new Date(), started: false, texts: JSON.stringify({}), inputs: JSON.stringify([]) },
      ...{ secrets: '', key_hash: randomBytes(32) },
    })
    .where('id' in of ? 'id' : 'owner_id', '=', 'id' in of ? of.id : of.ownerId)
    .where('deleted_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of found) {
    await tx.deleteFrom('channel_licence').where('channel_id', '=', id).execute()
    await tx.deleteFrom('programme').where('channel_id', '=', id).execute()
    await tx.deleteFrom('song').where('channel_id', '=', id).execute()
  }
}

/** Channels deleted before a moment, with all that was on air: bytes first, so that what was cut short is found again. */
export async function removeDeletedChannels(
  { db, storage }: { db: Db; storage: ObjectStorage },
  before: Date,
): Promise<number> {
  const channels = await db.selectFrom('channel').select('id').where('deleted_at', '<', before).execute()
  for (const { id } of channels) {
    await storage.deletePrefix(`live/${id}/`)
    await db.deleteFrom('channel').where('id', '=', id).execute()
  }
  return channels.length
}

/** What a sender is set up with, but for the addresses, which the hub's settings know. */
export const ingestOf = async (
  { inputs }: Pick<ChannelRecord, 'inputs'>,
  { key, passphrase }: ChannelSecrets,
  addressOf: (kind: ChannelSettings['inputs'][number]['kind'], input: number) => Promise<string | null>,
): Promise<ChannelIngest> => ({
  ...{ streamKey: key, passphrase },
  inputs: await Promise.all(inputs.map(async ({ kind }, n) => ({ kind, address: await addressOf(kind, n) }))),
})
