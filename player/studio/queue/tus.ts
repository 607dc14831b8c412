import { type DetailedError, Upload } from 'tus-js-client'
import type { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { currentlyAccepted } from '#player/words/words.ts'

/** A piece a request: what a cut costs at most where a proxy holds requests back, and no proxy's limit. */
const chunkBytes = 16 * 2 ** 20
/** Between tries of one piece; afterwards we try again every `againMs` for as long as the page is open. */
const retryDelaysMs = [500, 1000, 3000, 5000]

export type SendEvents = {
  /** Where the upload is, before its first byte is sent; nothing is sent until this is kept. */
  onAddress(url: string): Promise<void>
  onProgress(sent: number): void
  /** Bytes are not getting through; it is tried again. */
  onLost(): void
  onSuccess(): void
  /** It will not succeed by trying again. `signedOut`: it will after signing in. */
  onRefused(refusal: { signedOut: boolean; detail: string }): void
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

/** No answer, a server in trouble or too busy, or a lock that an older connection still holds (423): these pass. */
export const passes = (status: number): boolean =>
  status === 0 || status >= 500 || status === 409 || status === 423 || status === 429

/** An upload of `file` to a title, not started yet; one that was begun before goes on where it stopped. */
export function prepareUpload(
  file: File,
  titleId: string,
  uploadUrl: string | null,
  events: SendEvents,
): Upload {
  return new Upload(file, {
    endpoint: `${apiBase}${streams.uploads}`,
    uploadUrl,
    metadata: { filename: file.name, titleId },
    headers: { 'Accept-Language': currentlyAccepted() },
    chunkSize: chunkBytes,
    retryDelays: retryDelaysMs,
    // Our own journal keeps addresses. This is the one place where tus waits for that before it sends.
    fingerprint: () => Promise.resolve('journal'),
    urlStorage: {
      findAllUploads: () => Promise.resolve([]),
      findUploadsByFingerprint: () => Promise.resolve([]),
      removeUpload: () => Promise.resolve(),
      addUpload: async (_, { uploadUrl: url }) => {
        if (url) await events.onAddress(url)
        return 'journal'
      },
    },
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
