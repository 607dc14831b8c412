import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { goOnAir } from '../channel.ts'
import { edgeHosts, trunks, viewerHosts } from '../map.ts'
import { cutLink, healLink } from '../network.ts'
import { type Lab, nodeNamed, pathsOf, playbackFor, type Scene, type Settings, type Shown } from '../scene.ts'
import type { Watched } from '../viewing.ts'

/** Seconds that are played before a cut, that most take (longer than what is held ahead), and after it is undone. */
const [before, usual, after] = [4, 14, 12]

type Cut = {
  what: string
  /** Seconds. */
  lasts: number
  make(): Promise<void> | void
  undo(): Promise<void> | void
  /** Who is to see nothing of it: viewers of a title that their edge holds, by place. */
  quiet: (place: string) => boolean
}

/** Each edge killed, the shield killed, each link cut, the origin cut, while titles and a channel are watched everywhere. */
export const cuts: Scene = {
  name: 'cuts',
  title: 'Edges killed, links cut',
  long: true,
  about: `At every place two viewers watch each of two titles, and two a channel that is on air, played by the clock: twelve seconds ahead at most, as the player holds at least, three seconds until an address that says nothing is given up, twenty until it is tried again, and the next pathway in between. *held*: a title whose every byte the edges have; *cold*: one that no edge has anything of. For each: times that somebody stood still, and seconds of it in all. *moves*: changes of pathway; *after*: viewers that played in the last ten seconds, ${after} s after it was undone.`,
  run: async (lab, settings) => {
    const shown: Shown = {
      head: ['what', 's', 'held: stalls', 's', 'cold: stalls', 's', 'on air: stalls', 's', 'moves', 'after'],
      ...{ rows: [], notes: [], faults: [] },
    }
    await fillEdges(lab)
    const channel = await goOnAir(lab.hub)
    for (const cut of cutsOf(lab, settings)) {
      await forget(lab)
      const outcome = await during(lab, channel.id, cut)
      const sum = (kind: Kind, key: 'stalls' | 'still') =>
        outcome.filter((one) => one.kind === kind).reduce((total, one) => total + one[key], 0)
      const cells = kinds.flatMap((kind) => [sum(kind, 'stalls'), sum(kind, 'still').toFixed(1)])
      const alive = outcome.filter(({ late }) => late > 5).length
      const moves = outcome.reduce((total, one) => total + one.moves, 0)
      shown.rows.push([cut.what, cut.lasts, ...cells, moves, `${alive} of ${outcome.length}`])
      process.stderr.write(`${shown.rows.at(-1)?.join(' | ')}\n`)
      for (const { place, kind, stalls } of outcome)
        if (kind === 'held' && cut.quiet(place) && stalls > 0)
          shown.faults.push(`${cut.what}: a viewer at ${place} of what is held stood still ${stalls} times`)
      if (alive < outcome.length)
        shown.faults.push(`${cut.what}: ${outcome.length - alive} did not go on afterwards`)
    }
    if (channel.sender.pid) process.kill(-channel.sender.pid, 'SIGKILL')
    return shown
  },
}

const kinds = ['held', 'cold', 'live'] as const
type Kind = (typeof kinds)[number]

function cutsOf(lab: Lab, { minutes }: Settings): Cut[] {
  const everywhere = () => true
  const killed = (name: string): Cut => ({
    ...{ what: `edge of ${name} killed`, lasts: usual, quiet: everywhere },
    make: () => nodeNamed(lab, name).kill(),
    undo: () => nodeNamed(lab, name).start(),
  })
  const link = (name: string, what: string, lasts: number): Cut => ({
    ...{ what, lasts, make: () => cutLink(name), undo: () => healLink(name), quiet: everywhere },
  })
  return [
    ...edgeHosts.map(({ edge }) => killed(edge)),
    { ...killed('shield'), what: 'shield killed' },
    ...edgeHosts.map(({ name, edge }) => link(name, `link of the edge of ${edge} cut`, usual)),
    ...trunks
      .filter(({ name }) => name !== 'site')
      .map(({ name }) =>
        link(name, name === 'border' ? 'border cut' : `link of ${name} to the country cut`, usual),
      ),
    link('shield', 'link of the shield cut', usual),
    link('site', 'origin and shield cut off', minutes * 60),
  ]
}

