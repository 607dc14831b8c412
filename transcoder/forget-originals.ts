import { keys } from '#catalog/contract/encoding.ts'
import type { AssetLedger } from '#catalog/contract/ledger.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { originalName } from './plan/original.ts'

/**
 * Removes repackaged sources of titles that were complete before a moment: nobody is offered them any more, and no
 * address that was given out while they were offered is still good. Resolves with how many were removed.
 */
export async function forgetOriginals(
  { ledger, storage }: { ledger: Pick<AssetLedger, 'staleOriginals' | 'savePart'>; storage: ObjectStorage },
  completeBefore: Date,
): Promise<number> {
  const stale = await ledger.staleOriginals(completeBefore)
  for (const { id, version } of stale) {
    // The bytes first: killed in between, it is found again.
    await storage.deletePrefix(keys.rendition(id, version, originalName))
    await ledger.savePart(id, { track: originalName, part: 0, done: true, renditions: {} })
  }
  return stale.length
}
