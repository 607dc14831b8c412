import http from 'node:http'
import https from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'minio'

/** Where a bucket is and who we are to it. */
export type S3Settings = {
  /** `http://host:port` or `https://host` */
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
  /** `path`: endpoint/bucket/key; `host`: bucket.endpoint/key */
  addressing: 'path' | 'host'
}

/** One bucket and the client that speaks to it. */
export type Bucket = { name: string; client: S3Client }

/** The library keeps the listing of one upload's parts to itself. */
export class S3Client extends Client {
  partsOf(bucket: string, object: string, uploadId: string) {
    return this.listParts(bucket, object, uploadId)
  }
}

/** A server that says nothing for this long is away, ms; while a body is read, the silence may be the reader's. */
const [silenceMs, longPauseMs] = [60_000, 15 * 60_000]

/** Pauses before a call is tried again, ms; each is lengthened by up to half, so that many do not come back at once. */
const pausesMs = [100, 300, 1000, 3000]

const ofNetwork = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ERR_STREAM_PREMATURE_CLOSE'],
])
const ofServer = new Set([
  ...['InternalError', 'ServiceUnavailable', 'SlowDown', 'RequestTimeout', 'OperationAborted'],
  'ConcurrentModification',
])

export function openBucket(settings: S3Settings): Bucket {
  const { protocol, hostname, port } = new URL(settings.endpoint)
  const secure = protocol === 'https:'
  const client = new S3Client({
    endPoint: hostname.replace(/^\[|\]$/g, ''),
    ...(port === '' ? {} : { port: Number(port) }),
    useSSL: secure,
    // Without a region the library asks the server for one before the first call.
    region: settings.region,
    accessKey: settings.accessKey,
    secretKey: settings.secretKey,
    pathStyle: settings.addressing === 'path',
    // Its own retries write to the console and hide what the server said; `patiently` below is ours.
    retryOptions: { disableRetry: true },
    transport: secure ? heardFrom(https.request) : heardFrom(http.request),
    transportAgent: secure ? new https.Agent({ keepAlive: true }) : new http.Agent({ keepAlive: true }),
  })
  return { name: settings.bucket, client }
}

/** Requests that end when the server has gone silent; the library's own wait for ever. */
function heardFrom(request: typeof https.request): { request: typeof https.request } {
  const limited = (options: https.RequestOptions, answered: (answer: http.IncomingMessage) => void) => {
    const sent = request(options, (answer) => {
      sent.setTimeout(longPauseMs)
      answered(answer)
    })
    sent.setTimeout(silenceMs, () => sent.destroy(silent()))
    return sent
  }
  return { request: limited as typeof https.request }
}

const silent = () => Object.assign(new Error('the server has gone silent'), { code: 'ETIMEDOUT' })

/** Error codes of S3 and of the network, '' where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export const isAbsent = (error: unknown): boolean => ['NotFound', 'NoSuchKey'].includes(codeOf(error))

/** What may be gone a moment later: the network, or a server that is busy, restarting or failing over. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error)
  if (ofNetwork.has(code) || ofServer.has(code)) return true
  // For these the library throws away what the server said; a connection that ended early has no code.
  return error instanceof Error && /Retryable HTTP status|socket hang up|aborted/.test(error.message)
}

/** A call that may be repeated, repeated with growing pauses while the trouble may pass. @throws its last error */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await call()
    } catch (error) {
      if (!isTransient(error)) throw error
      await sleep(pause * (1 + Math.random() / 2))
    }
  }
  return call()
}
