import { isIPv4, isIPv6 } from 'node:net'

/** A range of addresses: the first `length` bits of the 128-bit number `bits`. */
export type Prefix = { bits: bigint; length: number }

/**
 * An IP address as a number of 128 bits; IPv4 takes its place in `::ffff:0:0/96` (RFC 4291 section 2.5.5.2),
 * so that `1.2.3.4` and the `::ffff:1.2.3.4` of a dual-stack socket are one. A zone (`%eth0`) is left out.
 * null when it is no address.
 */
export function addressBits(text: string): bigint | null {
  if (isIPv4(text)) return mapped | v4Bits(text)
  const bare = text.replace(/%.*$/, '')
  if (!isIPv6(bare)) return null
  const [head = '', tail] = bare.split('::')
  const front = groupsOf(head)
  const back = groupsOf(tail ?? '')
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => 0n)
  return [...front, ...zeros, ...back].reduce((bits, group) => (bits << 16n) | group, 0n)
}

/** `10.0.0.0/8`, `2a00:12f8::/32` or a single address; null when it is neither. Bits after the length are dropped. */
export function parsePrefix(text: string): Prefix | null {
  const [address = '', size, more] = text.split('/')
  const bits = addressBits(address)
  if (bits === null || more !== undefined) return null
  const full = isIPv4(address) ? 32 : 128
  if (size !== undefined && !/^\d{1,3}$/.test(size)) return null
  const length = size === undefined ? full : Number(size)
  if (length > full) return null
  return { bits, length: length + 128 - full }
}

/**
 * What one household or office has of the address space, as a name: an IPv4 address, or the /64 of an IPv6 one (RFC 6177).
 * null for addresses of the machine itself, and for what is no address.
 */
export function networkOf(address: string): string | null {
  const bits = addressBits(address)
  if (bits === null || bits === 1n || bits >> 24n === (mapped | (127n << 24n)) >> 24n) return null
  return bits >> 32n === mapped >> 32n
    ? address.replace(/^::ffff:/i, '')
    : `${(bits >> 64n).toString(16)}::/64`
}

const mapped = 0xffffn << 32n

function v4Bits(text: string): bigint {
  return text.split('.').reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n)
}

function groupsOf(part: string): bigint[] {
  if (part === '') return []
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [BigInt(`0x${group}`)]
    const bits = v4Bits(group)
    return [bits >> 16n, bits & 0xffffn]
  })
}
