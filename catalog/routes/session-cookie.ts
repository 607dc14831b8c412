import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * The cookie of the pages. Over https its name begins with `__Host-`, so that browsers take it from this host alone, by https,
 * for every path (RFC 6265bis section 4.1.3.2): no neighbour on a subdomain can put one of theirs in its place.
 */
const plainName = 'nar_session'

export const sessionCookie = (request: FastifyRequest): string =>
  request.protocol === 'https' ? `__Host-${plainName}` : plainName

export const sessionToken = (request: FastifyRequest): string | null =>
  request.cookies[sessionCookie(request)] || null

export function setSession(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, expiresAt }: { token: string; expiresAt: Date },
): void {
  reply.setCookie(sessionCookie(request), token, { ...options(request), expires: expiresAt })
}

export function clearSession(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(sessionCookie(request), options(request))
}

const options = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const
