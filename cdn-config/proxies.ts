import { parsePeer, parsePrefix } from './address.ts'
import { prefixTable } from './prefix-table.ts'

/**
 * Whether a peer is one of the proxies whose `X-Forwarded-For` is believed. Asked of each address from the right, the
 * socket's own first: the first that is no trusted proxy is the viewer, and what stands before it is their word only.
 * @throws Error for what is no prefix
 */
export function proxyTrust(prefixes: readonly string[]): (peer: string | undefined) => boolean {
  const find = prefixTable(
    prefixes.map((text) => {
      const prefix = parsePrefix(text)
      if (!prefix) throw new Error(`${JSON.stringify(text)} is no address prefix`)
      return prefix
    }),
  )
  return (peer) => {
    const address = parsePeer(peer)
    return address !== null && find(address) >= 0
  }
}
