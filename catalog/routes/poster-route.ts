import type { FastifyInstance } from 'fastify'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import { Problem } from '#platform/errors.ts'
import { matchesEtag } from '#platform/http-conditional.ts'
import { ObjectMissing } from '#platform/storage/port.ts'
import { viewerOf, visibleTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { assetFor } from './title-view.ts'

export function registerPoster(app: FastifyInstance, deps: CatalogDeps): void {
  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: `${apiBase}${streams.poster}`,
    schema: {
      operationId: 'poster',
      summary: 'The picture of a title, a JPEG',
      tags: ['titles'],
      params: routes.title.params,
      response: { default: ProblemDocument },
    },
    handler: async (request, reply) => {
      const viewer = await viewerOf(deps, request)
      const asset = assetFor(await visibleTitle(deps, viewer, request.params.id), viewer.account)
      const info = asset?.posterKey ? await deps.storage.head(asset.posterKey) : null
      if (!info) throw new Problem('not-found')
      const etag = `"${info.etag}"`
      // private: whether it may be seen depends on who asks from where, and changes with the licence.
      reply.header('etag', etag).header('cache-control', 'private, max-age=60')
      if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
      const body = await deps.storage.get(info.key).catch((error: unknown) => {
        throw error instanceof ObjectMissing ? new Problem('not-found', {}, { cause: error }) : error
      })
      return reply.type('image/jpeg').header('content-length', info.bytes).send(body)
    },
  })
}
