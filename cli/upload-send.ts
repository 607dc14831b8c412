import { createReadStream, type ReadStream, statSync } from 'node:fs'
import { DetailedError, type FileReader, Upload, type UploadOptions } from 'tus-js-client'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { CommandError } from '#platform/errors.ts'
import { type Hub, HubAway, HubProblem, type Patience, patiently, problemOf, reasonOf } from './api-client.ts'
import type { LocalFile } from './upload-state.ts'

/** One request carries at most this much, so that proxies with a limit on time or size let it through. */
const requestBytes = 32 * 1024 * 1024
/** A link on which nothing moved for so long is dead, though no one has said so. */
const stallMs = 60_000

export type SendEvents = {
  /** The hub has opened a tus upload (or, with one given, still knows it). */
  opened(uploadId: string): void
  /** Bytes given to the network so far, those of earlier runs included. */
  progress(bytes: number): void
}

/**
 * Sends a file over tus 1.0.0 and resolves when the hub has every byte. Goes on at the hub's own offset after
 * any interruption; when the hub has forgotten the upload, opens another for the same title.
 * @throws CommandError when the file changed or the hub stays away, HubProblem when it refuses
 */
export async function sendFile(
  hub: Hub,
  file: LocalFile,
  about: { titleId: string; uploadId: string | null },
  patience: Patience,
  events: SendEvents,
): Promise<void> {
  let uploadId = about.uploadId
  const opened = (id: string) => {
    uploadId = id
    events.opened(id)
  }
  await patiently(hub, patience, async (alive) => {
    checkUnchanged(file)
    const listener = { ...events, opened, alive }
    try {
      await attempt(hub, file, { titleId: about.titleId, uploadId }, listener)
    } catch (error) {
      if (!isForgotten(error) || uploadId === null) throw error
      uploadId = null
      await attempt(hub, file, { titleId: about.titleId, uploadId }, listener)
    }
  })
}

type Listener = SendEvents & { alive(): void }

function attempt(
  hub: Hub,
  file: LocalFile,
  about: { titleId: string; uploadId: string | null },
  events: Listener,
): Promise<void> {
  const source = fileReader(file)
  let movedAt = performance.now()
  const moved = () => {
    movedAt = performance.now()
  }
  return new Promise<void>((resolve, reject) => {
    const upload = new Upload(Buffer.alloc(0), {
      ...requestOptions(hub, file, about, events, moved),
      fileReader: source.reader,
      onUploadUrlAvailable: () => events.opened(uploadIdOf(upload.url ?? '')),
      onSuccess: () => settle(resolve),
      onError: (error) => settle(() => reject(meaning(error))),
    })
    const watch = setInterval(() => {
      if (performance.now() - movedAt < stallMs) return
      void upload.abort()
      settle(() => reject(new HubAway(`nothing got through for ${stallMs / 1000} s`)))
    }, 1000)
    const settle = (end: () => void) => {
      clearInterval(watch)
      source.close()
      end()
    }
    upload.start()
  })
}

function requestOptions(
  hub: Hub,
  file: LocalFile,
  about: { titleId: string; uploadId: string | null },
  events: Listener,
  moved: () => void,
): UploadOptions {
  const endpoint = hub.url + apiBase + streams.uploads
  return {
    // With an address of its own and no endpoint, tus-js-client never opens a second upload in silence.
    ...(about.uploadId === null ? { endpoint } : { uploadUrl: `${endpoint}/${about.uploadId}` }),
    headers: { ...(hub.token ? { authorization: `Bearer ${hub.token}` } : {}), 'accept-language': 'en' },
    metadata: { filename: file.name, titleId: about.titleId },
    chunkSize: requestBytes,
    retryDelays: null,
    storeFingerprintForResuming: false,
    fingerprint: async () => '',
    onProgress: (bytes) => {
      moved()
      events.progress(bytes)
    },
    onAfterResponse: (_, response) => {
      moved()
      if (response.getStatus() < 300) events.alive()
    },
  }
}

/** Reads slices straight from the disk, so that memory stays small, and leaves no file open behind it. */
function fileReader(file: LocalFile): { reader: FileReader; close(): void } {
  let current: ReadStream | null = null
  const close = () => current?.destroy()
  const slice = async (start: number, end: number) => {
    close()
    current = createReadStream(file.path, { start, end: Math.min(end, file.bytes) - 1 })
    const size = Math.min(end, file.bytes) - start
    return { value: Object.assign(current, { size }), done: false }
  }
  return { reader: { openFile: async () => ({ size: file.bytes, slice, close }) }, close }
}

/** Last part of the upload's address. */
export function uploadIdOf(address: string): string {
  return address.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? ''
}

function isForgotten(error: unknown): boolean {
  return error instanceof HubProblem && (error.status === 404 || error.status === 410)
}

/** tus-js-client's error as one of ours. */
function meaning(error: Error | DetailedError): Error {
  if (!(error instanceof DetailedError)) return error
  const response = error.originalResponse
  if (response === null) return new HubAway(reasonOf(error.causingError ?? error))
  const status = response.getStatus()
  // 409: we and the hub disagree about the offset, which the next HEAD settles. 423: another request of this
  // upload still holds it (tus 1.0.0 leaves locking to servers; @tus/server answers so).
  if (status === 409 || status === 423) return new HubAway('another sender has this upload')
  if (status >= 500) return new HubAway(problemOf(status, response.getBody()).message)
  return problemOf(status, response.getBody())
}

function checkUnchanged(file: LocalFile): void {
  const now = statSync(file.path, { throwIfNoEntry: false })
  if (now === undefined) throw new CommandError(`${file.path} is no longer there`)
  if (now.size !== file.bytes || now.mtimeMs !== file.modifiedMs) {
    throw new CommandError(`${file.path} changed while it was being uploaded: run the command again`)
  }
}
