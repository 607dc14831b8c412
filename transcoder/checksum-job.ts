import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { JobContext } from './job-context.ts'
import type { JobData } from './jobs.ts'

/** SHA-256 of the source object, streamed. */
export async function checksumJob(
  data: JobData<'checksum'>,
  { ledger, storage, signal }: JobContext,
): Promise<void> {
  const asset = await ledger.asset(data.assetId)
  if (!asset || asset.sourceSha256 !== null) return
  const hash = createHash('sha256')
  await pipeline(await storage.get(asset.sourceKey), hash, { signal })
  await ledger.saveSourceSha256(asset.id, hash.digest('hex'))
}
