import { type Agent, type IncomingMessage, request as plainRequest } from 'node:http'
import { type Agent as TlsAgent, request as tlsRequest } from 'node:https'
import { connect, isIP, type Socket } from 'node:net'
import {
  guardedLookup,
  hostOf,
  OutboundTrouble,
  type Resolve,
  reachable,
  resolveName,
  troubleOf,
} from './outbound-address.ts'
import type { Reach } from './outbound-policy.ts'
import { isPublicAddress } from './public-address.ts'
import { readAtMost } from './read-at-most.ts'

/**
 * A GET from an address that somebody else has named, and connections to one. Every connection is made to an IP address that
 * was looked at, that of a redirect, too.
 */
export type Fetching = {
  reach: Reach
  headers?: Readonly<Record<string, string>>
  /** From the first question about its name to the head of the answer. */
  timeoutMs: number
  signal?: AbortSignal
  resolve?: Resolve
  /** Connections that are kept for the next request. */
  agents?: { http: Agent; https: TlsAgent }
}

/** `url`: where it came from in the end. The body is the caller's to read or to destroy. */
export type Fetched = {
  status: number
  headers: IncomingMessage['headers']
  body: IncomingMessage
  url: string
}

const maxRedirects = 5

/** @throws OutboundTrouble; AbortError when `signal` fired */
export async function outboundGet(address: string, options: Fetching): Promise<Fetched> {
  let url = address
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const answer = await getOnce(url, options)
    const { location } = answer.headers
    if (answer.status < 300 || answer.status > 399 || location === undefined) return answer
    answer.body.destroy()
    if (!URL.canParse(location, url)) throw new OutboundTrouble('address')
    url = new URL(location, url).href
  }
  throw new OutboundTrouble('address')
}

/** An answer came, and it is not what is taken: too large, or of a status that is not. */
export class WrongAnswer extends Error {}

/** All of a body. @throws OutboundTrouble; WrongAnswer; AbortError when `signal` fired */
export async function outboundBytes(
  address: string,
  {
    limit,
    bodyTimeoutMs,
    taken = [200],
    ...options
  }: Fetching & { limit: number; bodyTimeoutMs: number; taken?: number[] },
): Promise<{ bytes: Buffer; status: number; url: string }> {
  const { status, body, url } = await outboundGet(address, options)
  const late = setTimeout(() => body.destroy(new OutboundTrouble('timeout')), bodyTimeoutMs)
  const stop = () => body.destroy(new OutboundTrouble('connection'))
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    if (!taken.includes(status)) throw new WrongAnswer(`it answers ${status}`)
    const tooLarge = () => new WrongAnswer(`it is larger than ${limit} bytes`)
    return { bytes: await readAtMost(body, limit, tooLarge), status, url }
  } catch (error) {
    options.signal?.throwIfAborted()
    throw error instanceof WrongAnswer ? error : troubleOf(error, false)
  } finally {
    clearTimeout(late)
    options.signal?.removeEventListener('abort', stop)
    if (!body.readableEnded) body.destroy()
  }
}

/** What can be said of an address before it is called. @throws OutboundTrouble */
function checked(address: string, reach: Reach): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new OutboundTrouble('address')
  const host = hostOf(url)
  // No name is looked up for one that is an IP address already.
  if (reach === 'public' && isIP(host) !== 0 && !isPublicAddress(host)) throw new OutboundTrouble('address')
  return url
}

async function getOnce(address: string, options: Fetching): Promise<Fetched> {
  const { reach, headers, timeoutMs, signal, resolve = resolveName, agents } = options
  signal?.throwIfAborted()
  const url = checked(address, reach)
  const isTls = url.protocol === 'https:'
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), timeoutMs)
  try {
    const request = isTls ? tlsRequest : plainRequest
    const body = await new Promise<IncomingMessage>((done, fail) => {
      const sent = request(url, {
        headers: { 'accept-encoding': 'identity', ...headers },
        agent: (isTls ? agents?.https : agents?.http) ?? false,
        lookup: guardedLookup(reach, resolve),
        signal: signal ? AbortSignal.any([late.signal, signal]) : late.signal,
      })
      sent.once('response', done).once('error', fail)
      sent.end()
    })
    // A body that breaks off is told to whoever reads it; without a reader it is nobody's business.
    body.on('error', () => undefined)
    return { status: body.statusCode ?? 0, headers: body.headers, body, url: address }
  } catch (error) {
    signal?.throwIfAborted()
    throw troubleOf(error, late.signal.aborted)
  } finally {
    clearTimeout(timer)
  }
}

/** A TCP connection. @throws OutboundTrouble; AbortError when `signal` fired */
export async function outboundConnect(
  { host, port }: { host: string; port: number },
  { reach, timeoutMs, signal, resolve }: Pick<Fetching, 'reach' | 'timeoutMs' | 'signal' | 'resolve'>,
): Promise<Socket> {
  signal?.throwIfAborted()
  const { address, family } = await reachable(host, reach, resolve)
  return new Promise((done, fail) => {
    const socket = connect({ host: address, port, family })
    const late = setTimeout(() => socket.destroy(new OutboundTrouble('timeout')), timeoutMs)
    const stop = () => socket.destroy(signal?.reason)
    const settled = () => {
      clearTimeout(late)
      signal?.removeEventListener('abort', stop)
    }
    signal?.addEventListener('abort', stop, { once: true })
    socket.once('connect', () => {
      settled()
      socket.off('error', failed)
      socket.on('error', () => undefined)
      done(socket)
    })
    const failed = (error: Error) => {
      settled()
      fail(signal?.aborted ? error : troubleOf(error, false))
    }
    socket.once('error', failed)
  })
}
