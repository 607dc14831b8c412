import { isTransient, patiently } from './storage/s3-bucket.ts'

/** An object behind a presigned address, read in blocks. */
export type RemoteObject = {
  /** Size of the whole. */
  bytes: number
  /** Block `number`, from `number * blockBytes` on; shorter at the end. */
  block(number: number): Promise<Buffer>
  /** Bytes that came over the network so far. */
  fetched(): number
}

/** Bytes of a block: what is read too much at each seek, against a request for each. */
export const blockBytes = 512 * 1024
/** Blocks kept: the header of a file is read by each of many inputs of one run. */
const keptBlocks = 32
/** A request that takes longer is tried again, ms. */
const requestMs = 60_000

/** @throws Error when the address does not answer; never one with the address in it, which is a permission */
export async function openRemote(url: string): Promise<RemoteObject> {
  const blocks = new Map<number, Promise<Buffer>>()
  let fetched = 0
  const fetchBlock = async (number: number, etag: string | null): Promise<Fetched> => {
    const first = number * blockBytes
    const found = await fetchRange(url, first, first + blockBytes - 1, etag)
    fetched += found.body.length
    return found
  }
  const { bytes, etag, body } = await fetchBlock(0, null)
  blocks.set(0, Promise.resolve(body))
  return {
    bytes,
    fetched: () => fetched,
    block: (number) => {
      const block = blocks.get(number) ?? fetchBlock(number, etag).then((found) => found.body)
      // The last used is the last in the map; one that failed is asked for again.
      blocks.delete(number)
      blocks.set(number, block)
      block.catch(() => blocks.delete(number))
      const oldest = blocks.keys().next().value
      if (blocks.size > keptBlocks && oldest !== undefined) blocks.delete(oldest)
      return block
    },
  }
}

/** The first bytes of an object, at most `length` of them. */
export async function readRemoteHead(url: string, length: number): Promise<Buffer> {
  return (await fetchRange(url, 0, length - 1, null)).body
}

type Fetched = { bytes: number; etag: string | null; body: Buffer }

/** @throws Error when the object has another ETag than `etag` by now */
function fetchRange(url: string, first: number, last: number, etag: string | null): Promise<Fetched> {
  return patiently(async () => {
    const headers = { range: `bytes=${first}-${last}`, ...(etag === null ? {} : { 'if-match': etag }) }
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(requestMs) }).catch(asKnown)
    const body = Buffer.from(await answer.arrayBuffer().catch(asKnown))
    // 416: the object is empty.
    if (answer.status === 416) return { bytes: 0, etag: null, body: Buffer.alloc(0) }
    if (answer.status !== 206) throw refusal(answer.status)
    const bytes = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1])
    if (!Number.isSafeInteger(bytes)) throw new Error('object storage does not tell the size of an object')
    const expected = Math.min(last, bytes - 1) - first + 1
    if (body.length !== expected) throw coded('an object broke off', 'ECONNRESET')
    return { bytes, etag: answer.headers.get('etag'), body }
  })
}

const coded = (message: string, code: string) => Object.assign(new Error(message), { code })

function refusal(status: number): Error {
  const passing = status >= 500 || status === 429 || status === 408
  return coded(`object storage answers ${status}`, passing ? 'ServiceUnavailable' : `Http${status}`)
}

/** fetch hides what went wrong in the cause of its error. */
function asKnown(error: unknown): never {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (isTransient(cause)) throw cause
  throw coded('object storage does not answer', 'ETIMEDOUT')
}
