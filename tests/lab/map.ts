/**
 * The country of the lab: routers, hosts behind them, and links, each a veth pair of its own, so that each can be counted, made
 * thin and cut. Addresses are real prefixes (cdn-config/zones/kz.ipv4.cidr; Germany), and mean something inside the lab alone.
 */
const megabit = 1_000_000

export const routers = ['exchange', 'abroad', 'site', 'almaty', 'astana', 'aqtau'] as const
export type Router = (typeof routers)[number]

export type Host = {
  name: string
  at: Router
  address: string
  /** bit/s, both ways */
  rate: number
}

/** Where the hub is, with the nginx that stands before it and the shield of the edges. */
const servers: Host[] = [
  { name: 'origin', at: 'site', address: '31.169.0.10', rate: 1000 * megabit },
  { name: 'shield', at: 'site', address: '31.169.0.20', rate: 1000 * megabit },
]

export type EdgeHost = Host & { edge: string; region: string }
export const edgeHosts: EdgeHost[] = [
  edgeAt('almaty', 'almaty', 'KZ-75', '2.72.1.2'),
  edgeAt('astana', 'astana', 'KZ-71', '2.132.1.2'),
  edgeAt('aqtau', 'aqtau', 'KZ-47', '5.76.1.2'),
  edgeAt('frankfurt', 'abroad', 'external', '85.214.1.2'),
]

function edgeAt(edge: string, at: Router, region: string, address: string): EdgeHost {
  return { name: `edge-${edge}`, edge, at, region, address, rate: 200 * megabit }
}

/** Viewers of a place share an address, as behind a provider. `zone`: of the topology. */
export type ViewerHost = Host & { zone: string; isDomestic: boolean }
export const viewerHosts: ViewerHost[] = [
  viewersAt('almaty', 'almaty-viewers', '2.72.1.100'),
  viewersAt('astana', 'astana-viewers', '2.132.1.100'),
  viewersAt('aqtau', 'mangystau-viewers', '5.76.1.100'),
  viewersAt('abroad', 'external', '85.214.1.100'),
]

function viewersAt(at: Router, zone: string, address: string): ViewerHost {
  return { name: `at-${at}`, zone, at, address, isDomestic: at !== 'abroad', rate: 40 * megabit }
}

export const hosts: readonly Host[] = [...servers, ...edgeHosts, ...viewerHosts]

/** Between routers. The border has a second link, for what edges abroad fetch at home: what is on the first is of viewers. */
export type Trunk = { name: string; from: Router; to: Router; prefix: string; rate: number }
export const trunks: readonly Trunk[] = [
  { name: 'site', from: 'exchange', to: 'site', prefix: '31.169.0.0/24', rate: 400 * megabit },
  { name: 'almaty', from: 'exchange', to: 'almaty', prefix: '2.72.1.0/24', rate: 100 * megabit },
  { name: 'astana', from: 'exchange', to: 'astana', prefix: '2.132.1.0/24', rate: 100 * megabit },
  { name: 'aqtau', from: 'exchange', to: 'aqtau', prefix: '5.76.1.0/24', rate: 20 * megabit },
  { name: 'border', from: 'exchange', to: 'abroad', prefix: '0.0.0.0/0', rate: 20 * megabit },
]
export const fill: Trunk = { ...trunkNamed('border'), name: 'fill' }

export function trunkNamed(name: string): Trunk {
  return found(trunks, name)
}
export const hostNamed = (name: string): Host => found(hosts, name)

function found<T extends { name: string }>(all: readonly T[], name: string): T {
  const one = all.find((each) => each.name === name)
  if (!one) throw new RangeError(`there is no ${name}`)
  return one
}

/** An address of each router that its hosts send to; it is nobody else's. */
export const gatewayOf = (router: Router): string => `169.254.1.${routers.indexOf(router) + 1}`

/** The lab itself reaches the hub by a link of its own, which nothing else goes over. */
export const manage = { hub: '192.168.77.2', lab: '192.168.77.1' }
export const hubPort = 8080

/** The topology file of the lab: edges by the addresses of their hosts. */
export function topologyText(): string {
  const url = (host: string) => `http://${hostNamed(host).address}`
  const cache = 'cache: { segments: 1e9, playlists: 1e8 }'
  const edge = ({ edge: name, region, name: host }: EdgeHost) =>
    `  - { name: ${name}, region: ${region}, url: '${url(host)}', capacity: 200e6, ${cache} }`
  const zone = ({ zone: name, at, address }: ViewerHost) =>
    `  - { name: ${name}, region: ${edgeHosts.find((host) => host.at === at)?.region}, prefixes: [${address}/32] }`
  return [
    `origin: { hubs: ['http://127.0.0.1:${hubPort}'], url: '${url('origin')}' }`,
    `shield: { url: '${url('shield')}', ${cache} }`,
    'edges:',
    ...edgeHosts.map(edge),
    'zones:',
    ...viewerHosts.filter(({ isDomestic }) => isDomestic).map(zone),
    '',
  ].join('\n')
}
