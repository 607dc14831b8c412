import type { Playback } from '#catalog/contract/playback.ts'
import { until } from '#tests/support/processes.ts'
import { edgeHosts, hostNamed } from './map.ts'
import type { LabHub, NginxNode } from './nodes.ts'
import type { Viewers } from './viewers.ts'

/** Everything that is up. */
export type Lab = {
  folder: string
  hub: LabHub
  nodes: Map<string, NginxNode>
  viewers: Map<string, Viewers>
  /** Two titles with the same names of files in them. */
  first: string
  second: string
}

/** What a scene has to say: a table, and what was not as it has to be, in words. */
export type Shown = { head: string[]; rows: (string | number)[][]; notes: string[]; faults: string[] }

/** `minutes`: how long the origin is cut. */
export type Settings = { minutes: number }

export type Scene = {
  name: string
  /** As a heading of docs/edge-lab.md, and what is under it. */
  title: string
  about: string
  /** Takes minutes, so it is not in the quick form. */
  long?: boolean
  run(lab: Lab, settings: Settings): Promise<Shown>
}

export const originUrl = `http://${hostNamed('origin').address}`

export function nodeNamed({ nodes }: Lab, name: string): NginxNode {
  const node = nodes.get(name)
  if (!node) throw new RangeError(`there is no ${name}`)
  return node
}

/** The edge of an address. */
export const edgeOf = (url: string): string =>
  edgeHosts.find(({ address }) => url === `http://${address}`)?.edge ?? (url === originUrl ? 'origin' : url)

/** Where a viewer is to read a title or a channel, as the hub tells this viewer. */
export async function playbackFor(
  { ask }: Viewers,
  what: 'titles' | 'channels',
  id: string,
): Promise<{ master: string; pathways: string[]; domestic: boolean | null }> {
  const url = `${originUrl}/api/v1/${what}/${id}/playback`
  const [answer] = await ask([{ url, method: 'POST' }])
  if (answer?.status !== 200) throw new Error(`playback: ${answer?.status} ${answer?.text}`)
  const { master, pathways } = JSON.parse(answer.text) as Playback
  return {
    master: new URL(master, originUrl).pathname,
    pathways: pathways
      .map(({ baseUrl }) => baseUrl.replace(/\/$/, ''))
      .filter((base) => edgeOf(base) !== base),
    domestic: pathways[0]?.domestic ?? null,
  }
}

/** The hub looks at edges itself, all in one look, and sends nobody to those that were not up yet; it counts the lab as being at home. */
export async function edgesAreSeen({ hub, first }: Pick<Lab, 'hub' | 'first'>): Promise<void> {
  await until('the hub to have seen its edges', 20, async () => {
    const answer = await fetch(`${hub.url}/api/v1/titles/${first}/playback`, { method: 'POST' })
    const { pathways } = (await answer.json()) as Playback
    const home = edgeHosts.filter(({ at }) => at !== 'abroad')
    return home.every(({ edge }) => pathways.some(({ id }) => id === edge))
  })
}

/** Addresses of everything of the smallest pictures and the first sound of a title, paths below the master's. */
export async function pathsOf(lab: Lab, master: string, base: string): Promise<string[]> {
  const read = async (path: string) => {
    const answer = await fetch(lab.hub.url + path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.text()).split('\n')
  }
  const uris = (lines: string[]) =>
    lines.flatMap((line) => /URI="([^"]+)"/.exec(line)?.[1] ?? (/^[^#]/.test(line) ? [line] : []))
  const absolute = (uri: string, list: string) => new URL(uri, `http://x${list}`).pathname
  const lists = uris(await read(master)).map((uri) => absolute(uri, master))
  const wanted = [/\/v\d+\.m3u8$/, /\/a\d+\.m3u8$/].map((name) => lists.find((list) => name.test(list)))
  const found: string[] = [master]
  for (const list of wanted.flatMap((one) => one ?? [])) {
    found.push(list, ...uris(await read(list)).map((uri) => absolute(uri, list)))
  }
  return found.map((path) => path.slice(base.length))
}
