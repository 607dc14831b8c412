import type { Kysely } from 'kysely'
import type { Account } from '#catalog/contract/account.ts'
import type { Authenticate } from '#catalog/routes/authenticate.ts'
import type { TitleChannel } from '#catalog/routes/title-channel.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'

export type UploadDeps = {
  db: Kysely<Database>
  storage: ObjectStorage
  authenticate: Authenticate
  channel: Pick<TitleChannel, 'publish'>
  /** Largest upload in bytes. */
  maxBytes: number
  /** An unfinished upload is kept this long after its last byte. */
  expirySeconds: number
  /** The source is whole and its asset is in state probing. May be called twice for one asset. */
  onUploaded: (assetId: string) => Promise<void>
  now: () => Date
}

export type Checksum = { algorithm: 'sha1' | 'sha256' | 'md5'; digest: Buffer }

/** What the headers of one request say, checked; and what its answer has to tell beside what tus says. */
export type UploadRequest = {
  account: Account
  /** `Upload-Concat` as it was sent. */
  concat: string | null
  checksum: Checksum | null
  /** The title it went to, told in `Nar-Title-Id`. */
  titleId: string | null
}
