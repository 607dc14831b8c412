import type { FastifyInstance } from 'fastify'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import type { ChannelNow } from '#catalog/contract/song.ts'
import { Problem } from '#platform/errors.ts'
import { type Viewer, viewerOf } from './access.ts'
import { visibleChannel } from './channel-access.ts'
import { channelViews } from './channel-view.ts'
import type { CatalogDeps } from './deps.ts'
import { snapshotSender } from './snapshots.ts'

/** Programmes begin and end without anybody telling of it, ms. */
const pollMs = 10_000

/** What is heard on a channel now, told to those who may see it; the song to those who may hear it. */
export function registerChannelEvents(app: FastifyInstance, deps: CatalogDeps): void {
  const send = snapshotSender(app)
  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: `${apiBase}${streams.channelEvents}`,
    exposeHeadRoute: false,
    schema: {
      operationId: 'channelEvents',
      summary: 'Server-sent events of what is on air: `now`, each a whole ChannelNow',
      tags: ['channels'],
      params: routes.channel.params,
      response: { default: ProblemDocument },
    },
    handler: async (request, reply) => {
      const { id } = request.params
      const viewer = await viewerOf(deps, request)
      await visibleChannel(deps, viewer, id)
      await send(request, reply, {
        ...{ event: 'now', pollMs, snapshot: () => channelNow(deps, viewer, id) },
        subscribe: (changed) => deps.channel.subscribeLive(id, changed),
      })
    },
  })
}

/** null once this viewer may no longer see the channel. */
async function channelNow(deps: CatalogDeps, viewer: Viewer, id: string): Promise<ChannelNow | null> {
  try {
    const [view] = await channelViews(deps, viewer, [await visibleChannel(deps, viewer, id)])
    return view ? { state: view.state, song: view.song, now: view.now, next: view.next } : null
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}
