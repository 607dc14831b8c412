import { isConnectionTrouble } from '#platform/database.ts'
import { Problem } from '#platform/errors.ts'
import { tooLarge } from './concatenation.ts'

/** Errors of @tus/server are plain records of status and English text. */
type TusError = { status_code: number; body: string }

/** Our problem for an error met while tus was at work, and the status the protocol asks for. */
export function tusProblem(error: Error | TusError, maxBytes: number): { problem: Problem; status: number } {
  if (error instanceof Problem) return { problem: error, status: error.status }
  if (error instanceof Error && isConnectionTrouble(error))
    return { problem: new Problem('unavailable'), status: 503 }
  if (!('status_code' in error) || error.status_code >= 500) {
    return unsupported(error) ?? { problem: new Problem('internal', {}), status: 500 }
  }
  return problemOf(error.status_code, error.body, maxBytes)
}

/** The problem for a refusal that @tus/server worded itself. */
export function problemOf(
  status: number,
  text: string,
  maxBytes: number,
): { problem: Problem; status: number } {
  const what = text.trim().replace(/\.$/, '')
  switch (status) {
    case 404:
    case 410:
      return { problem: new Problem('not-found'), status }
    case 409:
      return { problem: new Problem('conflict', { what: 'Upload-Offset' }), status }
    case 413:
      return { problem: tooLarge(maxBytes), status }
    default:
      return { problem: new Problem('bad-request', { what }), status }
  }
}

/** 501: an extension that we do not offer. */
function unsupported(error: Error | TusError): { problem: Problem; status: number } | null {
  if (!('status_code' in error) || error.status_code !== 501) return null
  return { problem: new Problem('bad-request', { what: error.body.trim() }), status: 501 }
}
