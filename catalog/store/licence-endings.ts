import type { Kysely } from 'kysely'
import { instantOf, localTimeOf } from '#catalog/rules/local-time.ts'
import type { Database } from './schema.ts'
import { announceOfTitle } from './webhook-outbox.ts'

/** So long before its end a licence is told of, ms. */
const noticeMs = 7 * 86_400_000
/** What a wall clock anywhere may be ahead of or behind UTC, and more. */
const dayMs = 86_400_000

/**
 * Tells owners of licences that end within a week: once of each, and of none that has ended. Several hubs may do it at
 * once. Resolves with how many.
 */
export async function announceEndings(db: Kysely<Database>, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('licence')
      .innerJoin('title', 'title.id', 'licence.title_id')
      .select(['licence.id', 'title_id', 'external_id', 'ends', 'time_zone'])
      .where('ends', 'is not', null)
      // Local times are compared as text here, roughly, for the index; exactly below.
      .where('ends', '<', localTimeOf(new Date(now.getTime() + noticeMs + dayMs), 'UTC'))
      .where('ends', '>', localTimeOf(new Date(now.getTime() - dayMs), 'UTC'))
      .where('revoked_at', 'is', null)
      .where('ending_told', '=', false)
      .where('title.deleted_at', 'is', null)
      .forUpdate('licence')
      .skipLocked()
      .limit(500)
      .execute()
    let told = 0
    for (const { id, title_id, external_id, ends, time_zone } of rows) {
      if (ends === null) continue
      const endsAt = instantOf(ends, time_zone)
      if (endsAt.getTime() > now.getTime() + noticeMs) continue
      await tx.updateTable('licence').set({ ending_told: true }).where('id', '=', id).execute()
      if (endsAt <= now) continue
      const terms = { until: ends, timeZone: time_zone, endsAt: endsAt.toISOString() }
      const data = { licenceId: id, externalId: external_id, ...terms }
      await announceOfTitle(tx, 'licence.ending', title_id, data, now)
      told++
    }
    return told
  })
}
