import { regionMap as tiles } from '#catalog/contract/region.ts'
import { type Lost, planZones } from './plan.ts'
import type { Network, Region } from './topology.ts'

/** How the viewers of a region are served. */
const marks = {
  home: '●',
  away: '○',
  rest: '·',
  island: '◐',
  dark: '✕',
} as const

/** A small map in text, with its legend. Pure. */
export function regionMap(network: Network, lost: Lost): string {
  const plans = planZones(network, lost)
  const markOf = (region: Region): string => {
    const plan = plans.find((one) => one.region === region)
    if (lost.links.has(region)) {
      const isHeld = network.edges.some((edge) => edge.region === region && !lost.edges.has(edge.name))
      return isHeld ? marks.island : marks.dark
    }
    if (!plan) return marks.rest
    const first = network.edges.find(({ name }) => name === plan.from[0])
    return first?.region === region ? marks.home : marks.away
  }
  const rows = tiles.map((row) =>
    row
      .map((region) => (region ? `${region.slice(3)} ${markOf(region)}` : '').padEnd(6))
      .join('')
      .trimEnd(),
  )
  return [
    ...rows,
    '',
    `${marks.home} served in the region   ${marks.away} from another   ${marks.rest} as domestic, without a zone of its own`,
    `${marks.island} cut off, goes on with what its edge holds   ${marks.dark} cut off, without an edge`,
  ].join('\n')
}
