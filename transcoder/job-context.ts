import type { EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import type { AssetLedger, AssetRecord } from '#catalog/contract/ledger.ts'
import type { LiveLedger } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { JobData, JobName } from './jobs.ts'

/** What every processor is given. */
export type JobContext = {
  ledger: AssetLedger
  /** What was on air. */
  live: Pick<LiveLedger, 'segments'>
  storage: ObjectStorage
  log: Log
  /** Adds every job that can be done for an asset now. */
  schedule: (assetId: string) => Promise<void>
  /** Priority of the processes it starts, as setpriority(2) counts it. */
  nice: number
  /** Aborted when the worker must stop: kill what runs, leave no half result behind. */
  signal: AbortSignal
  /** Tells watchers of a title that there is something new to see. */
  notify: (titleId: string) => void
}

/** A processor per job name: one that is missing does not compile. */
export type Processors = { [N in JobName]: (data: JobData<N>, context: JobContext) => Promise<void> }

/**
 * What is done when a job has failed for good and its title need not be refused for it: a title without that
 * poster, without those pictures or subtitles, is still a title. `video`: of AV1 alone.
 */
export type Abandon = {
  [N in 'original' | 'poster' | 'pictures' | 'subtitles' | 'video']: (
    data: JobData<N>,
    context: JobContext,
  ) => Promise<void>
}

export type PlannedAsset = AssetRecord & { facts: SourceFacts; plan: EncodingPlan }

/**
 * The asset a job is about, when there still is work on it: null when it was deleted, refused or replaced since, so that
 * a job that comes late does nothing.
 */
export async function plannedAsset(
  data: { assetId: string; version: number },
  ledger: AssetLedger,
): Promise<PlannedAsset | null> {
  const asset = await ledger.asset(data.assetId)
  if (!asset || asset.version !== data.version || asset.state === 'refused' || !asset.wanted) return null
  const { facts, plan } = asset
  return facts && plan ? { ...asset, facts, plan } : null
}
