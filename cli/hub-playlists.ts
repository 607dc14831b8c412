import type { AssetLedger, AssetRecord, EncodedPart } from '#catalog/contract/encoding.ts'
import { playlistAt } from '#transcoder/plan/playlists.ts'

type Encoding = { asset: AssetRecord; parts: EncodedPart[] }
type Kept = { until: number; encoding: Promise<Encoding | null> }

/** A playlist may be this old: players ask again about every second while it grows. */
const growingMs = 500
const completeMs = 60_000
const keptAssets = 200

/**
 * Composes playlists from what the ledger has. All who watch one title share one reading of it, so the
 * database is asked about twice a second for a title, not for each viewer.
 */
export function playlistReader(
  ledger: Pick<AssetLedger, 'asset' | 'parts'>,
): (assetId: string, path: string) => Promise<{ body: string; complete: boolean } | null> {
  const kept = new Map<string, Kept>()
  return async (assetId, path) => {
    const known = kept.get(assetId)
    const reading = known && known.until > Date.now() ? known : startReading(ledger, assetId)
    if (reading !== known) {
      if (kept.size >= keptAssets) kept.clear()
      kept.set(assetId, reading)
    }
    const encoding = await reading.encoding.catch((error: unknown) => {
      kept.delete(assetId)
      throw error
    })
    if (encoding?.asset.state === 'complete') reading.until = Math.max(reading.until, Date.now() + completeMs)
    const plan = encoding?.asset.plan
    return plan ? playlistAt(plan, encoding.parts, encoding.asset.version, path) : null
  }
}

function startReading(ledger: Pick<AssetLedger, 'asset' | 'parts'>, assetId: string): Kept {
  const read = async (): Promise<Encoding | null> => {
    // The state first: parts read after it are at least as new, so what is complete is never served short.
    const asset = await ledger.asset(assetId)
    return asset && { asset, parts: await ledger.parts(assetId) }
  }
  return { until: Date.now() + growingMs, encoding: read() }
}
