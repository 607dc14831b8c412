import type { ChannelView } from '#catalog/contract/channel.ts'
import { currencies } from '#catalog/contract/money.ts'
import type { ListenerCost, TrafficPrice } from '#catalog/contract/song.ts'

/** HTTP heads, playlists and TLS beside the media itself. */
const overhead = 1.04

/** An hour of one listener, by rendition: bytes, and what they cost at the operator's price of a GB. */
export function listenerCost(
  renditions: ChannelView['renditions'],
  price: TrafficPrice | null,
): ListenerCost {
  return {
    price,
    renditions: renditions.map(({ name, averageBandwidth }) => {
      const bytesPerHour = Math.round((averageBandwidth / 8) * 3600 * overhead)
      const costOf = (perGigabyte: number) => (bytesPerHour / 1e9) * perGigabyte
      return {
        ...{ name, bytesPerHour },
        domestic: price && costOf(price.domestic),
        external: price && costOf(price.external),
      }
    }),
  }
}

/** `KZT 8 30`: currency, a GB inside the country and abroad. null where it is none. */
export function trafficPrice(text: string | null): TrafficPrice | null {
  const [, currency, domestic, external] =
    /^([A-Z]{3}) (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)$/.exec(text ?? '') ?? []
  if (!currencies.some((known) => known === currency)) return null
  return {
    currency: currency as TrafficPrice['currency'],
    ...{ domestic: Number(domestic), external: Number(external) },
  }
}
