import { Resolver } from 'node:dns/promises'
import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { OutboundPolicy } from './outbound-policy.ts'
import { isPublicAddress } from './public-address.ts'

/**
 * A POST to an address that somebody else has named, and may have named to harm us: by reaching what only this machine
 * can reach, by never ending, or by answering without end. Redirects are not followed.
 */

export type OutboundAnswer = { status: number /** Its first bytes, as text. */; text: string }

/** Why no answer came. */
export class OutboundTrouble extends Error {
  readonly why: 'address' | 'dns' | 'tls' | 'timeout' | 'connection'
  constructor(why: OutboundTrouble['why'], options?: ErrorOptions) {
    super(`no answer: ${why}`, options)
    this.name = 'OutboundTrouble'
    this.why = why
  }
}

/** All addresses of a name. Rejects when it has none. */
export type Resolve = (name: string) => Promise<{ address: string; family: 4 | 6 }[]>

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

/** Without the brackets of IPv6. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')

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
      lookup: guardedLookup(policy, resolve),
    })
    return await answerOf(sent, body, answerBytes)
  } catch (error) {
    if (signal?.aborted) throw error
    throw troubleOf(error, late.aborted)
  }
}

/**
 * Names are looked up once, and the connection goes to an address that was looked at: a name that means another one a moment
 * later (DNS rebinding) gains nothing.
 */
function guardedLookup(policy: OutboundPolicy, resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (all) => {
        const open = policy === 'public' ? all.filter(({ address }) => isPublicAddress(address)) : all
        const [first] = open
        if (!first) done(new OutboundTrouble(all.length > 0 ? 'address' : 'dns'), '')
        else if (options.all) done(null, open)
        else done(null, first.address, first.family)
      },
      (cause: unknown) => done(new OutboundTrouble('dns', { cause }), ''),
    )
  }
}

/**
 * Not `dns.lookup`: that takes one of the four threads that read files, too, for as long as a stranger's name server keeps
 * silent. It also knows no names of the machine's own list but `localhost`, where the operator lets private addresses be.
 */
const resolveName: Resolve = async (name) => {
  if (name === 'localhost') return [{ address: '127.0.0.1', family: 4 }]
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  if (four.status === 'rejected' && six.status === 'rejected') throw four.reason
  return [
    ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 as const })) : []),
    ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 as const })) : []),
  ]
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

function troubleOf(error: unknown, late: boolean): OutboundTrouble {
  if (error instanceof OutboundTrouble) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const tls = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code)
  return new OutboundTrouble(late ? 'timeout' : tls ? 'tls' : 'connection', { cause: error })
}
