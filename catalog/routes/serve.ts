import type {} from '@fastify/rate-limit'
import type {} from '@fastify/swagger'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes } from '#catalog/contract/routes.ts'
import { matchesEtag } from '#platform/http-conditional.ts'
import { entityTag, type Reader } from './editing.ts'
import { markKeepable } from './keepable.ts'
import { toldIn, wantedScript } from './told-in.ts'

export type RouteName = keyof typeof routes
type Part<Route, Name extends string> =
  Route extends Record<Name, infer Schema extends TSchema> ? Static<Schema> : undefined
type Input<Route> = {
  params: Part<Route, 'params'>
  query: Part<Route, 'query'>
  body: Part<Route, 'body'>
  headers: Part<Route, 'headers'>
  request: FastifyRequest
  reply: FastifyReply
}
export type Answer<Name extends RouteName> = Static<(typeof routes)[Name]['answer']>
type Handler<Name extends RouteName> = (input: Input<(typeof routes)[Name]>) => Promise<Answer<Name>>
type Route = {
  method: string
  url: string
  status: number
  answer: TSchema
  body?: TSchema
  query?: TSchema
  params?: TSchema
  headers?: TSchema
  kept?: boolean
  revises?: string
}

/**
 * Serves one line of the route table: what the handler gets was checked, what it returns is the 2xx answer.
 * `rateLimit` bounds one network more tightly here than on all the other routes together.
 */
export function serve<Name extends RouteName>(
  app: FastifyInstance,
  name: Name,
  summary: string,
  handler: Handler<Name>,
  rateLimit?: { max: number; timeWindow: number },
): void {
  const {
    method,
    url,
    status,
    answer,
    body,
    query,
    params,
    headers,
    kept = true,
    revises,
  }: Route = routes[name]
  app.route({
    method,
    url: `${apiBase}${url}`,
    schema: {
      operationId: name,
      summary,
      tags: [url.split('/')[1] ?? ''],
      response: { [status]: answer, default: ProblemDocument },
      ...(body ? { body } : {}),
      ...(query ? { querystring: query } : {}),
      ...(params ? { params } : {}),
      ...(headers ? { headers } : {}),
    },
    ...(rateLimit ? { config: { rateLimit } } : {}),
    ...(method === 'GET' && kept ? { onSend: conditional } : {}),
    handler: async (request, reply) => {
      // The validator compiled from the same schemas has checked them.
      const { params, query, body } = request
      const headers: unknown = request.headers
      const input = { params, query, body, headers, request, reply }
      const work = () => handler(input as Input<(typeof routes)[Name]>)
      const answered = await (revises ? app.editing.unlessChanged(revises, request, reply, work) : work())
      if (status === 204) return reply.code(status).send()
      // Only where one reads: what is read to be changed and sent back must be what was typed.
      const reads = method === 'GET' || name === 'playback' || name === 'keep'
      return reply.code(status).send(reads ? await told(answered, query, request) : answered)
    },
  })
  if (method === 'GET') app.editing.readers.set(name, readerOf(handler))
}

/** The answer without the way over HTTP. */
function readerOf<N extends RouteName>(handler: Handler<N>): Reader {
  return async ({ params, query }, request, reply) => {
    const input = { params, query, body: undefined, headers: request.headers, request, reply }
    return told(await handler(input as Input<(typeof routes)[N]>), query, request)
  }
}

/** What a request asks of a route of the table: checked by whoever asks. */
export type Question<N extends RouteName> = Partial<Pick<Input<(typeof routes)[N]>, 'params' | 'query'>>

/** What the GETs of the table answer the sender of a request, for pages that are written here. @throws what they throw */
export type Reading = <N extends RouteName>(
  name: N,
  asked: Question<N>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Answer<N>>

/** Call when all routes are there. */
export const readingOf =
  ({ editing }: FastifyInstance): Reading =>
  async <N extends RouteName>(name: N, asked: Question<N>, request: FastifyRequest, reply: FastifyReply) => {
    const read = editing.readers.get(name)
    if (!read) throw new RangeError(`${name} is not read`)
    // What `serve` was given for this name.
    return (await read({ params: {}, query: {}, ...asked }, request, reply)) as Answer<N>
  }

async function told<T>(answered: T, query: unknown, request: FastifyRequest): Promise<T> {
  const script = wantedScript(query, request.headers['accept-language'])
  return script === null ? answered : toldIn(answered, script)
}

/**
 * What a page has already is not sent again (RFC 9110 section 13): answers are asked for each time, and are of the one who
 * asks, in their language.
 */
async function conditional(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
  const etag = entityTag(payload)
  markKeepable(request, reply)
  reply.header('etag', etag)
  reply.header('vary', 'accept-language, authorization, cookie')
  reply.header('cache-control', 'private, no-cache')
  if (!matchesEtag(request.headers['if-none-match'], etag)) return payload
  reply.code(304).removeHeader('content-type').removeHeader('content-length')
  return null
}
