import type { FastifyInstance } from 'fastify'
import type { SlowRequest } from '#catalog/contract/operations.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { eachAdded, inClass } from '#catalog/rules/classes.ts'
import { requestBounds } from '#catalog/rules/operation-history.ts'

/** Of one minute. */
export type RequestCount = { requests: number; failedRequests: number; requestTimes: number[] }

export type RequestMeter = {
  /** What was answered since it was taken last. */
  take(): RequestCount
  /** Of the minute that was taken last. */
  last(): RequestCount
  /** Within an hour before `now`, ms since 1970. */
  slow(now: number): SlowRequest[]
  /** Those that failed by a fault of ours, newest first. */
  broken(now: number): SlowRequest[]
}

const slowMs = 300
const kept = 20
const hourMs = 3600_000
/** Answers that last for as long as somebody listens, or as their link takes: they say nothing of the hub. */
const long: readonly string[] = [streams.events, streams.uploads, `${streams.uploads}/:id`].map(
  (url) => apiBase + url,
)

const nothing = (): RequestCount => ({
  requests: 0,
  failedRequests: 0,
  requestTimes: inClass(requestBounds, null),
})

/** Counts how fast the hub answers. Of a request it keeps its route's pattern and nothing of who asked. */
export function measureRequests(app: FastifyInstance): RequestMeter {
  let [counting, taken] = [nothing(), nothing()]
  let slow: SlowRequest[] = []
  let broken: SlowRequest[] = []
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode: status, elapsedTime }) => {
    const route = routeOptions.url ?? ''
    if (route === '' || route.startsWith('/p/') || long.includes(route)) return
    counting = {
      requests: counting.requests + 1,
      failedRequests: counting.failedRequests + (status >= 500 ? 1 : 0),
      requestTimes: eachAdded(counting.requestTimes, inClass(requestBounds, elapsedTime)),
    }
    const seen = { method, route, status, ms: Math.round(elapsedTime), at: new Date().toISOString() }
    if (status >= 500) broken = [seen, ...broken].slice(0, kept)
    else if (elapsedTime >= slowMs) slow = slowest([...slow, seen], Date.now())
  })
  return {
    take: () => {
      taken = counting
      counting = nothing()
      return taken
    },
    last: () => taken,
    slow: (now) => slowest(slow, now),
    broken: (now) => broken.filter((one) => isRecent(one, now)),
  }
}

const isRecent = ({ at }: SlowRequest, now: number) => now - Date.parse(at) < hourMs

const slowest = (some: readonly SlowRequest[], now: number): SlowRequest[] =>
  some
    .filter((one) => isRecent(one, now))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, kept)
