import { type Kysely, sql } from 'kysely'
import { inTransaction } from './in-transaction.ts'
import type { Database } from './schema.ts'
import { announceOfTitle } from './webhook-outbox.ts'

type Db = Kysely<Database>

/** Steps of an asset on its way. Each is told to the owner of its title, in the transaction that makes it. */

/** A file may turn out broken half way, also after its first seconds could be watched. */
export async function refuse(
  db: Db,
  id: string,
  code: string,
  details: Record<string, string | number>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const refused = await tx
      .updateTable('asset')
      .set({
        state: 'refused',
        refusal_code: code,
        refusal_details: JSON.stringify(details),
        refused_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .where('state', 'in', ['uploading', 'probing', 'encoding', 'watchable'])
      .returning('title_id')
      .executeTakeFirst()
    if (refused) await announceOfTitle(tx, 'title.refused', refused.title_id, { code, details })
  })
}

/** Nobody could watch it before this very step. */
const firstWatchable = sql<boolean>`completed_at is null or watchable_at = completed_at`

const before = { watchable: ['encoding'], complete: ['encoding', 'watchable'] } as const

export async function reach(db: Db, id: string, state: 'watchable' | 'complete'): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const moved = await tx
      .updateTable('asset')
      .set({
        state,
        // An asset so short that it completes at once was watchable at the same moment.
        watchable_at: sql<Date>`coalesce(watchable_at, now())`,
        ...(state === 'complete' ? { completed_at: sql<Date>`now()` } : {}),
      })
      .where('id', '=', id)
      .where('state', 'in', before[state])
      .returning(['title_id', firstWatchable.as('first')])
      .executeTakeFirst()
    if (!moved) return false
    await showAsset(tx, moved.title_id, id)
    if (moved.first) await announceOfTitle(tx, 'title.watchable', moved.title_id, {})
    if (state === 'complete') await announceOfTitle(tx, 'title.complete', moved.title_id, {})
    return true
  })
}

/**
 * From now on viewers get this asset, unless they have a younger one: a replacement was held back until here. The same
 * source encoded anew is held back until it is complete: what is there is no worse.
 */
async function showAsset(tx: Db, titleId: string, assetId: string): Promise<void> {
  await tx
    .updateTable('title')
    .set({ asset_id: assetId })
    .where('id', '=', titleId)
    .where(({ or, not, exists, selectFrom }) =>
      or([
        not(exists(selectFrom('asset').select('asset.id').whereRef('asset.id', '=', 'title.asset_id'))),
        exists(
          selectFrom('asset as shown')
            .innerJoin('asset as next', (join) => join.on('next.id', '=', assetId))
            .select('shown.id')
            .whereRef('shown.id', '=', 'title.asset_id')
            .whereRef('shown.created_at', '<', 'next.created_at')
            .where(({ or, eb }) =>
              or([
                eb('next.state', '=', 'complete'),
                eb('shown.state', '<>', 'complete'),
                eb('next.source_key', '<>', eb.ref('shown.source_key')),
              ]),
            ),
        ),
      ]),
    )
    .execute()
}
