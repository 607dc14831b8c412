import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ChannelEncoding, ChannelInput, ChannelKind } from '#catalog/contract/channel.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import type { Database } from './schema.ts'

/** A channel as a live process has to know it. */
export type ChannelOnAir = {
  id: string
  /** Another one when it has to begin again. */
  version: string
  kind: ChannelKind
  encoding: ChannelEncoding
  texts: LocalTexts
  languages: string[]
  ownerId: string
  inputs: ChannelInput[]
  /** Sealed. */
  secrets: string
  /** SHA-256 of the stream key. */
  keyHash: Buffer
}

/** The channels that are to be on air, in the order they were made. */
export async function channelsOnAir(db: Kysely<Database>): Promise<ChannelOnAir[]> {
  const rows = await db
    .selectFrom('channel')
    .select(['id', 'kind', 'encoding', 'texts', 'languages', 'owner_id', 'inputs', 'secrets', 'key_hash'])
    .where('started', '=', true)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ owner_id: ownerId, key_hash: keyHash, ...row }) => {
    return { ...row, ownerId, keyHash, version: versionOf({ ...row, keyHash: keyHash.toString('hex') }) }
  })
}

/** Of all that its inputs, its renditions and its slate are made from. */
const versionOf = (row: object): string =>
  createHash('sha256').update(JSON.stringify(row)).digest('base64url')

/** Whether there is one at all. */
export async function isAnyOnAir(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('channel')
    .select('id')
    .where('started', '=', true)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
