import type { TrafficPrice } from '#catalog/contract/song.ts'

/**
 * What the operator did not pay because bytes stayed in the country: abroad they would have cost the one price, and cost the other
 * now. In whole units of the currency; a GB is 10⁹ bytes. null without a price.
 */
export function trafficSaved(domesticBytes: number, price: TrafficPrice | null): number | null {
  if (price === null) return null
  return Math.max(0, Math.round((domesticBytes / 1e9) * (price.external - price.domestic)))
}
