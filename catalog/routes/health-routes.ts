import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { Histogram } from 'prom-client'
import Type from 'typebox'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import type { HealthDeps } from './deps.ts'
import { sendProblem } from './problem.ts'

const checkMs = 2000

/** `/healthz`, `/readyz`, `/metrics`, and the time each request of the whole app takes. */
export function registerHealth(app: FastifyInstance, { registry, checks }: HealthDeps): void {
  const seconds = new Histogram({
    name: 'nar_http_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not the address: one series a route, whatever people ask for.
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })

  const tags = ['health']
  const Good = Type.Object({ ok: Type.Literal(true) })
  app.get('/healthz', { schema: { summary: 'Alive', tags, response: { 200: Good } } }, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  )

  app.get(
    '/readyz',
    { schema: { summary: 'Able to serve', tags, response: { 200: Good, 503: ProblemDocument } } },
    async (request, reply) => {
      const answers = await Promise.all(Object.entries(checks).map(([name, check]) => troubleOf(name, check)))
      const trouble = answers.filter((answer) => answer !== null)
      for (const [name, error] of trouble) request.log.warn({ err: error }, `${name} is not ready`)
      // The reasons name parts, not errors: those may hold addresses and are for the log.
      if (trouble.length === 0) return reply.header('cache-control', 'no-store').send({ ok: true })
      const details = Object.fromEntries(trouble.map(([name]) => [name, 'no answer']))
      return sendProblem(request, reply, 'unavailable', details)
    },
  )

  app.get('/metrics', { schema: { summary: 'Figures for Prometheus', tags } }, async (_, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics()),
  )
}

async function troubleOf(name: string, check: () => Promise<unknown>): Promise<[string, unknown] | null> {
  const late = new AbortController()
  try {
    const timeout = sleep(checkMs, undefined, { signal: late.signal }).then(() => {
      throw new Error(`no answer in ${checkMs} ms`)
    })
    await Promise.race([check(), timeout])
    return null
  } catch (error) {
    return [name, error]
  } finally {
    late.abort()
  }
}
