import type { Kysely } from 'kysely'
import { permitOfAsset, permitOfChannel } from '#catalog/store/permits.ts'
import type { Database } from '#catalog/store/schema.ts'
import { sharedReading } from '#platform/shared-reading.ts'

/** How long addresses are good after their permit was raised, ms; that is to take effect in a minute. */
const knownMs = 10_000
const keptScopes = 10_000

/**
 * The permit of an asset's title, or of a channel, read about every ten seconds while somebody plays it. While the database is away what
 * was known last holds: nobody's film stops for that.
 */
export const permitReader = (db: Kysely<Database>): PermitReader => keptPermits((id) => permitOfAsset(db, id))

/** The same of a channel, by the scope of an address: what comes after the channel's id is a stretch of its time. */
export const channelPermitReader = (db: Kysely<Database>): PermitReader => {
  const permitOf = keptPermits((id) => permitOfChannel(db, id))
  return (scope, fresh) => permitOf(scope.split('.')[0] ?? '', fresh)
}

type PermitReader = (scope: string, fresh?: boolean) => Promise<number | null>

function keptPermits(read: (id: string) => Promise<number | null>): PermitReader {
  return sharedReading({ ms: knownMs, keys: keptScopes }, (id, before: Promise<number | null> | undefined) =>
    read(id).catch((error: unknown) => {
      if (before) return before
      throw error
    }),
  )
}
