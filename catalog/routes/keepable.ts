import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { passCookie } from './pass-cookie.ts'

/**
 * Marks what the service worker of the pages may keep for times without a connection: answers to somebody of whom nothing is
 * known. An account's answers are marked never, so they are in no copy that the next one to use the device could see. What a
 * pass opens is told by none of these answers, so its cookie does no harm; any other cookie does, whatever it is called.
 */
export function markKeepable(request: FastifyRequest, reply: FastifyReply): void {
  if (request.headers.authorization !== undefined) return
  if (Object.keys(request.cookies).some((name) => name !== passCookie)) return
  reply.header('nar-keep', 'anybody')
}
