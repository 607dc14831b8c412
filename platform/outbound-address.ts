import { Resolver } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import type { Reach } from './outbound-policy.ts'
import { isPublicAddress } from './public-address.ts'

/** Whom the hub connects to when somebody else has named the address: looked at where the connection is made. */

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

/** Without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')

/**
 * Names are looked up once, and the connection goes to an address that was looked at: a name that means another one a moment
 * later (DNS rebinding) gains nothing.
 */
export function guardedLookup(reach: Reach, resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (all) => {
        const open = reach === 'public' ? all.filter(({ address }) => isPublicAddress(address)) : all
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
export const resolveName: Resolve = async (name) => {
  if (name === 'localhost') return [{ address: '127.0.0.1', family: 4 }]
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  if (four.status === 'rejected' && six.status === 'rejected') throw four.reason
  return [
    ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 as const })) : []),
    ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 as const })) : []),
  ]
}

/** The address that a connection goes to, an IP address or a name. @throws OutboundTrouble */
export async function reachable(
  host: string,
  reach: Reach,
  resolve: Resolve = resolveName,
): Promise<{ address: string; family: 4 | 6 }> {
  const literal = isIP(host)
  const all =
    literal === 0
      ? await resolve(host).catch((cause: unknown) => {
          throw new OutboundTrouble('dns', { cause })
        })
      : [{ address: host, family: literal === 6 ? (6 as const) : (4 as const) }]
  const first = all.find(({ address }) => reach === 'any' || isPublicAddress(address))
  if (!first) throw new OutboundTrouble(all.length > 0 ? 'address' : 'dns')
  return first
}

export function troubleOf(error: unknown, late: boolean): OutboundTrouble {
  if (error instanceof OutboundTrouble) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const tls = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code)
  return new OutboundTrouble(late ? 'timeout' : tls ? 'tls' : 'connection', { cause: error })
}
