import { planZones } from '../plan.ts'
import type { Network } from '../topology.ts'
import type { EdgeStates } from './edge-state.ts'

/** `id`: of an edge, its name. As `pathways` in answers of playback. */
export type Pathway = { id: string; baseUrl: string; domestic: boolean }

/** The last of all pathways. */
export const hubId = 'hub'

/**
 * Which edges serve a zone now, best first, the hub last. Those that are ill have left. Those that are full have left for the shares
 * of viewers that they shed, unless all are: then each keeps its own, since the hub could not do what they cannot. Pure.
 */
export function zonePathways(
  network: Network,
  states: Readonly<EdgeStates>,
  { zone, share }: { zone: string; share: number },
  hub: Pathway,
): Pathway[] {
  const ill = network.edges.filter(({ name }) => states[name]?.ok === false).map(({ name }) => name)
  const plan = planZones(network, { edges: new Set(ill), links: new Set() }).find((one) => one.zone === zone)
  const isAbroad = plan?.region === 'external'
  const well = network.edges
    .filter(({ name }) => plan?.from.includes(name))
    .sort((a, b) => (plan?.from.indexOf(a.name) ?? 0) - (plan?.from.indexOf(b.name) ?? 0))
  const roomy = well.filter(({ name }) => share >= (states[name]?.shed ?? 0))
  const edges = (roomy.length > 0 ? roomy : well).map(({ name, url, region }) => ({
    ...{ id: name, baseUrl: url, domestic: region !== 'external' && !isAbroad },
  }))
  return [...edges, { ...hub, domestic: hub.domestic && !isAbroad }]
}
