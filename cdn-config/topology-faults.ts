import { reservedNames, type Topology, type Zone } from './topology.ts'

/** What is wrong, and what to do; `path`: where in the file. */
export type Fault = { path: (string | number)[]; what: string }

type FoundZone = Zone & { networks: readonly string[] }

/** What no schema says: names that name something, nothing twice, TLS where an address says so. Pure. */
export function faultsOf(topology: Topology, zones: readonly FoundZone[]): Fault[] {
  const { origin, shield, edges } = topology
  const nodes = [
    { path: ['origin'], node: origin },
    ...(shield ? [{ path: ['shield'], node: shield }] : []),
    ...edges.map((node, at) => ({ path: ['edges', at], node })),
  ]
  return [
    ...nodes.flatMap(({ path, node }) => [...tlsFaults(path, node), ...varnishFaults(path, node)]),
    ...twice(
      edges.map(({ name }, at) => ({ text: name, path: ['edges', at, 'name'] })),
      'name it otherwise',
    ),
    ...twice(
      [...(shield ? [{ text: shield.url, path: ['shield', 'url'] }] : []), ...edges.map(urlAt)],
      'every node needs an address of its own',
    ),
    ...edges.flatMap(({ name }, at) =>
      reservedNames.some((reserved) => reserved === name)
        ? [
            {
              path: ['edges', at, 'name'],
              what: `${name} is the name of another node: name the edge otherwise`,
            },
          ]
        : [],
    ),
    ...hubFaults(origin.hubs),
    ...storageFaults(origin),
    ...zoneFaults(topology, zones),
  ]
}

const urlAt = ({ url }: { url: string }, at: number) => ({ text: url, path: ['edges', at, 'url'] })

type Served = Pick<Topology['origin'], 'url' | 'tls' | 'listen' | 'varnish'>

function tlsFaults(path: Fault['path'], { url, tls, listen }: Served): Fault[] {
  const isHttps = url.startsWith('https:')
  const faults: Fault[] = [url, ...(listen ?? [])]
    .filter((address) => Number(/:(\d+)$/.exec(address)?.[1] ?? 80) > 65_535)
    .map((address) => ({ path, what: `${address} has no such port: ports end at 65535` }))
  if (tls && !isHttps)
    faults.push({
      path: [...path, 'url'],
      what: `tls is named, but ${url} is not https: write https, or take tls out`,
    })
  const isNode = path[0] !== 'origin'
  if (!tls && isHttps && !listen && isNode)
    faults.push({
      path: [...path, 'url'],
      what: `${url} is https without tls: name certificate and key, or by listen where it is reached by what ends TLS before it`,
    })
  return faults
}

/** Three that listen on one machine. */
function varnishFaults(path: Fault['path'], { url, listen, varnish }: Served): Fault[] {
  if (!varnish) return []
  const standard = url.startsWith('https:') ? 443 : 80
  const taken = (listen ?? [url]).map((address) => Number(/:(\d+)$/.exec(address)?.[1] ?? standard))
  const { port, back } = varnish
  const what = (one: number) => `port ${one} is taken by the same node: name one that nothing else has`
  return [
    ...(port === back || taken.includes(port)
      ? [{ path: [...path, 'varnish', 'port'], what: what(port) }]
      : []),
    ...(taken.includes(back) ? [{ path: [...path, 'varnish', 'back'], what: what(back) }] : []),
  ]
}

/** One nginx asks all of them in one way. */
function hubFaults(hubs: readonly string[]): Fault[] {
  const path = ['origin', 'hubs']
  const schemes = new Set(hubs.map((hub) => hub.split(':')[0]))
  return [
    ...(schemes.size > 1 ? [{ path, what: 'some are http and some https: all of them must be one' }] : []),
    ...twice(
      hubs.map((text, at) => ({ text, path: [...path, at] })),
      'take one out',
    ),
  ]
}

function storageFaults({ storage, url, hubs }: Topology['origin']): Fault[] {
  if (!storage) return []
  const path = ['origin', 'storage']
  const faults: Fault[] = []
  if ((storage.folder === undefined) === (storage.s3 === undefined))
    faults.push({ path, what: 'name one of folder and s3' })
  if (storage.s3?.addressing === 'host' && /:\/\/[0-9[]/.test(storage.s3.endpoint))
    faults.push({
      path: [...path, 's3', 'addressing'],
      what: `${storage.s3.endpoint} is an address, which no bucket can be put before: write path`,
    })
  if (hubs.includes(url))
    faults.push({
      path,
      what: `origin.url is a hub itself, ${url}: only an nginx before it reads storage, so give that an address of its own`,
    })
  return faults
}

function zoneFaults({ edges }: Topology, zones: readonly FoundZone[]): Fault[] {
  const known = new Set(edges.map(({ name }) => name))
  const prefixes = zones.flatMap(({ name, networks }, at) =>
    networks.map((text) => ({ text, name, path: ['zones', at] })),
  )
  return [
    ...twice(
      zones.map(({ name }, at) => ({ text: name, path: ['zones', at, 'name'] })),
      'name it otherwise',
    ),
    ...twice(
      zones.map(({ region }, at) => ({ text: region, path: ['zones', at, 'region'] })),
      'put all prefixes of a region into one zone',
    ),
    ...twice(prefixes, 'leave it in one zone'),
    ...zones.flatMap((zone, at) => zoneFault(zone, ['zones', at], known, edges)),
  ]
}

function zoneFault(
  zone: FoundZone,
  path: Fault['path'],
  known: ReadonlySet<string>,
  edges: Topology['edges'],
): Fault[] {
  const { name, region, prefer, networks, prefixes, files } = zone
  const isRegion = region !== 'domestic' && region !== 'external'
  const faults = (prefer ?? []).flatMap((edge, at) =>
    known.has(edge)
      ? []
      : [
          {
            path: [...path, 'prefer', at],
            what: `there is no edge ${edge}: edges are ${[...known].join(', ')}`,
          },
        ],
  )
  if (isRegion && !prefer?.length && edges.every((edge) => edge.region !== region))
    faults.push({
      path,
      what: `no edge is in ${region}: add one, or say by prefer which edges serve ${name}`,
    })
  if (isRegion && networks.length === 0 && !prefixes?.length && !files?.length)
    faults.push({ path, what: `${name} has no prefixes: nobody would be in it. Name prefixes or files` })
  if (region === 'external' && (prefixes || files))
    faults.push({ path, what: 'external is who is in no other zone: take its prefixes out' })
  if (!isRegion && zone.name !== region && ['domestic', 'external'].includes(name))
    faults.push({ path: [...path, 'name'], what: `${name} would be said of ${region}: name it otherwise` })
  if (wordsOfNginx.includes(name))
    faults.push({ path: [...path, 'name'], what: `${name} is a word of nginx: name it otherwise` })
  return faults
}

/** They mean something in a map of its configuration. */
const wordsOfNginx = ['default', 'hostnames', 'include', 'volatile']

/** Each that stands somewhere before, where it stands again. */
function twice(all: readonly { text: string; path: Fault['path'] }[], advice: string): Fault[] {
  const seen = new Set<string>()
  return all.flatMap(({ text, path }) => {
    if (!seen.has(text)) {
      seen.add(text)
      return []
    }
    return [{ path, what: `${text} is there twice: ${advice}` }]
  })
}
