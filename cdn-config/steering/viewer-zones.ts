import { type Prefix, parsePeer, parsePrefix } from '../address.ts'
import { prefixTable } from '../prefix-table.ts'
import type { Network } from '../topology.ts'

/** The zone of whoever is at an address, as nginx finds it: the longest prefix counts, and who is in none is external. */
export function viewerZones({ zones }: Network): (peer: string) => string {
  const entries = zones.flatMap(({ name, networks }) =>
    networks.flatMap((text): { name: string; prefix: Prefix }[] => {
      const prefix = parsePrefix(text)
      return prefix ? [{ name, prefix }] : []
    }),
  )
  const find = prefixTable(entries.map(({ prefix }) => prefix))
  const rest = zones.find(({ region }) => region === 'external')?.name ?? 'external'
  return (peer) => {
    const address = parsePeer(peer)
    return (address && entries[find(address)]?.name) ?? rest
  }
}
