import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Kysely, sql } from 'kysely'
import { routes } from '#catalog/contract/routes.ts'
import type { Database } from '#catalog/store/schema.ts'
import { Problem } from '#platform/errors.ts'
import { matchesStrongly } from '#platform/http-conditional.ts'
import { oneAtATime } from '#platform/one-at-a-time.ts'

/** What is asked of a GET. */
export type Asked = { params: unknown; query: unknown }
/** What a GET would answer the sender of this request. */
export type Reader = (asked: Asked, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/**
 * `If-Match` on changes, so that two editors do not overwrite each other (RFC 9110 section 13.1.1): the ETag is that of the
 * GET without a query, of the same thing, for the same client. Whoever does not send it changes what there is.
 */
type Editing = {
  /** By the names of their routes. */
  readers: Map<string, Reader>
  /** @throws Problem changed-meanwhile */
  unlessChanged<T>(
    revises: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<T>,
  ): Promise<T>
}

declare module 'fastify' {
  interface FastifyInstance {
    editing: Editing
  }
}

export const entityTag = (payload: string | Buffer): string =>
  `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`

/** Call before the routes. */
export function registerEditing(app: FastifyInstance, db: Kysely<Database>): void {
  const readers = new Map<string, Reader>()
  // Between the look and the change nobody else's may come in, on this hub or another.
  const alone = oneAtATime((what: string, work: () => Promise<unknown>) => locked(db, what, work))
  app.decorate('editing', {
    readers,
    unlessChanged: async <T>(
      revises: string,
      request: FastifyRequest,
      reply: FastifyReply,
      work: () => Promise<T>,
    ): Promise<T> => {
      const wanted = request.headers['if-match']
      const read = readers.get(revises)
      if (wanted === undefined || !read) return work()
      const { params } = request
      const tag = async () => entityTag(JSON.stringify(await read({ params, query: {} }, request, reply)))
      const what = `${revises} ${JSON.stringify(namesOf(revises, params))}`
      return (await alone(what, async () => {
        if (!matchesStrongly(wanted, await tag())) throw new Problem('changed-meanwhile')
        const done = await work()
        reply.header('etag', await tag())
        return done
      })) as T
    },
  })
}

/** Of what is read: a change of a part of it, as a licence of a title is, has names of its own besides. */
function namesOf(revises: string, params: unknown): unknown[] {
  const route: { url: string } | undefined = routes[revises as keyof typeof routes]
  const values = params as Readonly<Record<string, unknown>>
  return [...(route?.url ?? '').matchAll(/:(\w+)/g)].map(([, name = '']) => values[name])
}

/** Held by the connection, so that it ends with it, whatever happens. */
function locked<T>(db: Kysely<Database>, what: string, work: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${what}, 0)`
    await sql`select pg_advisory_lock(${key})`.execute(connection)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection)
    }
  })
}
