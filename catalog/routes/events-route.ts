import type { OutgoingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { TitleProgress } from '#catalog/contract/playback.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { sees, viewerOf, visibleTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { titleProgress } from './title-progress.ts'
import { assetFor } from './title-view.ts'

/** Looked at again at least this often, for messages that Redis lost. */
const pollMs = 2000
/** No more than four a second. */
const shortestMs = 250
/** A comment that keeps proxies from closing a silent connection. */
const heartbeatMs = 15_000

export function registerEvents(app: FastifyInstance, deps: CatalogDeps): void {
  const stopping = new AbortController()
  app.addHook('preClose', async () => stopping.abort())
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
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        // What the hub says with every answer: limits, security.
        ...headersOf(reply),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-accel-buffering': 'no',
      })
      const gone = new AbortController()
      raw.on('close', () => gone.abort())
      const signal = AbortSignal.any([gone.signal, stopping.signal])
      await tell(deps, id, snapshot, (text) => raw.write(text), signal).catch((error: unknown) => {
        if (!signal.aborted) request.log.warn({ err: error }, 'events broke off')
      })
      raw.end()
    },
  })
}

/** Without those that belong to a body that is not sent. */
function headersOf(reply: FastifyReply): OutgoingHttpHeaders {
  const { 'content-length': _, ...headers } = reply.getHeaders()
  return headers as OutgoingHttpHeaders
}

/** Writes a snapshot now and whenever it has changed, until `signal`. Rejects when the database is away. */
async function tell(
  { channel }: Pick<CatalogDeps, 'channel'>,
  titleId: string,
  snapshot: () => Promise<TitleProgress | null>,
  write: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const changes = changeWaiter()
  const unsubscribe = channel.subscribe(titleId, changes.changed)
  try {
    let last = ''
    let lastWrite = Date.now()
    while (!signal.aborted) {
      const progress = await snapshot()
      if (!progress || signal.aborted) return
      const data = JSON.stringify(progress)
      if (data !== last) write(`event: progress\ndata: ${data}\n\n`)
      else if (Date.now() - lastWrite >= heartbeatMs) write(': still here\n\n')
      if (data !== last || Date.now() - lastWrite >= heartbeatMs) lastWrite = Date.now()
      last = data
      await sleep(shortestMs, undefined, { signal })
      await changes.next(pollMs - shortestMs, signal)
    }
  } finally {
    unsubscribe()
  }
}

/** Remembers a change that comes while nobody waits. */
function changeWaiter() {
  let pending = false
  let wake: (() => void) | null = null
  return {
    changed: () => {
      pending = true
      wake?.()
    },
    /** Resolves at a change or after `ms`. @throws AbortError */
    next: async (ms: number, signal: AbortSignal): Promise<void> => {
      const woken = new AbortController()
      wake = () => woken.abort()
      if (!pending) {
        await sleep(ms, undefined, { signal: AbortSignal.any([signal, woken.signal]) }).catch(
          (error: unknown) => {
            if (signal.aborted) throw error
          },
        )
      }
      wake = null
      pending = false
    },
  }
}
