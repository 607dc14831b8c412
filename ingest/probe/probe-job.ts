import type { EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import { Problem } from '#platform/errors.ts'
import type { JobData } from '#transcoder/jobs.ts'
import { probeSource } from './probe.ts'

type ProbedAsset = { titleId: string; version: number; state: string; sourceKey: string; av1: boolean }

type ProbeDeps = {
  ledger: {
    asset(id: string): Promise<ProbedAsset | null>
    savePlan(id: string, facts: SourceFacts, plan: EncodingPlan): Promise<void>
  }
  storage: {
    head(key: string): Promise<{ bytes: number } | null>
    source(key: string): Promise<{ kind: 'file'; path: string } | { kind: 'url'; url: string }>
  }
  signal: AbortSignal
  notify: (titleId: string) => void
}

/**
 * Looks at an uploaded file and writes down its facts and the plan made from them.
 * @throws Problem with the code the owner is to read (see `probeSource`)
 */
export async function probeJob(
  data: JobData<'probe'>,
  { ledger, storage, signal, notify }: ProbeDeps,
  plan: (facts: SourceFacts, wish: { av1: boolean }) => EncodingPlan,
  maxDuration: number,
): Promise<void> {
  const asset = await ledger.asset(data.assetId)
  if (!asset || asset.version !== data.version || asset.state !== 'probing') return
  const object = await storage.head(asset.sourceKey)
  if (!object || object.bytes === 0) throw new Problem('empty')
  const source = await storage.source(asset.sourceKey)
  const facts = await probeSource({ source, bytes: object.bytes, maxDuration, signal })
  await ledger.savePlan(data.assetId, facts, plan(facts, { av1: asset.av1 }))
  notify(asset.titleId)
}
