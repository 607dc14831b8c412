import type { Kysely } from 'kysely'
import { permitOfScope } from '#catalog/store/permits.ts'
import type { Database } from '#catalog/store/schema.ts'
import { sharedReading } from '#platform/shared-reading.ts'

/** How long addresses are good after their permit was raised, ms; that is to take effect in a minute. */
const knownMs = 10_000
const keptScopes = 10_000

/**
 * The permit of an asset's title, or of a channel, read about every ten seconds while somebody plays it. While the database is away what
 * was known last holds: nobody's film stops for that.
 */
export function permitReader(
  db: Kysely<Database>,
): (scope: string, fresh?: boolean) => Promise<number | null> {
  return sharedReading(
    { ms: knownMs, keys: keptScopes },
    (scope, before: Promise<number | null> | undefined) =>
      permitOfScope(db, scope).catch((error: unknown) => {
        if (before) return before
        throw error
      }),
  )
}
