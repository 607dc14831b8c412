import type { ByteSpan } from './segment-entries.ts'

/** How the check reads: over HTTP as a player would, or from where an asset is stored. */

export type Answer = {
  /** HTTP status; of a stored file 200 or 404; 0 when nothing came. */
  status: number
  /** Why nothing came, in one clause. */
  error: string | null
  redirects: number
  /** Names in lower case; null when it did not come over HTTP. */
  headers: Readonly<Record<string, string>> | null
  /** Decoded from its content coding. */
  bytes: Buffer
}

export type ReadOptions = {
  /** null: all of it. */
  span: ByteSpan | null
  /** More bytes than this are an error. */
  limit: number
}

/** Never rejects: what goes wrong is in the answer. */
export type Read = (address: string, options: ReadOptions) => Promise<Answer>

const nothing = (error: string, redirects = 0): Answer => ({
  status: 0,
  error,
  redirects,
  headers: null,
  bytes: Buffer.alloc(0),
})

const maxRedirects = 5

/** @param timeoutMs for one resource, all of it */
export function httpRead(timeoutMs = 30_000): Read {
  return async (address, options) => {
    const signal = AbortSignal.timeout(timeoutMs)
    let url = address
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      if (!/^https?:\/\//.test(url)) return nothing('only http and https addresses are read', redirects)
      try {
        const response = await fetch(url, { redirect: 'manual', headers: requestHeaders(options), signal })
        const location = response.headers.get('location')
        if (response.status < 300 || response.status > 399 || location === null) {
          return await answerOf(response, options, redirects)
        }
        await response.body?.cancel()
        url = new URL(location, url).href
      } catch (error) {
        return nothing(reasonOf(error), redirects)
      }
    }
    return nothing(`more than ${maxRedirects} redirects`, maxRedirects)
  }
}

function requestHeaders({ span }: ReadOptions): Record<string, string> {
  // gzip alone is asked for, as the rule is about gzip; a range of a compressed body would be of no use.
  if (!span) return { 'accept-encoding': 'gzip' }
  return { 'accept-encoding': 'identity', range: `bytes=${span.offset}-${span.offset + span.length - 1}` }
}

async function answerOf(
  response: Response,
  { span, limit }: ReadOptions,
  redirects: number,
): Promise<Answer> {
  const headers = Object.fromEntries(response.headers)
  const parts: Uint8Array[] = []
  // A server that does not know ranges sends it all.
  const cut = span && response.status === 200 ? span : null
  const wanted = cut ? cut.offset + cut.length : Number.POSITIVE_INFINITY
  let bytes = 0
  for await (const part of response.body ?? []) {
    parts.push(part)
    bytes += part.length
    if (bytes > limit + (cut?.offset ?? 0))
      return { ...nothing(`it is larger than ${limit} bytes`, redirects), headers }
    if (bytes >= wanted) break
  }
  const whole = Buffer.concat(parts)
  const body = cut ? whole.subarray(cut.offset, cut.offset + cut.length) : whole
  return { status: response.status, error: null, redirects, headers, bytes: body }
}

function reasonOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return 'no answer in time'
    if ('code' in at && typeof at.code === 'string') return at.code
    if (!(at.cause instanceof Error)) return at.message
  }
  return String(error)
}

/** Addresses of stored files, so that relative ones resolve as URLs do. */
export const storedAddress = 'stored://asset/'

/**
 * Reads an asset where it is stored: `get` takes a path below the asset, as its playlists name it. Rules about
 * HTTP do not apply then.
 */
export function storedRead(get: (path: string) => Promise<Buffer | null>): Read {
  // Every I-frame of a segment is a range of the same file.
  let kept: { path: string; bytes: Buffer } | null = null
  return async (address, { span, limit }) => {
    if (!address.startsWith(storedAddress)) return nothing('it is not below the asset')
    const path = address.slice(storedAddress.length).replace(/[?#].*/, '')
    const bytes = kept?.path === path ? kept.bytes : await get(path)
    if (!bytes) return { ...nothing('there is no such file'), status: 404 }
    if (bytes.length > limit) return nothing(`it is larger than ${limit} bytes`)
    kept = { path, bytes }
    const part = span ? bytes.subarray(span.offset, span.offset + span.length) : bytes
    return { status: 200, error: null, redirects: 0, headers: null, bytes: part }
  }
}
