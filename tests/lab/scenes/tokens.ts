import { createHash } from 'node:crypto'
import { signPath } from '#cdn-config/tokens.ts'
import { type Lab, pathsOf, type Scene, type Shown } from '../scene.ts'

/** Every node asked by viewers of every place, with addresses that are good and that are not. */
export const tokens: Scene = {
  name: 'tokens',
  title: 'Nothing without a valid token',
  about:
    'Viewers of every place ask every node (shield and origin, too) for a segment, its init segment and its playlist of two titles whose files have the same names: with a good address first, so that everything is kept, then with ones that are not.',
  run: async (lab) => {
    const kinds = await kindsOf(lab)
    const shown: Shown = {
      head: ['address', 'asked', 'answers', 'bytes of media'],
      ...{ rows: [], notes: [], faults: [] },
    }
    const right = await rightBytes(lab, kinds[0]?.paths ?? [])
    for (const { name, paths, wanted } of kinds) {
      const counts = new Map<number, number>()
      let [asked, leaked] = [0, 0]
      for (const viewers of lab.viewers.values())
        for (const node of lab.nodes.values()) {
          const answers = await viewers.ask(paths.map((path) => ({ url: node.url + path })))
          for (const [at, answer] of answers.entries()) {
            asked += 1
            counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1)
            const what = `${name}: ${node.name} answers ${answer.status} to ${viewers.at} for ${paths[at]}`
            if (answer.status !== wanted) shown.faults.push(what)
            if (answer.status < 300) leaked += answer.bytes
            if (wanted === 200 && answer.sha256 !== right[at]) shown.faults.push(`${what}, other bytes`)
            if (wanted !== 200 && answer.headers['cache-control'] !== 'no-store')
              shown.faults.push(`${what}, which may be kept`)
          }
        }
      const said = [...counts].map(([status, count]) => `${status} × ${count}`).join(', ')
      shown.rows.push([name, asked, said, leaked])
    }
    return shown
  },
}

type Kind = { name: string; paths: string[]; wanted: number }

async function kindsOf(lab: Lab): Promise<Kind[]> {
  const { hub } = lab
  const hour = 3_600_000
  const [one, two] = await assetsOf(lab)
  const start = (scope: string, ms = hour, secret = hub.secret) =>
    signPath(secret, scope, new Date(Date.now() + ms))
  const files = await filesOf(lab, start(one))
  const other = await filesOf(lab, start(two))
  const both = files.filter((file) => other.includes(file))
  if (both.length < 3) throw new Error(`of one form are ${both} of ${files} and ${other}`)
  const below = (base: string) => both.map((file) => base + file)
  const stolen = start(one).replace(`/${one}/`, `/${two}/`)
  const [expiry = ''] = start(one).split('/').slice(2)
  return [
    { name: 'good', paths: [...below(start(one)), ...below(start(two))], wanted: 200 },
    { name: 'of another title', paths: below(stolen), wanted: 403 },
    { name: 'signed with another secret', paths: below(start(one, hour, 'x'.repeat(43))), wanted: 403 },
    {
      name: 'its end moved',
      paths: below(start(one).replace(expiry, String(Number(expiry) + 9))),
      wanted: 403,
    },
    { name: 'expired', paths: below(start(one, -1000)), wanted: 410 },
  ]
}

/** A title is signed by its asset. */
async function assetsOf({ hub, first, second }: Lab): Promise<[string, string]> {
  const scope = async (id: string) => {
    const answer = await fetch(`${hub.url}/api/v1/titles/${id}/playback`, { method: 'POST' })
    const { master } = (await answer.json()) as { master: string }
    return new URL(master, hub.url).pathname.split('/').at(-2) ?? ''
  }
  return [await scope(first), await scope(second)]
}

/** Playlist, init and first segment of the pictures. */
async function filesOf(lab: Lab, base: string): Promise<string[]> {
  const paths = await pathsOf(lab, `${base}master.m3u8`, base)
  return paths.slice(1, 4)
}

/** As the hub itself sends them. */
const rightBytes = ({ hub }: Lab, paths: readonly string[]): Promise<string[]> =>
  Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(hub.url + path)
      return sha256(Buffer.from(await answer.arrayBuffer()))
    }),
  )

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
