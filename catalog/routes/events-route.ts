import type { FastifyInstance } from 'fastify'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { sees, viewerOf, visibleTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { snapshotSender } from './snapshots.ts'
import { titleProgress } from './title-progress.ts'
import { assetFor } from './title-view.ts'

/** For messages that Redis lost, ms. */
const pollMs = 2000

export function registerEvents(app: FastifyInstance, deps: CatalogDeps): void {
  const send = snapshotSender(app)
  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: `${apiBase}${streams.events}`,
    exposeHeadRoute: false,
    schema: {
      operationId: 'titleEvents',
      summary: 'Server-sent events of upload and encoding: `progress`, each a whole TitleProgress',
      tags: ['titles'],
      params: routes.title.params,
      response: { default: ProblemDocument },
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const viewer = await viewerOf(deps, request)
      await visibleTitle(deps, viewer, id)
      const language = languageOf(request.headers['accept-language'])
      const snapshot = async () => {
        const title = await titleRecord(deps.db, id)
        if (!title || !sees(title, viewer, deps.now())) return null
        return titleProgress(deps, title, assetFor(title, viewer.account), language)
      }
      await send(request, reply, {
        ...{ event: 'progress', snapshot, pollMs },
        subscribe: (changed) => deps.channel.subscribe(id, changed),
      })
    },
  })
}
