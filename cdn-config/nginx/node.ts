import { defaultGrace, type Network, type Storage, type Varnish } from '../topology.ts'

/** A file of a configuration; `mode`: who may read it. */
export type ConfFile = { text: string; mode: 0o600 | 0o644 }

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
  /** Where those wait who want what is on air; null: at nginx itself. */
  varnish: Varnish | null
  /** Whom it asks, addresses without a path, all of one scheme. */
  upstream: string[]
  /** What it reads segments out of by itself. */
  storage?: Storage | undefined
  /** Of an edge that answers for the public site: where the site is, and for how long it goes on without; seconds. */
  site: { url: string; grace: number } | null
}

const originCache: Cache = { segments: 100e9, playlists: 1e9 }

/** `name`: of an edge, `shield` or `origin`; null where the topology has none. */
export function nodeOf({ origin, shield, edges, site }: Network, name: string): Node | null {
  if (name === 'origin')
    return {
      ...{ kind: 'origin', name, region: null, upstream: origin.hubs, cache: origin.cache ?? originCache },
      ...servedAs(origin),
      storage: origin.storage,
      site: null,
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
          site: null,
        }
      : null
  const edge = edges.find((one) => one.name === name)
  if (!edge) return null
  const upstream = [shield ? shield.url : origin.url]
  const answered = site ? { url: origin.url, grace: site.grace ?? defaultGrace } : null
  return {
    ...{ kind: 'edge', name, region: edge.region, upstream, cache: edge.cache, site: answered },
    ...servedAs(edge),
  }
}

function servedAs({
  url,
  listen,
  tls,
  varnish,
}: Pick<Network['origin'], 'url' | 'listen' | 'tls' | 'varnish'>) {
  return { listen: listen ?? [`0.0.0.0:${portOf(url)}`], tls: tls ?? null, varnish: varnish ?? null }
}

export function portOf(url: string): number {
  const { port, protocol } = new URL(url)
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}

/** All hubs have one. */
export const schemeOf = ({ upstream }: Node): 'http' | 'https' =>
  upstream[0]?.startsWith('https:') ? 'https' : 'http'