/** Every byte of the first title at every edge. */
async function fillEdges(lab: Lab): Promise<void> {
  const [first] = lab.viewers.values()
  if (!first) return
  const { master } = await anyPlayback(lab, lab.first)
  const start = master.slice(0, master.lastIndexOf('/') + 1)
  const paths = await pathsOf(lab, master, start)
  for (const { edge } of edgeHosts) {
    const answers = await first.ask(paths.map((path) => ({ url: nodeNamed(lab, edge).url + start + path })))
    const failed = answers.find(({ status }) => status !== 200)
    if (failed) throw new Error(`${edge} answers ${failed.status}`)
  }
}

/** Edges and shield lose what they hold of the second title. A file that is gone is a miss to nginx. */
async function forget(lab: Lab): Promise<void> {
  const scope = scopeOf((await anyPlayback(lab, lab.second)).master)
  for (const name of ['shield', ...edgeHosts.map(({ edge }) => edge)]) {
    const folder = join(lab.folder, `nginx-${name}`)
    const find = `grep -rlaF 'KEY: ${scope}|' cache-segments cache-playlists | xargs -r rm -f`
    await promisify(execFile)('sh', ['-c', find], { cwd: folder })
  }
}

const scopeOf = (master: string) => master.split('/').at(-2) ?? ''

function anyPlayback(lab: Lab, id: string) {
  const [first] = lab.viewers.values()
  if (!first) throw new Error('nobody is there')
  return playbackFor(first, 'titles', id)
}

type Outcome = Watched & { place: string; kind: Kind; late: number }

async function during(lab: Lab, channelId: string, cut: Cut): Promise<Outcome[]> {
  for (const viewers of lab.viewers.values()) {
    const held = await playbackFor(viewers, 'titles', lab.first)
    const cold = await playbackFor(viewers, 'titles', lab.second)
    const live = await playbackFor(viewers, 'channels', channelId)
    const title = { kind: 'title', ahead: 12, again: true } as const
    for (const n of [1, 2]) {
      await viewers.watch(`held ${n}`, { ...title, ...held })
      await viewers.watch(`cold ${n}`, { ...title, ...cold })
      await viewers.watch(`live ${n}`, { kind: 'channel', ahead: 12, again: false, ...live })
    }
  }
  await sleep(before * 1000)
  const start = await seenBy(lab)
  await cut.make()
  await sleep(cut.lasts * 1000)
  await cut.undo()
  await sleep((after - 10) * 1000)
  const then = await seenBy(lab)
  await sleep(10_000)
  const end = await seenBy(lab)
  await Promise.all([...lab.viewers.values()].map(({ stop }) => stop()))
  return end.map((one, at) => ({ ...since(one, start[at]), late: one.played - (then[at]?.played ?? 0) }))
}

type Seen = Watched & { place: string; kind: Kind }

async function seenBy({ viewers }: Lab): Promise<Seen[]> {
  const places = viewerHosts.map(async ({ at }) => {
    const seen = (await viewers.get(at)?.seen()) ?? {}
    return Object.entries(seen).map(([name, one]) => ({
      ...one,
      place: at,
      kind: name.split(' ')[0] as Kind,
    }))
  })
  return (await Promise.all(places)).flat()
}

const since = (end: Seen, start: Seen | undefined): Seen => ({
  ...end,
  stalls: end.stalls - (start?.stalls ?? 0),
  still: end.still - (start?.still ?? 0),
  moves: end.moves - (start?.moves ?? 0),
})
