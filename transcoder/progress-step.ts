import type { JobContext, PlannedAsset } from './job-context.ts'
import { isComplete, isWatchable, nextGroupIsDue } from './plan/progress.ts'

/**
 * After anything was stored: moves the asset on to `watchable` and `complete` when it has come that far. What was held
 * back for the early start is scheduled then.
 */
export async function advance(
  asset: PlannedAsset,
  { ledger, notify, log, schedule }: JobContext,
): Promise<void> {
  const parts = await ledger.parts(asset.id)
  if (isWatchable(asset.plan, parts) && (await ledger.reach(asset.id, 'watchable'))) {
    log.info({ assetId: asset.id }, 'watchable')
    await schedule(asset.id)
  }
  if (isComplete(asset.plan, parts) && (await ledger.reach(asset.id, 'complete'))) {
    log.info({ assetId: asset.id }, 'complete')
    await schedule(asset.id)
  }
  if (nextGroupIsDue(asset.plan, parts)) await schedule(asset.id)
  notify(asset.titleId)
}
