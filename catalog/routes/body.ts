import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '#platform/errors.ts'
import { readAtMost } from '#platform/read-at-most.ts'

/** In a scope of its own: there any content type is taken, and read only once we know who sends it. */
export function takeAnyBody(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
}

/** A small file. @throws `tooLarge` as soon as it is known, Problem bad-request for no body */
export async function bodyOf(
  request: FastifyRequest,
  limitBytes: number,
  tooLarge: () => Problem,
): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge()
  const body = await readAtMost(request.raw, limitBytes, tooLarge)
  if (body.length === 0) throw new Problem('bad-request', { what: 'body' })
  return body
}
