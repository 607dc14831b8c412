import { setTimeout as sleep } from 'node:timers/promises'
import { fill, trunkNamed, viewerHosts } from '../map.ts'
import { bytesOver } from '../network.ts'
import { edgeOf, type Lab, pathsOf, playbackFor, type Scene, type Shown } from '../scene.ts'
import type { Viewers } from '../viewers.ts'

/** Each place reads a title where the hub sends it, those inside the country first. */
export const zones: Scene = {
  name: 'zones',
  title: 'Who is served from where',
  about:
    'Viewers of each place ask the hub for an address and read a whole title from the first pathway. *border*: bytes on the link of the country in that time, both ways, of viewers; *fills*: of edges abroad and the hub, which have a link of their own.',
  run: async (lab) => {
    const shown: Shown = {
      head: ['viewers', 'edge', 'requests', 'bytes', 'border', 'fills'],
      ...{ rows: [], notes: [], faults: [] },
    }
    for (const { at, isDomestic } of viewerHosts.toSorted(
      (a, b) => Number(b.isDomestic) - Number(a.isDomestic),
    )) {
      const viewers = lab.viewers.get(at)
      if (!viewers) throw new RangeError(at)
      const before = { border: bytesOver(trunkNamed('border')), fill: bytesOver(fill) }
      const { edge, requests, bytes, domestic } = await readAll(lab, viewers)
      const border = bytesOver(trunkNamed('border')) - before.border
      shown.rows.push([at, edge, requests, bytes, border, bytesOver(fill) - before.fill])
      const wanted = isDomestic ? at : 'frankfurt'
      if (edge !== wanted) shown.faults.push(`viewers at ${at} are sent to ${edge}, not ${wanted}`)
      if (isDomestic && border > 0)
        shown.faults.push(`${border} bytes of viewers at ${at} went over the border`)
      if (!isDomestic && border === 0)
        shown.faults.push('the border counts nothing: its viewers asked the hub over it')
      if (domestic !== isDomestic) shown.faults.push(`viewers at ${at} are told domestic: ${domestic}`)
    }
    shown.faults.push(...(await strangers(lab)))
    return shown
  },
}

async function readAll(lab: Lab, viewers: Viewers) {
  const told = await playbackFor(viewers, 'titles', lab.first)
  const [base = ''] = told.pathways
  const start = told.master.slice(0, told.master.lastIndexOf('/') + 1)
  const paths = await pathsOf(lab, told.master, start)
  const answers = await viewers.ask(paths.map((path) => ({ url: base + start + path })))
  const failed = answers.find(({ status }) => status !== 200)
  if (failed) throw new Error(`${edgeOf(base)} answers ${failed.status} ${failed.text}`)
  return {
    ...told,
    edge: edgeOf(base),
    requests: paths.length,
    bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** What edges have written down: whose viewers they had. */
async function strangers({ nodes }: Lab): Promise<string[]> {
  await sleep(1100)
  const faults: string[] = []
  for (const { name, log } of [...nodes.values()].slice(2)) {
    const wrong = (await log()).filter(
      ({ zone, bytes }) => bytes > 0 && (zone === 'external') !== (name === 'frankfurt'),
    )
    if (wrong.length > 0) faults.push(`${name} served ${wrong.length} requests of ${wrong[0]?.zone}`)
  }
  return faults
}
