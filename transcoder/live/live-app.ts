import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { type LivePath, liveInitKey, liveSegmentKey, parseLivePath } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import { ObjectMissing, type ObjectStorage } from '#platform/storage/port.ts'
import { type LiveAnswer, liveQuery, mediaTypeOf } from './answers.ts'
import type { ServedChannel } from './held-channel.ts'

export type LiveAppDeps = {
  /** The channels that this process holds. */
  held: (channelId: string) => ServedChannel | undefined
  storage: ObjectStorage
  log: Log
}

/**
 * The HTTP of a live process: `GET /<channel>/live/…`, to the hubs alone. It asks nobody who they are: it listens on loopback, or
 * in the operator's private network.
 */
export function buildLiveApp({ held, storage, log }: LiveAppDeps): FastifyInstance {
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    // Longer than any playlist is held back.
    requestTimeout: 0,
  })
  app.route<{ Params: { channel: string; '*': string }; Querystring: Record<string, unknown> }>({
    method: 'GET',
    url: '/:channel/live/*',
    handler: async (request, reply) => {
      const path = parseLivePath(`live/${request.params['*']}`)
      const query = liveQuery(request.query)
      const channel = held(request.params.channel)
      const answer = await answerOf(channel, path, query)
      const stored =
        answer.status === 404 && channel && path
          ? await storedMedia(storage, request.params.channel, path)
          : null
      const known = stored ?? answer
      reply.code(known.status)
      // What is not there may be there a moment later.
      if (known.status !== 200) return reply.header('cache-control', 'no-store').send()
      reply.header('content-type', known.type)
      reply.header('cache-control', `public, max-age=${known.seconds}`)
      return reply.send(known.body)
    },
  })
  return app
}

async function answerOf(
  channel: ServedChannel | undefined,
  path: LivePath | null,
  query: ReturnType<typeof liveQuery>,
): Promise<LiveAnswer> {
  if (!channel || !path) return { status: 404 }
  return query ? channel.answer(path, query) : { status: 400 }
}

/** What is listed, and no longer at hand. */
async function storedMedia(
  storage: ObjectStorage,
  channelId: string,
  path: LivePath,
): Promise<LiveAnswer | null> {
  if (path.kind !== 'init' && path.kind !== 'segment') return null
  const run = { channelId, id: path.run }
  const key =
    path.kind === 'init' ? liveInitKey(run, path.rendition) : liveSegmentKey(run, path.rendition, path.start)
  try {
    const body = Buffer.concat(await (await storage.get(key)).toArray())
    return { status: 200, type: mediaTypeOf(path.rendition), body, seconds: 3600 }
  } catch (error) {
    if (error instanceof ObjectMissing) return null
    throw error
  }
}
