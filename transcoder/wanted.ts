import type { AssetLedger } from '#catalog/contract/ledger.ts'

/** How often a running job asks whether anybody still wants its result, ms. */
const askEvery = 2000

/**
 * Aborts its signal once the asset of a running job was deleted, called off or replaced, so that nobody encodes for an
 * hour what is thrown away. Asked of the database, not told by a message: a message can be lost.
 */
export function watchWanted(
  { assetId, version }: { assetId: string; version: number },
  { ledger }: { ledger: Pick<AssetLedger, 'isWanted'> },
): { signal: AbortSignal; end: () => void } {
  const unwanted = new AbortController()
  let asking = false
  const ask = async () => {
    if (asking) return
    asking = true
    try {
      if (!(await ledger.isWanted(assetId, version))) unwanted.abort()
    } catch {
      // A database that is away for a while says nothing about the asset.
    } finally {
      asking = false
    }
  }
  const timer = setInterval(() => void ask(), askEvery)
  return { signal: unwanted.signal, end: () => clearInterval(timer) }
}
