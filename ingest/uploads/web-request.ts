import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'

/** "The Server MUST interpret X-HTTP-Method-Override as the request's method, if present" (tus 1.0.0). */
export function methodOf(request: FastifyRequest): string {
  const override = request.headers['x-http-method-override']
  return typeof override === 'string' && request.method === 'POST' ? override.toUpperCase() : request.method
}

/** Fastify's request as the standard one that @tus/server reads. The body is passed on, not held. */
export function webRequest(request: FastifyRequest, method: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  }
  const hasBody = method === 'PATCH' || method === 'POST'
  const init: RequestInit & { duplex?: 'half' } = { method, headers }
  if (hasBody) {
    init.body = Readable.toWeb(request.raw) as ReadableStream
    init.duplex = 'half'
  }
  return new Request(new URL(request.url, 'http://hub.invalid'), init)
}
