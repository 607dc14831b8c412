import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP } from 'node:net'
import {
  guardedLookup,
  hostOf,
  OutboundTrouble,
  type Resolve,
  resolveName,
  troubleOf,
} from './outbound-address.ts'
import type { OutboundPolicy } from './outbound-policy.ts'
import { isPublicAddress } from './public-address.ts'

/**
 * A POST to an address that somebody else has named, and may have named to harm us: by reaching what only this machine
 * can reach, by never ending, or by answering without end. Redirects are not followed.
 */

export type OutboundAnswer = { status: number /** Its first bytes, as text. */; text: string }

type Limits = {
  policy: OutboundPolicy
  /** From the first question about its name to the last byte read. */
  timeoutMs: number
  answerBytes: number
  signal?: AbortSignal
  resolve?: Resolve
}

/** What can be said of an address before it is called: null when nothing speaks against it. */
export function wrongAddress(address: string, policy: OutboundPolicy): 'url' | 'scheme' | 'private' | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || url.username || url.password || url.hash) return 'url'
  if (url.protocol !== 'https:' && (policy !== 'any' || url.protocol !== 'http:')) return 'scheme'
  const host = hostOf(url)
  return policy === 'public' && isIP(host) !== 0 && !isPublicAddress(host) ? 'private' : null
}

/** Posts once. @throws OutboundTrouble; AbortError when `signal` fired */
export async function outboundPost(
  address: string,
  { headers, body }: { headers: Record<string, string>; body: Buffer },
  { policy, timeoutMs, answerBytes, signal, resolve = resolveName }: Limits,
): Promise<OutboundAnswer> {
  if (wrongAddress(address, policy) !== null) throw new OutboundTrouble('address')
  const url = new URL(address)
  const late = AbortSignal.timeout(timeoutMs)
  try {
    const send = url.protocol === 'https:' ? tlsRequest : plainRequest
    const sent = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
      // A connection of its own: none is shared between strangers.
      agent: false,
      signal: signal ? AbortSignal.any([late, signal]) : late,
      lookup: guardedLookup(policy === 'public' ? 'public' : 'any', resolve),
    })
    return await answerOf(sent, body, answerBytes)
  } catch (error) {
    if (signal?.aborted) throw error
    throw troubleOf(error, late.aborted)
  }
}

/**
 * The status, and as much of the body as is wanted and came in time: a body that breaks off, or drips on until the time is
 * over, changes nothing.
 */
function answerOf(sent: ClientRequest, body: Buffer, limit: number): Promise<OutboundAnswer> {
  return new Promise((resolve, reject) => {
    let end: (() => void) | null = null
    sent.on('error', (error) => (end ? end() : reject(error)))
    sent.on('response', (response: IncomingMessage) => {
      const chunks: Buffer[] = []
      let bytes = 0
      end = () => {
        const text = Buffer.concat(chunks).subarray(0, limit).toString('utf8')
        // PostgreSQL keeps every character but this one.
        resolve({ status: response.statusCode ?? 0, text: text.replaceAll('\0', '') })
        sent.destroy()
      }
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        bytes += chunk.length
        if (bytes >= limit) end?.()
      })
      for (const event of ['end', 'error', 'close'] as const) response.on(event, end)
    })
    sent.end(body)
  })
}
