import type { Kysely } from 'kysely'
import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import { encodingsOf } from './encoded-parts.ts'
import { restrictionsOfTitles } from './restrictions.ts'
import type { Database } from './schema.ts'

export type StoredTitle = {
  assetId: string
  version: number
  plan: EncodingPlan
  parts: EncodedPart[]
}

/**
 * A title that a channel of the same owner may play as a part of itself; null where it is not there, not complete, hidden, or
 * restricted by law anywhere: what is closed as a title is not shown as a programme. Whoever sees it then is a matter of the
 * channel's licences.
 */
export async function linearTitle(
  db: Kysely<Database>,
  { channelId, titleId, now }: { channelId: string; titleId: string; now: Date },
): Promise<StoredTitle | null> {
  const row = await db
    .selectFrom('title')
    .innerJoin('channel', 'channel.owner_id', 'title.owner_id')
    .innerJoin('asset', 'asset.id', 'title.asset_id')
    .select(['asset.id as assetId', 'asset.version as version'])
    .where('title.id', '=', titleId)
    .where('channel.id', '=', channelId)
    .where('title.deleted_at', 'is', null)
    .where('title.hidden_at', 'is', null)
    .where('asset.state', '=', 'complete')
    .executeTakeFirst()
  if (!row) return null
  const restrictions = (await restrictionsOfTitles(db, [titleId])).get(titleId) ?? []
  const at = now.toISOString()
  const closed = restrictions.some(
    ({ from, until, liftedAt }) => liftedAt === null && from <= at && (until === null || at < until),
  )
  if (closed) return null
  const { plan, parts } = (await encodingsOf(db, [row.assetId])).get(row.assetId) ?? { plan: null, parts: [] }
  return plan ? { ...row, plan, parts } : null
}
