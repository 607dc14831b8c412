import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { passCookie } from './pass-cookie.ts'

/**
 * Marks what the service worker of the pages may keep for times without a connection: answers to somebody of whom nothing is
 * known. An account's answers are marked never, so they are in no copy that the next one to use the device could see. What a
 * pass opens is told by none of these answers, so its cookie does no harm; any other cookie does, whatever it is called.
 */
export function markKeepable(request: FastifyRequest, reply: FastifyReply): void {
  const known =
    request.headers.authorization !== undefined ||
    Object.keys(request.cookies).some((name) => name !== passCookie)
  // Said either way: a 304 changes only those headers that it names of what the browser has (RFC 9111, 3.2).
  reply.header('nar-keep', known ? 'nobody' : 'anybody')
}
