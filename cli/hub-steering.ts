import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import type { SteeringOrigin } from '#cdn-config/origin.ts'
import { readTopology } from '#cdn-config/read-topology.ts'
import { type EdgeStates, shares } from '#cdn-config/steering/edge-state.ts'
import { steeringManifest } from '#cdn-config/steering/manifest.ts'
import { viewerZones } from '#cdn-config/steering/viewer-zones.ts'
import { hubId, zonePathways } from '#cdn-config/steering/zone-pathways.ts'
import type { Network } from '#cdn-config/topology.ts'
import type { Places } from '#cdn-config/zones.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { watchEdges } from './hub-edges.ts'

/** Which edges viewers are sent to (docs/decisions/46-steering.md). Without a topology there is the hub alone. */
export type Steering = Pick<CatalogDeps, 'pathwaysOf' | 'edges'> & {
  /** null without a topology. */
  network: Network | null
  origin: SteeringOrigin | null
  /** What pages may load media from, beside the hub: addresses without a path. */
  sources: string[]
}

type Deps = { config: Config; redis: Redis; log: Log } & Pick<Places, 'placeOf'>

/** @throws CommandError where the topology is wrong */
export function openSteering(app: FastifyInstance, { config, redis, log, placeOf }: Deps): Steering {
  const hub = {
    id: hubId,
    baseUrl: config.publicUrl?.replace(/\/+$/, '') ?? '',
    domestic: config.localCountry === 'KZ',
  }
  if (config.topology === null) {
    // Bytes stay in the country when both ends are in it.
    const pathwaysOf = (address: string) => [
      { ...hub, domestic: hub.domestic && placeOf(address).zone === 'domestic' },
    ]
    return { pathwaysOf, edges: () => [], network: null, origin: null, sources: [] }
  }
  const network = readTopology(config.topology)
  const statesNow = watchEdges(app, { network, redis, log })
  const zoneOf = viewerZones(network)
  const named = new Set(network.zones.map(({ name }) => name))
  const pathwaysIn = (zone: string, share: number) => zonePathways(network, statesNow(), { zone, share }, hub)
  return {
    network,
    pathwaysOf: (address) => pathwaysIn(zoneOf(address), shareOf(address)),
    edges: () => edgesNow(network, statesNow()),
    origin: {
      manifest: ({ zone, share }, peer) => {
        const asked = typeof zone === 'string' && named.has(zone) ? zone : zoneOf(peer)
        const drawn = typeof share === 'string' && /^[0-9]$/.test(share) ? Number(share) : shareOf(peer)
        return steeringManifest(pathwaysIn(asked, drawn))
      },
    },
    sources: network.edges.map(({ url }) => url),
  }
}

/** One of all shares of viewers, the same for an address each time; what it is made of is kept nowhere. */
const shareOf = (address: string): number => (createHash('sha256').update(address).digest()[0] ?? 0) % shares

function edgesNow({ edges }: Network, states: EdgeStates): ReturnType<Steering['edges']> {
  return edges.map(({ name, region, capacity }) => {
    const state = states[name]
    const since = state ? new Date(state.since).toISOString() : null
    const { ok = null, rate = null, shed = 0 } = state ?? {}
    return { name, region, capacity, ok, since, rate, shed: shed / shares }
  })
}
