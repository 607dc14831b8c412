import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ChannelInput } from '#catalog/contract/channel.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './vouchers.ts'

type Db = Kysely<Database>

/** What `channel.secrets` is sealed for (platform/sealed.ts): the hub and the live process open it with the same word. */
export const channelPurpose = 'channels'

export type ChannelSecrets = {
  /** Stream key: of RTMP, and the password of Icecast sources. Letters, digits, `-` and `_`. */
  key: string
  /** Of SRT callers. */
  passphrase: string
  /** Of what is fetched, by the place of the input. */
  inputs: (string | null)[]
}

/** 144 bits as 24 characters that no sender has to escape. */
const word = () => randomBytes(18).toString('base64url')

export const newSecrets = (inputs: readonly ChannelInput[]): ChannelSecrets => ({
  ...{ key: word(), passphrase: word() },
  inputs: inputs.map(({ passphrase = null }) => passphrase),
})

/** With another key, for whoever had the old one. */
export const renewedKey = (secrets: ChannelSecrets): ChannelSecrets => ({
  ...secrets,
  ...{ key: word(), passphrase: word() },
})

/** Of inputs that are changed: one that says no passphrase keeps that of its place, where it is of the same kind. */
export const changedInputs = (
  secrets: ChannelSecrets,
  before: readonly ChannelInput[],
  inputs: readonly ChannelInput[],
): ChannelSecrets => ({
  ...secrets,
  inputs: inputs.map(
    ({ kind, passphrase }, n) =>
      passphrase ?? (before[n]?.kind === kind ? (secrets.inputs[n] ?? null) : null),
  ),
})

/** As it is kept beside what is sealed, and told. */
export const withoutSecrets = (inputs: readonly ChannelInput[]): ChannelInput[] =>
  inputs.map(({ passphrase: _, ...input }) => input)

export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest()

export const sealedSecrets = (secrets: ChannelSecrets, { seal }: Pick<Sealing, 'seal'>): string =>
  seal(JSON.stringify(secrets)).toString('base64')

/** @throws Error where none of the hub's secrets opens it */
export function openedSecrets(sealed: string, { unseal }: Pick<Sealing, 'unseal'>): ChannelSecrets {
  const text = unseal(Buffer.from(sealed, 'base64'))
  if (text === null) throw new Error('the secrets of a channel cannot be opened: was <data>/secret changed?')
  return JSON.parse(text) as ChannelSecrets
}

/** The started channel that a stream key is of; null for any other word. Looked up by hash, so the time it takes tells nothing. */
export async function channelOfKey(db: Db, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('channel')
    .select('id')
    .where('key_hash', '=', hashOfKey(key))
    .where('started', '=', true)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}
