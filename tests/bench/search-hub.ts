import { Agent, get } from 'node:http'
import { apiBase } from '#catalog/contract/routes.ts'
import { startHub } from '#tests/support/running-hub.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import type { Collection } from './search-collection.ts'

/** What a browser asks for, over one connection that stays open. */
type Pick = <T>(list: readonly T[]) => T
const addresses: Record<string, (collection: Collection, pick: Pick) => string> = {
  'one title by its id': ({ ids }, pick) => `titles/${pick(ids)}`,
  'home, the newest': () => 'titles',
  'a name as it is': ({ names }, pick) => `titles?q=${encodeURIComponent(pick(names))}`,
  'a word of a name': ({ names }, pick) => `titles?q=${encodeURIComponent(wordOf(pick(names), pick))}`,
  'a name half typed': ({ names }, pick) => `titles?q=${encodeURIComponent(halfOf(pick(names)))}`,
  'its suggestions': ({ names }, pick) => `suggestions?q=${encodeURIComponent(halfOf(pick(names)))}`,
  'a name with a wrong letter': ({ names }, pick) =>
    `titles?q=${encodeURIComponent(withWrongLetter(pick(names)))}`,
  'a series': ({ series }, pick) => `titles?series=${pick(series)}`,
  'three words of a line': ({ lines }, pick) =>
    `lines?q=${encodeURIComponent(pick(lines).split(' ').slice(0, 3).join(' '))}`,
  'a word of a line': ({ lines }, pick) => `lines?q=${encodeURIComponent(wordOf(pick(lines), pick))}`,
}

export const wordOf = (text: string, pick: Pick): string =>
  pick(text.split(/\s+/).filter((word) => word.length > 2)) ?? text
export const halfOf = (name: string): string => name.slice(0, Math.ceil(name.length / 2))
export function withWrongLetter(name: string): string {
  const at = Math.floor(name.length / 2)
  return `${name.slice(0, at)}щ${name.slice(at + 1)}`
}

/** Rounds that nothing is made of: a hub that has been up for a while knows the words of its names. */
const warming = 300

/**
 * Milliseconds from a request to the end of its answer, of each kind as many as `queries`. The hub is a process of its own, as
 * an operator starts it, on the database at `databaseUrl`: what the collection weighs here is nothing for it to tidy up.
 */
export async function askHub(
  databaseUrl: string,
  collection: Collection,
  queries: number,
): Promise<Record<string, number[]>> {
  const env = { NAR_DATABASE_URL: databaseUrl, NAR_REQUESTS_PER_MINUTE: '1000000' }
  const hub = await startHub({ workers: 0, env })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  try {
    const random = seededRandom(3)
    const pick: Pick = (list) => list[Math.floor(random() * list.length)] as (typeof list)[number]
    const took: Record<string, number[]> = Object.fromEntries(
      Object.keys(addresses).map((kind) => [kind, []]),
    )
    for (let round = -warming; round < queries; round += 1)
      for (const [kind, addressOf] of Object.entries(addresses)) {
        const address = `${hub.url}${apiBase}/${addressOf(collection, pick)}`
        const began = performance.now()
        await answered(address, agent)
        if (round >= 0) took[kind]?.push(performance.now() - began)
      }
    return took
  } finally {
    agent.destroy()
    await hub.remove()
  }
}

const answered = (address: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'accept-language': 'kk' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} ${address}`))
      response.resume().on('end', resolve).on('error', reject)
    }).on('error', reject)
  })
