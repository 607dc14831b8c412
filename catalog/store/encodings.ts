import type { Kysely, Selectable } from 'kysely'
import { Problem } from '#platform/errors.ts'
import { refuse } from './asset-states.ts'
import { newId } from './ids.ts'
import { inTransaction } from './in-transaction.ts'
import { lockTitle } from './lock-title.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

type Source = { key: string; name: string | null; bytes: number | null; sha256?: string | null }

/** One more asset of a title, in the transaction of whoever knows what it is for. */
export async function addAsset(
  tx: Db,
  titleId: string,
  id: string,
  { state, source, uploadedAt }: { state: 'uploading' | 'probing'; source: Source; uploadedAt?: Date },
): Promise<void> {
  await tx
    .insertInto('asset')
    .values({
      id,
      title_id: titleId,
      state,
      source_key: source.key,
      source_name: source.name,
      source_bytes: source.bytes,
      source_sha256: source.sha256 ?? null,
      facts: JSON.stringify(null),
      plan: JSON.stringify(null),
      poster_key: null,
      refusal_code: null,
      refusal_details: JSON.stringify(null),
      uploaded_at: uploadedAt ?? null,
      watchable_at: null,
      completed_at: null,
    })
    .execute()
  // What viewers can watch now stays until its replacement can be watched; anything else gives way at once.
  await tx
    .updateTable('title')
    .set({ asset_id: id })
    .where('id', '=', titleId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('asset')
            .select('asset.id')
            .whereRef('asset.id', '=', 'title.asset_id')
            .where('asset.state', 'in', ['watchable', 'complete']),
        ),
      ),
    )
    .execute()
}

type Latest = Selectable<Database['asset']>

/** The asset uploaded last, held until the transaction ends: of two requests at once the second sees what the first did. */
async function latestAsset(tx: Db, titleId: string): Promise<Latest | undefined> {
  await lockTitle(tx, titleId)
  return tx
    .selectFrom('asset')
    .selectAll()
    .where('title_id', '=', titleId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Encodes the last source of a title anew, beside what viewers have: an asset of its own that takes over when it is
 * complete. Resolves with its id.
 * @throws Problem `conflict` while there is no source, or it is being encoded; of a recording, which has none
 */
export async function encodeAgain(db: Db, titleId: string, now: Date): Promise<string> {
  return inTransaction(db, async (tx) => {
    const last = await latestAsset(tx, titleId)
    if (last?.state !== 'complete' && last?.state !== 'refused')
      throw new Problem('conflict', { what: last?.state ?? 'draft' })
    // Of what was on air there is nothing to encode.
    if (last.plan?.recorded) throw new Problem('conflict', { what: 'recorded' })
    const id = newId()
    const { source_key: key, source_name: name, source_bytes: bytes, source_sha256: sha256 } = last
    const source = { key, name, bytes, sha256 }
    await addAsset(tx, titleId, id, { state: 'probing', source, uploadedAt: now })
    return id
  })
}

/**
 * Calls off the encoding of what was uploaded last: the file counts as refused by its owner. Workers stop within seconds;
 * what viewers had before goes on.
 * @throws Problem `conflict` when nothing is being encoded
 */
export async function stopEncoding(db: Db, titleId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const last = await latestAsset(tx, titleId)
    const state = last?.state ?? 'draft'
    if (!last || !['probing', 'encoding', 'watchable'].includes(state))
      throw new Problem('conflict', { what: state })
    await refuse(tx, last.id, 'cancelled', {})
  })
}
