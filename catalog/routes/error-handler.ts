import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isConnectionTrouble } from '#platform/database.ts'
import { Problem } from '#platform/errors.ts'
import { sendProblem } from './problem.ts'

/** Every error below becomes a problem document. What we did not expect is logged and told to nobody. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply))
}

export function answerError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Problem) return sendProblem(request, reply, error.code, error.details)
  if ('validation' in error && error.validation) {
    return sendProblem(request, reply, 'bad-request', { what: error.message })
  }
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 413) return sendProblem(request, reply, 'too-large', { limit: limitOf(request) })
  if (status !== undefined && status >= 400 && status < 500) {
    return sendProblem(request, reply, 'bad-request', { what: error.message }, status)
  }
  if (isConnectionTrouble(error)) {
    request.log.warn({ err: error }, 'database away')
    return sendProblem(request, reply, 'unavailable')
  }
  request.log.error({ err: error }, 'unexpected')
  return sendProblem(request, reply, 'internal')
}

function limitOf(request: FastifyRequest): string {
  return `${Math.floor(request.routeOptions.bodyLimit / 1024)} KiB`
}
