import type { OutgoingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Server-sent events that are each the whole of something, at once and whenever it has changed. */
export type Snapshots = {
  /** Name of the events. */
  event: string
  /** JSON; null ends it. */
  snapshot: () => Promise<object | null>
  /** Calls `changed` until the returned function is called. */
  subscribe: (changed: () => void) => () => void
  /** Looked at again at least this often, ms: for messages that Redis lost, and for what changes with time alone. */
  pollMs: number
}

/** No more than four a second. */
const shortestMs = 250
/** A comment that keeps proxies from closing a silent connection. */
const heartbeatMs = 15_000

/** @returns sends them until the reader has gone, or the app stops */
export function snapshotSender(
  app: FastifyInstance,
): (request: FastifyRequest, reply: FastifyReply, snapshots: Snapshots) => Promise<void> {
  const stopping = new AbortController()
  app.addHook('preClose', async () => stopping.abort())
  return async (request, reply, snapshots) => {
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
    await tell(snapshots, (text) => raw.write(text), signal).catch((error: unknown) => {
      if (!signal.aborted) request.log.warn({ err: error }, 'events broke off')
    })
    raw.end()
  }
}

/** Without those that belong to a body that is not sent. */
function headersOf(reply: FastifyReply): OutgoingHttpHeaders {
  const { 'content-length': _, ...headers } = reply.getHeaders()
  return headers as OutgoingHttpHeaders
}

/** Writes a snapshot now and whenever it has changed, until `signal`. Rejects when the database is away. */
async function tell(
  { event, snapshot, subscribe, pollMs }: Snapshots,
  write: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const changes = changeWaiter()
  const unsubscribe = subscribe(changes.changed)
  try {
    let last = ''
    let lastWrite = Date.now()
    while (!signal.aborted) {
      const told = await snapshot()
      if (!told || signal.aborted) return
      const data = JSON.stringify(told)
      if (data !== last) write(`event: ${event}\ndata: ${data}\n\n`)
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
