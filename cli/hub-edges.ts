import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import Type from 'typebox'
import { Check } from 'typebox/value'
import { EdgeStates, type Look, nextState } from '#cdn-config/steering/edge-state.ts'
import type { Network } from '#cdn-config/topology.ts'
import type { Log } from '#platform/log.ts'
import { lookEvery } from './hub-looks.ts'

/** Looks at the edges: one hub in turn does, and all read in Redis what it has seen. */

const lookMs = 1000
/** How long an edge may take to answer, ms. Several looks may not meet. */
const patienceMs = 800
const [turnKey, statesKey] = ['nar:edges:turn', 'nar:edges:states']
/** What was seen so long ago says nothing any more, ms. */
const keptMs = 60_000

type Deps = { network: Network; redis: Redis; log: Log }

/** For as long as the hub is up. @returns what is known of the edges now, by name */
export function watchEdges(app: FastifyInstance, deps: Deps): () => EdgeStates {
  let states: EdgeStates = {}
  const look = async () => {
    const before = states
    states = await looked(deps, before)
    tellChanges(deps, before, states)
  }
  const onTrouble = (error: unknown) => deps.log.warn({ err: error }, 'edges not looked at')
  lookEvery(app, lookMs, () => look().catch(onTrouble))
  return () => states
}

/** While Redis is away each hub looks for itself: commands would wait in memory for it. */
async function looked({ network, redis }: Deps, known: EdgeStates): Promise<EdgeStates> {
  if (redis.status !== 'ready') return lookAtAll(network, known)
  const isOurs = (await redis.set(turnKey, '1', 'PX', lookMs - 100, 'NX')) === 'OK'
  const before = parsed(await redis.get(statesKey)) ?? known
  if (!isOurs) return before
  const states = await lookAtAll(network, before)
  await redis.set(statesKey, JSON.stringify(states), 'PX', keptMs)
  return states
}

async function lookAtAll({ edges }: Network, before: EdgeStates): Promise<EdgeStates> {
  const states = edges.map(async (edge) => {
    const look = await lookAt(edge)
    return [edge.name, nextState(before[edge.name] ?? null, look, edge, Date.now())] as const
  })
  return Object.fromEntries(await Promise.all(states))
}

const Health = Type.Object({
  ok: Type.Literal(true),
  node: Type.String(),
  /** None in answers of an nginx that was rendered before edges said it. */
  sent: Type.Optional(Type.Union([Type.Record(Type.String(), Type.Number()), Type.Null()])),
})

/** Somebody else at the address of an edge is no answer of it. */
async function lookAt({ name, url }: Network['edges'][number]): Promise<Look> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(`${url}/edge/health`, { signal, redirect: 'error' })
    const health: unknown = await answer.json()
    return answer.ok && Check(Health, health) && health.node === name ? { sent: health.sent ?? null } : null
  } catch {
    return null
  }
}

function parsed(text: string | null): EdgeStates | null {
  try {
    const states: unknown = JSON.parse(text ?? 'null')
    return Check(EdgeStates, states) ? states : null
  } catch {
    return null
  }
}

function tellChanges({ log }: Deps, before: EdgeStates, after: EdgeStates): void {
  for (const [edge, { ok, shed, rate }] of Object.entries(after)) {
    const was = before[edge] ?? { ok: true, shed: 0 }
    if (was.ok !== ok) log.warn({ edge }, ok ? 'edge is back' : 'edge does not answer')
    if (was.shed !== shed) log.info({ edge, shed, rate }, 'edge sheds viewers')
  }
}
