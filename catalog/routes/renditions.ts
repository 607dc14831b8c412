import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import type { RenditionInfo } from '#catalog/contract/title.ts'
import type { AssetSummary } from '#catalog/store/asset-summaries.ts'
import { encodingsOf } from '#catalog/store/encoded-parts.ts'
import type { CatalogDeps } from './deps.ts'

/** The renditions of each asset by its id. */
export type Renditions = (
  assets: readonly (AssetSummary | null)[],
) => Promise<(id: string | undefined) => RenditionInfo[]>

const keptAssets = 2000

/**
 * Measured from the encoded parts, whose lists are long; those of a complete asset never change again and are
 * kept in memory, so a page of the catalogue reads none of them.
 */
export function renditionReader({
  db,
  renditionInfo,
}: Pick<CatalogDeps, 'db' | 'renditionInfo'>): Renditions {
  const complete = new Map<string, RenditionInfo[]>()
  const nameOf = (asset: AssetSummary) => `${asset.id}.${asset.version}`
  return async (assets) => {
    const wanted = assets.filter((asset) => asset !== null)
    const unknown = wanted.filter((asset) => hasRenditions(asset) && !complete.has(nameOf(asset)))
    const encodings = await encodingsOf(
      db,
      unknown.map((asset) => asset.id),
    )
    const found = new Map<string, RenditionInfo[]>()
    for (const asset of wanted) {
      const kept = complete.get(nameOf(asset))
      const infos = kept ?? infosOf(encodings.get(asset.id), renditionInfo)
      found.set(asset.id, infos)
      if (asset.state !== 'complete' || kept) continue
      if (complete.size >= keptAssets) complete.clear()
      complete.set(nameOf(asset), infos)
    }
    return (id) => found.get(id ?? '') ?? []
  }
}

function infosOf(
  encoding: { plan: EncodingPlan | null; parts: EncodedPart[] } | undefined,
  renditionInfo: CatalogDeps['renditionInfo'],
): RenditionInfo[] {
  return encoding ? renditionInfo(encoding.plan, encoding.parts) : []
}

const hasRenditions = ({ state }: AssetSummary) =>
  state === 'encoding' || state === 'watchable' || state === 'complete'
