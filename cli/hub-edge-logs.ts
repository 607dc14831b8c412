import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import type { Kysely } from 'kysely'
import type { Database } from '#catalog/store/schema.ts'
import { countLines, logPlace } from '#catalog/store/traffic.ts'
import {
  type FollowOptions,
  followOptions,
  nextChunk,
  type Place,
  type ReadRange,
} from '#cdn-config/edge-log/follow.ts'
import { type LogNode, readLines } from '#cdn-config/edge-log/read-lines.ts'
import { nodeOf } from '#cdn-config/nginx/node.ts'
import { signLog } from '#cdn-config/tokens.ts'
import type { Network } from '#cdn-config/topology.ts'
import type { Log } from '#platform/log.ts'
import { lookEvery } from './hub-looks.ts'

/**
 * Fetches what nginx wrote down on the nodes of the topology and counts it (docs/decisions/47-counting.md). One hub in turn; should
 * two do it at once, the database lets one of them count a line.
 */
export type LoggedNode = LogNode & { url: string }

type Deps = {
  db: Kysely<Database>
  redis: Redis
  log: Log
  nodes: readonly LoggedNode[]
  /** The first signs. */
  secrets: readonly string[]
  now: () => Date
  options?: FollowOptions
}

const everyMs = 5000
const answerMs = 20_000
/** Held by the hub that reads. */
const turn = 'nar:edge-logs'
/** In one round of one node: a node that was cut off catches up over some rounds. */
const mostChunks = 64
const addressMs = 60_000

/** All that have an nginx of ours; none without a topology. A hub that is asked without one before it writes no lines. */
export function loggedNodes(network: Network | null): LoggedNode[] {
  if (!network) return []
  const { origin, shield, edges } = network
  const hasOrigin = !origin.hubs.includes(origin.url)
  const served = [
    ...edges,
    ...(shield ? [{ name: 'shield', url: shield.url }] : []),
    ...(hasOrigin ? [{ name: 'origin', url: origin.url }] : []),
  ]
  return served.flatMap(({ name, url }) => {
    const node = nodeOf(network, name)
    return node ? [{ name, kind: node.kind, region: node.region, url }] : []
  })
}

/** Reads for as long as the hub is up. */
export function keepCounting(app: FastifyInstance, deps: Deps): void {
  if (deps.nodes.length === 0) return
  lookEvery(app, everyMs, () => inTurn(deps), answerMs)
}

/** Never rejects. */
async function inTurn(deps: Deps): Promise<void> {
  const { redis, log } = deps
  try {
    if (redis.status !== 'ready' || (await redis.set(turn, '1', 'PX', everyMs - 500, 'NX')) !== 'OK') return
    await countAll(deps)
  } catch (error) {
    log.warn({ err: error }, 'lines of edges not read')
  }
}

/** What all nodes have to tell now. Resolves with how many lines that were. */
export async function countAll(deps: Deps): Promise<number> {
  const counted = await Promise.all(
    deps.nodes.map((node) =>
      countNode(deps, node).catch((error: unknown) => {
        deps.log.warn({ err: error, node: node.name }, 'lines of a node not read')
        return 0
      }),
    ),
  )
  return counted.reduce((sum, lines) => sum + lines, 0)
}

async function countNode(deps: Deps, node: LoggedNode): Promise<number> {
  const { db, now, options = followOptions } = deps
  let lines = 0
  for (let round = 0; round < mostChunks; round += 1) {
    const before = (await logPlace(db, node.name)) as Place | null
    const chunk = await nextChunk(before, rangesOf(deps, node), options)
    if (!chunk) return lines
    const { traffic, ...read } = readLines(chunk.text, node, now().getTime())
    const faults = read.faults + (chunk.broken > 0 ? 1 : 0)
    const counted = {
      node: node.name,
      place: chunk.place,
      traffic,
      lines: read.lines,
      faults,
      gap: chunk.gap,
    }
    if (!(await countLines(db, before, counted, now()))) return lines
    if (chunk.gap) deps.log.warn({ node: node.name }, 'lines of a node were gone before they were read')
    lines += read.lines
    if (!chunk.more) return lines
  }
  return lines
}

/** Of a node's files by HTTP. @throws Error for every answer but what is there, what is not, and nothing behind that place */
function rangesOf({ secrets, now }: Pick<Deps, 'secrets' | 'now'>, { name, url }: LoggedNode): ReadRange {
  return async (file, from, length) => {
    const address = url + signLog(secrets[0] ?? '', name, new Date(now().getTime() + addressMs)) + file
    const answer = await fetch(address, {
      headers: { range: `bytes=${from}-${from + length - 1}` },
      redirect: 'error',
      signal: AbortSignal.timeout(answerMs),
    })
    const date = Date.parse(answer.headers.get('date') ?? '')
    const modified = Date.parse(answer.headers.get('last-modified') ?? '')
    if (answer.status === 206) return { bytes: Buffer.from(await answer.arrayBuffer()), date, modified }
    await answer.body?.cancel()
    if (answer.status === 404) return null
    // Of a file without a byte nginx gives no range.
    if (answer.status === 416 || (answer.status === 200 && answer.headers.get('content-length') === '0'))
      return { bytes: Buffer.alloc(0), date, modified: Number.isNaN(modified) ? date : modified }
    throw new Error(`${name} answers ${answer.status} for its lines`)
  }
}
