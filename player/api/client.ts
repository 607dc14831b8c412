import type { Static, TSchema } from 'typebox'
import type { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes } from '#catalog/contract/routes.ts'
import { noteAnswer, noteNoAnswer } from '#player/offline/state.ts'
import { currentLanguage, currentlyAccepted } from '#player/words/words.ts'
import { takeEarly } from './early.ts'

type Routes = typeof routes
export type RouteName = keyof Routes
type Part<N extends RouteName, K extends string> =
  Routes[N] extends Record<K, infer S extends TSchema> ? Static<S> : never
export type Answer<N extends RouteName> = Static<Routes[N]['answer']>
export type Request<N extends RouteName> = {
  params?: Part<N, 'params'>
  query?: Part<N, 'query'>
  body?: Part<N, 'body'>
  /** Idempotency-Key of a request that makes something: the same for every try. */
  key?: string
  /** ETag of what is changed, as it was read: somebody else's change is not overwritten. */
  ifMatch?: string
  /** Texts as they were typed, whatever the reader's alphabet: they are to be changed and sent back. */
  typed?: boolean
  signal?: AbortSignal
}

/** A request that did not succeed. `detail` is in the viewer's language, made of `details`; empty when no server answered. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly details: NonNullable<ProblemDocument['details']>
  constructor(
    code: string,
    status: number,
    detail: string,
    { details = {}, ...options }: ErrorOptions & { details?: ApiProblem['details'] } = {},
  ) {
    super(`${status} ${code}`, options)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
    this.detail = detail
    this.details = details
  }
}

type Values = Readonly<Record<string, string | number | undefined>>

/** Address of a route below the API's base, `:names` filled from `params`. */
export function apiAddress(url: string, params: Values = {}, query: Values = {}): string {
  const path = url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return `${apiBase}${path}${search.size > 0 ? `?${search}` : ''}`
}

/** What an answer that is not 2xx says. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json')) return new ApiProblem('unavailable', response.status, '')
  const document = (await response.json().catch(() => ({}))) as Partial<ProblemDocument>
  const { code = 'unavailable', detail = '', details = {} } = document
  return new ApiProblem(code, response.status, detail, { details })
}

/**
 * Calls one route of the contract. The answer is trusted: it comes from the hub that served this page, which
 * checked it against the same schema.
 * @throws ApiProblem with code `offline` when no answer came; AbortError when `signal` fired.
 */
export async function call<N extends RouteName>(name: N, request: Request<N> = {}): Promise<Answer<N>> {
  return (await callTagged(name, request)).answer
}

/** The same with the ETag of what was answered; null where it has none. */
export async function callTagged<N extends RouteName>(
  name: N,
  request: Request<N> = {},
): Promise<{ answer: Answer<N>; etag: string | null }> {
  const route = routes[name]
  const language = request.typed ? currentLanguage() : currentlyAccepted()
  const headers: Record<string, string> = { 'Accept-Language': language, Accept: 'application/json' }
  if (request.body !== undefined) headers['Content-Type'] = 'application/json'
  if (request.key !== undefined) headers['Idempotency-Key'] = request.key
  if (request.ifMatch !== undefined) headers['If-Match'] = request.ifMatch
  const address = apiAddress(
    route.url,
    request.params as Values | undefined,
    request.query as Values | undefined,
  )
  const body = request.body === undefined ? null : JSON.stringify(request.body)
  let response: Response
  try {
    response = await (takeEarly(route.method, address, language, body) ??
      fetch(address, {
        method: route.method,
        headers,
        body,
        ...(request.signal ? { signal: request.signal } : {}),
      }))
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    noteNoAnswer()
    throw new ApiProblem('offline', 0, '', { cause })
  }
  noteAnswer(response)
  if (!response.ok) throw await problemOf(response)
  const answer = (response.status === 204 ? null : await response.json()) as Answer<N>
  return { answer, etag: response.headers.get('etag') }
}
