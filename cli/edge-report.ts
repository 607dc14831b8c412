import { type Lost, loadsOf, lossesOf, planZones } from '#cdn-config/plan.ts'
import { regionMap } from '#cdn-config/region-map.ts'
import type { Network } from '#cdn-config/topology.ts'

/** What `./nar edge plan --json` prints: zones, edges, and what the loss of each edge would do. */
export function planObjects(network: Network, lost: Lost): object[] {
  const plans = planZones(network, lost)
  return [
    ...plans.map((plan) => ({ kind: 'zone', ...plan })),
    ...loadsOf(network, plans, lost).map((load) => ({ kind: 'edge', ...load })),
    ...lossesOf(network, lost).map((loss) => ({ kind: 'loss', ...loss })),
  ]
}

export function planLines(network: Network, lost: Lost): string[] {
  const plans = planZones(network, lost)
  const zones = plans.map(({ zone, region, peak, from, isCutOff }) => {
    const [first = 'nobody', ...others] = from
    const then = others.length > 4 ? [...others.slice(0, 3), '…', others.at(-1)] : others
    return [zone, region, rate(peak), isCutOff ? `${first} (cut off)` : first, then.join(', ')]
  })
  const edges = loadsOf(network, plans, lost).map(({ edge, region, capacity, load, isLost }) => [
    ...[edge, region, rate(capacity), rate(load)],
    isLost ? 'lost' : share(load, capacity),
  ])
  const losses = lossesOf(network, lost).flatMap(({ edge, zones }) =>
    zones.map(({ zone, to, load, capacity }) => [
      edge,
      zone,
      to,
      capacity ? `${rate(load)}, ${share(load, capacity)}` : rate(load),
    ]),
  )
  return [
    regionMap(network, lost),
    '',
    ...table(['zone', 'region', 'peak', 'served from', 'then'], zones),
    '',
    ...table(['edge', 'region', 'capacity', 'peak', 'of it'], edges),
    '',
    ...table(['when lost', 'zone', 'is taken over by', 'which then has'], losses),
  ]
}

/** bit/s in words; nothing for what the topology does not say. */
function rate(bits: number): string {
  if (bits === 0) return '-'
  return bits >= 1e9 ? `${round(bits / 1e9)} Gbit/s` : `${round(bits / 1e6)} Mbit/s`
}

const round = (value: number) => String(Math.round(value * 10) / 10)
const share = (load: number, capacity: number) =>
  `${Math.round((load / capacity) * 100)} %${load > capacity ? ' TOO MUCH' : ''}`

function table(head: string[], rows: readonly string[][]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
