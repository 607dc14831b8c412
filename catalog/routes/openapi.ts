import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { apiBase } from '#catalog/contract/routes.ts'

/** `/api/v1/openapi.json` and the page that shows it, from the routes' own schemas. Call before the routes. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nar',
        version: '1',
        description:
          'Errors are RFC 9457 problem documents with a stable `code`; `detail` is in the language of `Accept-Language` (kk, ru, en).',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'nar_session' },
        },
      },
      security: [{ token: [] }, { session: [] }, {}],
    },
  })
  app.get(`${apiBase}/openapi.json`, { schema: { hide: true } }, async () => app.swagger())
  await app.register(swaggerUi, {
    routePrefix: `${apiBase}/docs`,
    uiConfig: { validatorUrl: null },
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
