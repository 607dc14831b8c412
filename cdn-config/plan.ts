import { defaultWeight, type Edge, type Network, type NetworkZone } from './topology.ts'

/** What is gone: edges by name, and regions whose link to the others is cut. */
export type Lost = { edges: ReadonlySet<string>; links: ReadonlySet<string> }
export const nothingLost: Lost = { edges: new Set(), links: new Set() }

/** Who serves a zone, the first first; `origin` is the last, where it can be reached. */
export type ZonePlan = {
  zone: string
  region: NetworkZone['region']
  from: string[]
  /** Its region has no link: it goes on with what the edges in it hold. */
  isCutOff: boolean
  /** bit/s; 0 where the topology does not say. */
  peak: number
}

export type EdgeLoad = {
  edge: string
  region: Edge['region']
  capacity: number
  /** The peaks of the zones that it is first of, bit/s. */
  load: number
  isLost: boolean
}

/** Zones in the order of the file. Pure. */
export function planZones({ edges, zones }: Network, lost: Lost = nothingLost): ZonePlan[] {
  const alive = edges.filter(({ name }) => !lost.edges.has(name))
  return zones.map((zone) => {
    const isCutOff = lost.links.has(zone.region)
    const reached = alive.filter(({ region }) =>
      isCutOff ? region === zone.region : !lost.links.has(region),
    )
    const from = orderFor(zone, reached).map(({ name }) => name)
    return {
      ...{ zone: zone.name, region: zone.region, isCutOff, peak: zone.peak ?? 0 },
      from: isCutOff ? from : [...from, 'origin'],
    }
  })
}

/**
 * What the zone prefers, then its own region, then the others by weight. Viewers inside the country are never sent abroad, unless
 * the zone prefers it; those abroad are sent to edges abroad first.
 */
function orderFor(zone: NetworkZone, edges: readonly Edge[]): Edge[] {
  const preferred = (zone.prefer ?? []).flatMap((name) => edges.filter((edge) => edge.name === name))
  const others = edges
    .filter((edge) => !preferred.includes(edge))
    .filter(({ region }) => zone.region === 'external' || region !== 'external')
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1))
  const near = others.filter(({ region }) => region === zone.region)
  return [...preferred, ...near, ...others.filter((edge) => !near.includes(edge))]
}

const weightOf = ({ weight }: Edge) => weight ?? defaultWeight

/** What each edge has to send at the busiest hour, when every zone goes to its first. Edges in the order of the file. */
export function loadsOf(
  { edges }: Network,
  plans: readonly ZonePlan[],
  lost: Lost = nothingLost,
): EdgeLoad[] {
  return edges.map(({ name, region, capacity }) => ({
    ...{ edge: name, region, capacity, isLost: lost.edges.has(name) },
    load: plans.reduce((sum, { from, peak }) => sum + (from[0] === name ? peak : 0), 0),
  }))
}

/** The zones of which an edge is first, who has each when it is gone, and what that edge has to send then. */
export type Loss = {
  edge: string
  zones: { zone: string; to: string; load: number; capacity: number | null }[]
}

/** Of each edge that is first of a zone, on top of what is lost already. */
export function lossesOf(network: Network, lost: Lost = nothingLost): Loss[] {
  const now = planZones(network, lost)
  return network.edges.flatMap(({ name }) => {
    const served = now.filter(({ from }) => from[0] === name)
    if (served.length === 0) return []
    const without = { ...lost, edges: new Set([...lost.edges, name]) }
    const then = planZones(network, without)
    const loads = loadsOf(network, then, without)
    const zones = served.map(({ zone }) => {
      const to = then.find((plan) => plan.zone === zone)?.from[0] ?? 'nobody'
      const taker = loads.find(({ edge }) => edge === to)
      return { zone, to, load: taker?.load ?? 0, capacity: taker?.capacity ?? null }
    })
    return [{ edge: name, zones }]
  })
}
