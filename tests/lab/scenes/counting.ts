import { setTimeout as sleep } from 'node:timers/promises'
import type { TrafficReport } from '#catalog/contract/traffic.ts'
import { until } from '#tests/support/processes.ts'
import { call } from '#tests/support/running-hub.ts'
import { type Count, countAt, retransmitted } from '../network.ts'
import { narIn } from '../nodes.ts'
import { type Lab, nodeNamed, pathsOf, playbackFor, type Scene, type Shown } from '../scene.ts'
import type { Viewers } from '../viewers.ts'

/**
 * What nginx writes down as sent has the heads of HTTP in it, not those of Ethernet, IPv4 and TCP with its times: 14 + 20 + 32 bytes
 * of every packet that the interface counts. The rest of what it counts is what nginx has sent, and what had to be sent again.
 */
const heads = 66

export const counting: Scene = {
  name: 'counting',
  title: 'Bytes on the page of traffic and at interfaces',
  about: `Viewers of all places read two titles at once; those of Aqtau are made to read the second one from Frankfurt, so that not everything stays in the country. *hub*: what the hub's page of traffic has more of then (it fetches the lines of its nodes, and sums them); *log*: the same, read from the files of the nodes here; *interface*: what went out to the viewers on their link, all of it; *without heads*: less ${heads} bytes a packet (Ethernet, IPv4, TCP with timestamps), which is like with like; *apart*: that and the hub's.`,
  run: async (lab) => {
    const shown: Shown = {
      head: ['zone', 'hub', 'log', 'interface', 'packets', 'without heads', 'apart'],
      ...{ rows: [], notes: [], faults: [] },
    }
    const { viewers, before, after, again } = await readEverything(lab)
    for (const [at, { zone }] of viewers.entries()) {
      const [hub, log] = [byZone, logged].map((of) => of(after, zone) - of(before, zone))
      const wire = less(after.wires[at], before.wires[at])
      shown.rows.push([
        zone,
        hub ?? 0,
        log ?? 0,
        wire.bytes,
        wire.packets,
        wire.bare,
        percent(apart(hub ?? 0, wire.bare)),
      ])
      if (!hub || apart(hub, wire.bare) > 0.01)
        shown.faults.push(`${zone}: ${hub} on the page of traffic, ${wire.bare} at the interface`)
    }
    const byHub = shareOfHub(before.report, after.report)
    const [home, abroad] = [
      viewers.flatMap(({ isDomestic }, at) => (isDomestic ? [at] : [])),
      less(after.border, before.border),
    ]
    const sent = home.reduce((sum, at) => sum + less(after.wires[at], before.wires[at]).bare, 0)
    const byWire = 1 - abroad.bare / sent
    shown.notes.push(
      `Domestic share of what viewers in the country were sent: ${percent(byHub)} on the page, ${percent(byWire)} by the interfaces (${abroad.bare} of ${sent} bytes came over the border). Packets sent again by edges: ${again}.`,
    )
    if (!(byHub < 1) || Math.abs(byHub - byWire) > 0.01)
      shown.faults.push('the domestic share is not that of the interfaces')
    return shown
  },
}

type Figures = { report: TrafficReport; logs: Map<string, number>; wires: Count[]; border: Count }

async function readEverything(lab: Lab) {
  const viewers = [...lab.viewers.values()]
  const admin = (await narIn(lab.folder, ['token', '--role', 'admin', '--name', 'Desk'])).trim()
  const addresses = await Promise.all(viewers.map((one) => addressesFor(lab, one)))
  const before = await figures(lab, admin)
  const againBefore = sentAgain(lab)
  await Promise.all(viewers.map((one, at) => one.ask(addresses[at] ?? [])))
  const after = await figures(lab, admin)
  return { viewers, before, after, again: sentAgain(lab) - againBefore }
}

/** Once the hub has fetched all that was written down until now. */
async function figures(lab: Lab, admin: string): Promise<Figures> {
  const viewers = [...lab.viewers.values()]
  const wires = viewers.map(({ at, name }) => countAt(at, name))
  const border = countAt('abroad', 'border')
  // nginx keeps its lines back for a second.
  await sleep(1100)
  const logs = await bytesByZone(lab)
  let report: TrafficReport | null = null
  await until('the hub to have read the lines', 40, async () => {
    report = (await call<TrafficReport>(lab.hub, admin, 'GET', '/desk/traffic')).body
    return [...logs].every(([zone, bytes]) => byZone({ report } as { report: TrafficReport }, zone) >= bytes)
  })
  if (!report) throw new Error('no report')
  return { report, logs, wires, border }
}

const byZone = ({ report }: Pick<Figures, 'report'>, zone: string) =>
  report.zones.find((one) => one.zone === zone)?.bytes ?? 0
const logged = ({ logs }: Figures, zone: string) => logs.get(zone) ?? 0
const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(1, b)
const percent = (part: number) => `${(part * 100).toFixed(3)} %`

/** What a router has sent on: to viewers, or over the border into the country. `bare`: without heads. */
function less(after: Count | undefined, before: Count | undefined) {
  const bytes = (after?.sent ?? 0) - (before?.sent ?? 0)
  const packets = (after?.sentPackets ?? 0) - (before?.sentPackets ?? 0)
  return { bytes, packets, bare: bytes - packets * heads }
}

function shareOfHub({ sums: before }: TrafficReport, { sums: after }: TrafficReport): number {
  return (after.domesticBytes - before.domesticBytes) / Math.max(1, after.homeBytes - before.homeBytes)
}

const edgesOf = (nodes: Lab['nodes']) =>
  [...nodes.values()].filter(({ name }) => !['origin', 'shield'].includes(name))
const sentAgain = ({ nodes }: Lab) =>
  edgesOf(nodes).reduce((sum, { name }) => sum + retransmitted(`edge-${name}`), 0)

/** Those of Aqtau read the second title abroad. */
async function addressesFor(lab: Lab, viewers: Viewers): Promise<{ url: string }[]> {
  const addresses: { url: string }[] = []
  for (const id of [lab.first, lab.second]) {
    const { master, pathways } = await playbackFor(viewers, 'titles', id)
    const start = master.slice(0, master.lastIndexOf('/') + 1)
    const isSentAbroad = id === lab.second && viewers.at === 'aqtau'
    const base = isSentAbroad ? nodeNamed(lab, 'frankfurt').url : pathways[0]
    addresses.push(...(await pathsOf(lab, master, start)).map((path) => ({ url: base + start + path })))
  }
  return addresses
}

/** Of viewers alone, who have asked shield and origin, too. */
async function bytesByZone({ nodes }: Lab): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  const logs = await Promise.all([...nodes.values()].map(({ log }) => log()))
  const ofViewers = logs.flat().filter((line) => line.for === '')
  for (const { zone, bytes } of ofViewers) sums.set(zone, (sums.get(zone) ?? 0) + bytes)
  return sums
}
