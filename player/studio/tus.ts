import { type DetailedError, type PreviousUpload, Upload } from 'tus-js-client'
import type { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { currentlyAccepted } from '#player/words/words.ts'

/** A piece a request: what a cut costs at most where a proxy holds requests back, and no proxy's limit. */
const chunkBytes = 16 * 2 ** 20
/** Between tries of one piece; afterwards we try again every `againMs` for as long as the page is open. */
const retryDelaysMs = [500, 1000, 3000, 5000]

export type SendEvents = {
  onProgress(sent: number): void
  /** Bytes are not getting through; it is tried again. */
  onLost(): void
  onSuccess(): void
  /** It will not succeed by trying again. `signedOut`: it will after signing in. */
  onRefused(refusal: { signedOut: boolean; detail: string }): void
}

/** The same file chosen again, also after a reload, has the same name, size and time of change. */
export function fingerprintOf(file: File): string {
  return ['nar', file.name, file.size, file.lastModified].join('.')
}

function statusOf(error: Error | DetailedError): number {
  return 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0
}

function detailOf(error: Error | DetailedError): string {
  try {
    const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined
    return (JSON.parse(body ?? '{}') as Partial<ProblemDocument>).detail ?? ''
  } catch {
    return ''
  }
}

/** No answer, a server in trouble, or a lock that an older connection still holds (423): these pass. */
function passes(status: number): boolean {
  return status === 0 || status >= 500 || status === 409 || status === 423
}

/** An upload of `file` to a title, not started yet. */
export function prepareUpload(file: File, titleId: string, events: SendEvents): Upload {
  return new Upload(file, {
    endpoint: `${apiBase}${streams.uploads}`,
    metadata: { filename: file.name, titleId },
    headers: { 'Accept-Language': currentlyAccepted() },
    chunkSize: chunkBytes,
    retryDelays: retryDelaysMs,
    fingerprint: () => Promise.resolve(fingerprintOf(file)),
    removeFingerprintOnSuccess: true,
    onProgress: (sent) => events.onProgress(sent),
    onSuccess: () => events.onSuccess(),
    onShouldRetry: (error) => {
      const again = passes(statusOf(error))
      if (again) events.onLost()
      return again
    },
    onError: (error) => {
      const status = statusOf(error)
      if (passes(status)) events.onLost()
      else events.onRefused({ signedOut: status === 401, detail: detailOf(error) })
    },
  })
}

/** An upload of the same file that was begun on this device, the newest first. */
export async function previousUploads(file: File): Promise<{ titleId: string; previous: PreviousUpload }[]> {
  const finder = new Upload(file, {
    endpoint: `${apiBase}${streams.uploads}`,
    fingerprint: () => Promise.resolve(fingerprintOf(file)),
  })
  const found = await finder.findPreviousUploads()
  return found
    .sort((a, b) => Date.parse(b.creationTime) - Date.parse(a.creationTime))
    .flatMap((previous) => {
      const titleId = previous.metadata.titleId
      return titleId ? [{ titleId, previous }] : []
    })
}
