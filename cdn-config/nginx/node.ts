import type { Network } from '../topology.ts'

export type Cache = { segments: number; playlists: number }

/** One nginx of the topology. `origin` stands before the hubs and passes everything on; the others send media alone. */
export type Node = {
  kind: 'origin' | 'shield' | 'edge'
  name: string
  region: string | null
  /** `0.0.0.0:443` */
  listen: string[]
  tls: { certificate: string; key: string } | null
  cache: Cache
  /** Whom it asks, addresses without a path, all of one scheme. */
  upstream: string[]
}

const originCache: Cache = { segments: 100e9, playlists: 1e9 }

/** `name`: of an edge, `shield` or `origin`; null where the topology has none. */
export function nodeOf({ origin, shield, edges }: Network, name: string): Node | null {
  if (name === 'origin')
    return {
      ...{ kind: 'origin', name, region: null, upstream: origin.hubs, cache: origin.cache ?? originCache },
      ...servedAs(origin),
    }
  if (name === 'shield')
    return shield
      ? {
          kind: 'shield',
          name,
          region: null,
          upstream: [origin.url],
          cache: shield.cache,
          ...servedAs(shield),
        }
      : null
  const edge = edges.find((one) => one.name === name)
  if (!edge) return null
  const upstream = [shield ? shield.url : origin.url]
  return { kind: 'edge', name, region: edge.region, upstream, cache: edge.cache, ...servedAs(edge) }
}

function servedAs({ url, listen, tls }: Pick<Network['origin'], 'url' | 'listen' | 'tls'>) {
  return { listen: listen ?? [`0.0.0.0:${portOf(url)}`], tls: tls ?? null }
}

export function portOf(url: string): number {
  const { port, protocol } = new URL(url)
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}
