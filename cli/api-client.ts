import { setTimeout as sleep } from 'node:timers/promises'
import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes } from '#catalog/contract/routes.ts'
import { CommandError } from '#platform/errors.ts'
import { durationText } from './progress-bar.ts'

/** Which hub a command talks to, and as whom. `url` has no slash at its end. */
export type Hub = { url: string; token: string | null }

/** The hub could not be reached or cannot serve at the moment: trying again may help. */
export class HubAway extends Error {
  override readonly name = 'HubAway'
}

/** The hub answered with an RFC 9457 problem: trying the same again will not help. */
export class HubProblem extends Error {
  override readonly name = 'HubProblem'
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, detail: string) {
    super(detail)
    this.status = status
    this.code = code
  }
}

type Routes = typeof routes
export type RouteName = keyof Routes
export type Answer<N extends RouteName> = Static<Routes[N]['answer']>
type Part<N extends RouteName, K extends string> =
  Routes[N] extends Record<K, infer S extends TSchema> ? Record<K, Static<S>> : unknown
/** Idempotency-Key of a request that makes something: the same for every try. */
type Keyed<N extends RouteName> = Routes[N] extends { headers: TSchema } ? { key: string } : unknown
type Input<N extends RouteName> = Part<N, 'params'> & Part<N, 'query'> & Part<N, 'body'> & Keyed<N>
type AnyInput = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  key?: string
}

/** Ordinary calls answer in milliseconds; a hub that needs longer is not able to serve. */
const callTimeoutMs = 30_000

/**
 * Calls one route of the table and checks what comes back against its schema.
 * @throws HubAway, HubProblem, CommandError when the answer is not of this version's shape
 */
export async function callHub<N extends RouteName>(hub: Hub, name: N, input: Input<N>): Promise<Answer<N>> {
  const route = routes[name]
  const { params, query, body, key }: AnyInput = input as AnyInput
  const response = await fetchHub(hub, apiBase + fillIn(route.url, params ?? {}) + search(query ?? {}), {
    method: route.method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(callTimeoutMs),
  })
  const answer: unknown = route.status === 204 ? null : await response.json().catch(() => undefined)
  if (!Check(route.answer, answer)) {
    throw new CommandError(`${hub.url} does not answer as this version of Nar does: is NAR_URL right?`)
  }
  return answer as Answer<N>
}

/**
 * `fetch` with the token, on a path of the hub.
 * @throws HubAway, HubProblem for any answer that is not 2xx
 */
export async function fetchHub(hub: Hub, path: string, init: RequestInit): Promise<Response> {
  const response = await askHub(hub, path, init)
  if (response.ok) return response
  throw problemOf(response.status, await response.text().catch(() => ''))
}

/** Whatever the hub answers. @throws HubAway */
export async function askHub(hub: Hub, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('accept-language', 'en')
  if (hub.token) headers.set('authorization', `Bearer ${hub.token}`)
  return fetch(hub.url + path, { ...init, headers }).catch((error: unknown) => {
    throw new HubAway(reasonOf(error), { cause: error })
  })
}

/** What an answer that is not 2xx means: 502 to 504 are a hub (or the proxy before it) that is away. */
export function problemOf(status: number, text: string): HubAway | HubProblem {
  const problem = parseJson(text)
  const known = Check(ProblemDocument, problem) ? problem : null
  if (status >= 502 && status <= 504) return new HubAway(known?.detail ?? `it answers ${status}`)
  return new HubProblem(status, known?.code ?? `http-${status}`, known?.detail ?? `the hub answers ${status}`)
}

/** The network's own word for it: `fetch` and tus-js-client hide it in causes. */
export function reasonOf(error: unknown): string {
  let message = String(error)
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return words[at.code] ?? at.code
    if (at.name === 'TimeoutError') return 'no answer in time'
    message = at.message
  }
  return message
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'the network does not reach it',
  ENETUNREACH: 'the network does not reach it',
}

/** How long to bear with a hub that is away, and whom to tell. */
export type Patience = {
  giveUpAfterMs: number
  away(reason: string, nextTryMs: number): void
  back(): void
}

/** Before anything has begun, a hub that is away is more likely a wrong NAR_URL. */
export function shortly(patience: Patience): Patience {
  return { ...patience, giveUpAfterMs: 10_000 }
}

/** Of a command that asks once and says nothing meanwhile. */
export const briefly: Patience = { giveUpAfterMs: 10_000, away() {}, back() {} }

/** Milliseconds before try number `attempt` (from 0): half a second, doubled up to half a minute. */
export function backOffMs(attempt: number): number {
  return Math.min(30_000, 500 * 2 ** attempt)
}

/**
 * Repeats `action` while the hub is away. `action` calls `alive` when it has got somewhere, which starts the
 * count anew: a link that breaks every minute but moves on is never given up.
 * @throws CommandError after `giveUpAfterMs` without life; whatever else `action` throws, at once
 */
export async function patiently<T>(
  hub: Hub,
  patience: Patience,
  action: (alive: () => void) => Promise<T>,
): Promise<T> {
  let attempt = 0
  let awaySince: number | null = null
  const alive = () => {
    if (awaySince !== null) patience.back()
    attempt = 0
    awaySince = null
  }
  for (;;) {
    try {
      const result = await action(alive)
      alive()
      return result
    } catch (error) {
      if (!(error instanceof HubAway)) throw error
      awaySince ??= performance.now()
      const waitedMs = performance.now() - awaySince
      if (waitedMs > patience.giveUpAfterMs) throw gaveUp(hub, waitedMs, error)
      const pauseMs = backOffMs(attempt++)
      patience.away(error.message, pauseMs)
      await sleep(pauseMs)
    }
  }
}

function gaveUp(hub: Hub, waitedMs: number, error: HubAway): CommandError {
  return new CommandError(
    `gave up: ${hub.url} has been away for ${durationText(waitedMs / 1000)} (${error.message}). ` +
      'Run the same command again later, it goes on where it stopped',
  )
}

function fillIn(url: string, params: Record<string, string>): string {
  return url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function search(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  if (pairs.length === 0) return ''
  return `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
