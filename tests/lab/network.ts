import { spawnSync } from 'node:child_process'
import {
  fill,
  gatewayOf,
  type Host,
  hostNamed,
  hosts,
  manage,
  type Router,
  routers,
  type Trunk,
  trunks,
} from './map.ts'

/**
 * The map as namespaces of the network. Everything here runs inside namespaces of processes, mounts and the network of our own
 * (`inside.ts`): names collide with nothing, and the kernel takes all of it away when the lab ends, in whatever way.
 */

/** Commands of ip(8) in one namespace; null: our own. */
type Batch = { namespace: string | null; lines: string[] }

function run(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}

const ip = ({ namespace, lines }: Batch) =>
  run('ip', [...(namespace === null ? [] : ['-n', namespace]), '-batch', '-'], `${lines.join('\n')}\n`)

/** A program as it has to be run inside a namespace. */
export const inNamespace = (namespace: string, command: readonly string[]): string[] => [
  'ip',
  ...['netns', 'exec', namespace],
  ...command,
]

export function buildNetwork(): void {
  const names = [...routers, ...hosts.map(({ name }) => name)]
  for (const name of names) {
    run('ip', ['netns', 'add', name])
    prepare(name)
  }
  ip({ namespace: null, lines: pairs() })
  for (const router of routers) ip({ namespace: router, lines: routerLines(router) })
  for (const host of hosts) ip({ namespace: host.name, lines: hostLines(host) })
  ip({
    namespace: null,
    lines: ['link set lo up', `addr add ${manage.lab}/30 dev origin`, 'link set origin up'],
  })
  for (const { name, at, rate } of hosts) {
    thin(name, 'eth0', rate)
    thin(at, name, rate)
  }
  for (const { name, from, to, rate } of [...trunks, fill]) {
    thin(from, name, rate)
    thin(to, name, rate)
  }
}

/** The interface of a router is named after what it leads to; a host has `eth0`. */
function pairs(): string[] {
  return [
    ...hosts.map(({ name, at }) => `link add ${name} netns ${at} type veth peer name eth0 netns ${name}`),
    ...[...trunks, fill].map(
      ({ name, from, to }) => `link add ${name} netns ${from} type veth peer name ${name} netns ${to}`,
    ),
    'link add origin type veth peer name manage netns origin',
  ]
}

const bothEnds = (router: Router) =>
  [...trunks, fill].filter(({ from, to }) => from === router || to === router)

function routerLines(router: Router): string[] {
  const own = hosts.filter(({ at }) => at === router)
  const links = bothEnds(router)
  return [
    'link set lo up',
    `addr add ${gatewayOf(router)}/32 dev lo`,
    ...own.map(({ name }) => `link set ${name} up`),
    ...links.map(({ name }) => `link set ${name} up`),
    ...own.map(({ name, address }) => `route add ${address}/32 dev ${name}`),
    ...links.filter((trunk) => trunk !== fill).map((trunk) => trunkRoute(router, trunk)),
    ...fillLines(router),
  ]
}

/** Everything below a router that leads outwards; everything else on the way back. */
function trunkRoute(router: Router, { name, from, to, prefix }: Trunk): string {
  const [other, network] = router === from ? [to, prefix] : [from, '0.0.0.0/0']
  return `route add ${network} via ${gatewayOf(other)} dev ${name} onlink`
}

/** What goes between the site of the hub and edges abroad has its own link. */
function fillLines(router: Router): string[] {
  const edges = hosts.filter(({ at, name }) => at === 'abroad' && name.startsWith('edge-'))
  const site = trunks.find(({ name }) => name === 'site')?.prefix
  if (router === 'exchange')
    return edges.flatMap(({ address }) => [
      `rule add from ${site} to ${address} table 100`,
      `route add ${address}/32 via ${gatewayOf('abroad')} dev fill onlink table 100`,
    ])
  if (router === 'abroad')
    return edges.flatMap(({ address }) => [
      `rule add from ${address} to ${site} table 100`,
      `route add ${site} via ${gatewayOf('exchange')} dev fill onlink table 100`,
    ])
  return []
}

function hostLines({ name, at, address }: Host): string[] {
  return [
    'link set lo up',
    'link set eth0 up',
    `addr add ${address}/32 dev eth0`,
    `route add default via ${gatewayOf(at)} dev eth0 onlink`,
    ...(name === 'origin' ? [`addr add ${manage.hub}/30 dev manage`, 'link set manage up'] : []),
  ]
}

/** Nothing but IPv4 is on the links: every byte counted is of a request, or of finding who has an address. */
function prepare(namespace: string): void {
  const set = ['ipv4/ip_forward=1', 'ipv6/conf/all/disable_ipv6=1', 'ipv6/conf/default/disable_ipv6=1']
  const lines = set.map((one) =>
    one.replace(/(.*)=(.*)/, '[ ! -e /proc/sys/net/$1 ] || echo $2 >/proc/sys/net/$1'),
  )
  run('ip', ['netns', 'exec', namespace, 'sh', '-ec', lines.join('\n')])
}

function thin(namespace: string, device: string, rate: number): void {
  shape(namespace, device, ['rate', String(rate), 'burst', '64k', 'latency', '200ms'])
}

function shape(namespace: string, device: string, bucket: readonly string[]): void {
  run('tc', ['-n', namespace, 'qdisc', 'replace', 'dev', device, 'root', 'tbf', ...bucket])
}

/** What has gone out of an interface and come in. */
export type Count = { sent: number; sentPackets: number; received: number; receivedPackets: number }

export function countAt(namespace: string, device: string): Count {
  const text = run('ip', ['-n', namespace, '-j', '-s', 'link', 'show', 'dev', device])
  const [{ stats64 }] = JSON.parse(text) as [
    { stats64: Record<'rx' | 'tx', Record<'bytes' | 'packets', number>> },
  ]
  const { rx, tx } = stats64
  return { sent: tx.bytes, sentPackets: tx.packets, received: rx.bytes, receivedPackets: rx.packets }
}

/** Both ways over a link between routers, since it was made. */
export function bytesOver(trunk: Trunk): number {
  const { sent, received } = countAt(trunk.from, trunk.name)
  return sent + received
}

/** One end of a link. */
type End = { namespace: string; device: string; rate: number }

/** Both ends of a trunk, or of the link of a host. */
export function endsOf(name: string): End[] {
  const trunk = [...trunks, fill].find((one) => one.name === name)
  if (trunk) return [trunk.from, trunk.to].map((namespace) => ({ namespace, device: name, rate: trunk.rate }))
  const { at, rate } = hostNamed(name)
  return [
    { namespace: at, device: name, rate },
    { namespace: name, device: 'eth0', rate },
  ]
}

/** As a spade does: nobody is told, and what is sent is gone. No packet is as small as this bucket. */
export function cutLink(name: string): void {
  for (const { namespace, device } of endsOf(name))
    shape(namespace, device, ['rate', '8bit', 'burst', '1', 'limit', '1'])
}

export function healLink(name: string): void {
  for (const { namespace, device, rate } of endsOf(name)) thin(namespace, device, rate)
}

/** Packets of TCP that a host has sent again since it was made, by the kernel's own count. */
export function retransmitted(namespace: string): number {
  const text = run('ip', ['netns', 'exec', namespace, 'cat', '/proc/net/snmp'])
  const [names, values] = text.split('\n').filter((line) => line.startsWith('Tcp: '))
  const at = names?.split(' ').indexOf('RetransSegs') ?? -1
  return Number(values?.split(' ')[at] ?? Number.NaN)
}
