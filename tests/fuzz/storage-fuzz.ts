import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { keys } from '#catalog/contract/encoding.ts'
import { parseLivePath, parseLiveScope, withinScope } from '#catalog/contract/live.ts'
import { objectFolder } from '#platform/data-folder.ts'
import type { EdgeStorage } from '#tests/support/edge-storage.ts'
import { fuzzEdge } from './edge-fuzz.ts'

/**
 * The same against an origin that reads the folder of objects itself, where everything lies side by side that no player may
 * reach: sources, licences, words, pictures of pages, other titles, and what of a channel lies outside of an address.
 */
export async function fuzzStorage(chain: EdgeStorage, tries: number, seed: number) {
  const { first, second, live, origin, secret } = chain
  const path = once(chain.path)
  await hide(chain)
  const old = live.starts[200] ?? 0
  const bases = [live.channel, `${live.channel}.${old}.${old + 1}`, `${live.channel}.${old}`].map((scope) =>
    path(scope),
  )
  const media = (start = 0) => `live/${live.run}/v240/${start}.m4s`
  const objects = [
    ...[live.starts[0], live.starts[1], old, live.starts[220]].map(media),
    ...[
      `live/${live.run}/a48/init.mp4`,
      '1/storyboard/0.jpg',
      '1/sound.json',
      '1/v240/77.m4s',
      '1/v240/78.m4s',
    ],
    ...['../..', '../../..', '..%2f..', '%2e%2e/%2e%2e', '1/../../..'].flatMap((up) => [
      ...[`${up}/${keys.source(first)}`, `${up}/${keys.licence(first)}`, `${up}/image/${first}/1/poster.jpg`],
      `${up}/vod/${second}/1/v240/0.m4s`,
    ]),
    ...[keys.source(first), `vod/${second}/1/v240/0.m4s`, `live/${live.channel}/${live.run}/v240/init.mp4`],
  ]
  const isRight = (whole: string) => {
    const base = bases.find((one) => whole.startsWith(one))
    if (base === undefined) return whole === `${path(first)}1/storyboard/0.jpg`
    const found = parseLivePath(whole.slice(base.length))
    const scope = parseLiveScope(base.split('/')[4] ?? '')
    if (found?.kind === 'init') return true
    return found?.kind === 'segment' && scope !== null && withinScope(scope, found.start, Date.now() - 1000)
  }
  return fuzzEdge({ first, second, path, secret, edge: origin }, tries, seed, { bases, objects, isRight })
}

/** The same address each time: rightness is of those that were handed out. */
const once = (path: EdgeStorage['path']): EdgeStorage['path'] => {
  const known = new Map<string, string>()
  return (scope, options) => {
    const key = JSON.stringify([scope, options])
    const address = known.get(key) ?? path(scope, options)
    known.set(key, address)
    return address
  }
}

/** What would be served if it could be reached. */
async function hide({ servers, first }: EdgeStorage): Promise<void> {
  const hidden = [
    ...[keys.source(first), keys.licence(first), keys.text(first), keys.soundSummary(first, 1)],
    keys.poster(first, 1),
  ]
  for (const key of hidden) await servers.storage.put(key, Buffer.from(`hidden ${key}`))
  const folder = join(objectFolder(servers.data), 'objects')
  const rendition = join(folder, keys.rendition(first, 1, 'v240'))
  await symlink(join(folder, keys.source(first)), join(rendition, '77.m4s'))
  await mkdir(join(rendition, '78.m4s'))
}
