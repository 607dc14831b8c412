import type { TitleProgress } from '#catalog/contract/playback.ts'
import type { AssetSummary } from '#catalog/store/asset-summaries.ts'
import { encodingsOf } from '#catalog/store/encoded-parts.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import type { Language } from '#platform/errors.ts'
import type { CatalogDeps } from './deps.ts'
import { picturesDue, refusalOf } from './title-view.ts'

type Deps = Pick<CatalogDeps, 'db' | 'storage' | 'renditionInfo' | 'encodedShare' | 'secondsLeft' | 'now'>

/** Where a title's asset is on its way from upload to complete, the whole picture. */
export async function titleProgress(
  deps: Deps,
  title: TitleRecord,
  asset: AssetSummary | null,
  language: Language,
): Promise<TitleProgress> {
  const began = asset?.uploadedAt?.getTime() ?? null
  const encoding = asset ? (await encodingsOf(deps.db, [asset.id])).get(asset.id) : undefined
  return {
    titleId: title.id,
    state: asset?.state ?? 'draft',
    refusal: refusalOf(asset, language),
    upload: await uploadProgress(deps, asset),
    encoded: encoding ? deps.encodedShare(encoding.plan, encoding.parts) : 0,
    left:
      encoding && began !== null && isEncoding(asset)
        ? roughly(deps.secondsLeft(encoding.plan, encoding.parts, { began, now: deps.now().getTime() }))
        : null,
    watchableSeconds: secondsBetween(asset?.uploadedAt, asset?.watchableAt),
    completeSeconds: secondsBetween(asset?.uploadedAt, asset?.completedAt),
    picturesDue: picturesDue(asset),
    renditions: encoding ? deps.renditionInfo(encoding.plan, encoding.parts) : [],
  }
}

const isEncoding = (asset: AssetSummary | null) => asset?.state === 'encoding' || asset?.state === 'watchable'

/** In steps of five seconds: an estimate that flickers is no better, and each change is an event to every watcher. */
const roughly = (seconds: number | null): number | null =>
  seconds === null ? null : Math.ceil(seconds / 5) * 5

async function uploadProgress(
  { storage }: Deps,
  asset: AssetSummary | null,
): Promise<TitleProgress['upload']> {
  if (!asset || asset.sourceBytes === null) return null
  const total = asset.sourceBytes
  if (asset.state !== 'uploading') return { bytes: total, total }
  // No size: it has just been finished, or the parts of a concatenation are still on their own.
  return { bytes: (await storage.appendable.size(asset.sourceKey)) ?? total, total }
}

function secondsBetween(from: Date | null | undefined, to: Date | null | undefined): number | null {
  return from && to ? Math.max(0, (to.getTime() - from.getTime()) / 1000) : null
}
