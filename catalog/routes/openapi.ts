import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { apiBase } from '#catalog/contract/routes.ts'
import { matchesEtag } from '#platform/http-conditional.ts'
import { entityTag } from './editing.ts'
import { completed } from './reference/complete.ts'
import type { Document } from './reference/document.ts'

/** `/api/v1/openapi.json` and the page that shows it, from the routes' own schemas. Call before the routes. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nar',
        version: '1',
        description: [
          'Errors are RFC 9457 problem documents with a stable `code`; `detail` is in the language of `Accept-Language` (kk, ru, en).',
          'Every answer tells in `RateLimit-*` how many requests your network has left, and when there are more again.',
          'What is read has an `ETag`: send it in `If-None-Match` to be spared what you have, in `If-Match` of a change so that you do not overwrite what somebody else has written meanwhile.',
          'What makes something takes an `Idempotency-Key`: the same for every try, and it is made once.',
        ].join('\n\n'),
      },
    },
  })
  // Once: it is the same for everybody until the program is another.
  const reference = once(() => {
    const document = completed(plain(app.swagger()))
    const text = JSON.stringify(document)
    return { document, text, etag: entityTag(text) }
  })
  app.get(`${apiBase}/openapi.json`, { schema: { hide: true } }, async (request, reply) => {
    const { text, etag } = reference()
    reply.header('etag', etag).header('cache-control', 'no-cache')
    if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(text)
  })
  await app.register(swaggerUi, {
    routePrefix: `${apiBase}/docs`,
    uiConfig: { validatorUrl: null },
    transformSpecification: () => reference().document,
    transformSpecificationClone: false,
    staticCSP: true,
    // The page must work without the Internet and on a plain http address inside an institution.
    transformStaticCSP: (header) =>
      header
        .replace(/ (?:https:|validator\.swagger\.io)/g, '')
        .replace(' upgrade-insecure-requests;', '')
        // Swagger UI sets styles in its markup.
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  })
}

/** Our own schemas as JSON, which is all that the document is; the plugin's types know more than we read. */
const plain = (declared: object): Document => JSON.parse(JSON.stringify(declared))

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
