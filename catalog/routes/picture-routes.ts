import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keys } from '#catalog/contract/encoding.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, candidateParams, routes, streams } from '#catalog/contract/routes.ts'
import { Problem } from '#platform/errors.ts'
import { matchesEtag } from '#platform/http-conditional.ts'
import { ObjectMissing } from '#platform/storage/port.ts'
import { editableTitle, verdictFor, viewerOf, visibleTitle, withPasses } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { entityTag } from './editing.ts'
import { markKeepable } from './keepable.ts'
import { assetFor, posterKeyOf } from './title-view.ts'

/** Pictures of a title by their addresses. */
export function registerPictures(app: FastifyInstance, deps: CatalogDeps): void {
  const schema = (operationId: string, summary: string) => ({
    schema: {
      ...{ operationId, summary, tags: ['titles'], params: routes.title.params },
      response: { default: ProblemDocument },
    },
  })
  const shown = async (request: FastifyRequest<{ Params: { id: string } }>) => {
    const viewer = await viewerOf(deps, request)
    const title = await visibleTitle(deps, viewer, request.params.id)
    return { viewer, title, asset: assetFor(title, viewer.account) }
  }

  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: `${apiBase}${streams.poster}`,
    ...schema('poster', 'The poster of a title, a JPEG'),
    handler: async (request, reply) => {
      const { title, asset } = await shown(request)
      return sendPicture(deps, request, reply, posterKeyOf(title, asset), 'image/jpeg')
    },
  })

  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: `${apiBase}${streams.card}`,
    ...schema('card', 'The ornament of a title for cards of links, a JPEG of 1200 × 630'),
    handler: async (request, reply) => {
      const { title } = await shown(request)
      const body = await deps.drawCard(title.id, title.kind)
      const etag = entityTag(body)
      reply.header('etag', etag).header('cache-control', 'private, max-age=86400')
      if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
      return reply.type('image/jpeg').send(body)
    },
  })

  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: `${apiBase}${streams.preview}`,
    ...schema('preview', 'A few moments of a title without sound, an animated WebP'),
    handler: async (request, reply) => {
      const { viewer, title, asset } = await shown(request)
      // It is a piece of the title itself, so nobody's who would have to confirm their age first, or to pay.
      const paying = await withPasses(deps, request, viewer)
      const mayHave = verdictFor(title, paying, 'stream', deps.now()).allowed
      const key = mayHave && asset?.hasPreview ? keys.preview(asset.id, asset.version) : null
      return sendPicture(deps, request, reply, key, 'image/webp')
    },
  })

  app.route<{ Params: { id: string; candidate: number } }>({
    method: 'GET',
    url: `${apiBase}${streams.posterCandidate}`,
    schema: {
      ...schema('posterCandidate', 'One of the pictures a poster can be chosen from, a JPEG').schema,
      params: candidateParams,
    },
    handler: async (request, reply) => {
      const { title, account } = await editableTitle(deps, request, request.params.id)
      const asset = assetFor(title, account)
      const key = asset && keys.posterCandidate(asset.id, asset.version, request.params.candidate)
      return sendPicture(deps, request, reply, key, 'image/jpeg')
    },
  })
}

/** @throws Problem not-found where there is no such picture */
async function sendPicture(
  { storage }: CatalogDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string | null,
  type: string,
) {
  const info = key === null ? null : await storage.head(key)
  if (!info) throw new Problem('not-found')
  const etag = `"${info.etag}"`
  // private: whether it may be seen depends on who asks from where, and changes with the licence.
  reply.header('etag', etag).header('cache-control', 'private, max-age=60')
  markKeepable(request, reply)
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const body = await storage.get(info.key).catch((error: unknown) => {
    throw error instanceof ObjectMissing ? new Problem('not-found', {}, { cause: error }) : error
  })
  return reply.type(type).header('content-length', info.bytes).send(body)
}
