import { isIPv4 } from 'node:net'

/**
 * An IP address as four words of 32 bits, the highest first. IPv4 takes its place in `::ffff:0:0/96` (RFC 4291 section
 * 2.5.5.2), so that `1.2.3.4` and the `::ffff:1.2.3.4` of a dual-stack socket are one.
 */
export type Address = readonly [number, number, number, number]

/** A range of addresses: the first `length` of the 128 bits of `address`, the others of which are 0. */
export type Prefix = { address: Address; length: number }

/** An address alone; a zone (`%eth0`, RFC 4007) is left out. null when it is none. */
export function parseAddress(text: string): Address | null {
  if (isIPv4(text)) return [0, 0, 0xffff, wordOf(text)]
  const zone = text.indexOf('%')
  return parseIPv6(zone < 0 ? text : text.slice(0, zone))
}

/**
 * Whom a request comes from, as a socket or a proxy says it: some proxies add the port, as RFC 7239 section 6 writes it
 * (`1.2.3.4:80`, `[2a00::1]:80`). null when it is no address; a socket whose other end has gone has none.
 */
export function parsePeer(text: string | undefined): Address | null {
  if (text === undefined) return null
  return parseAddress(text) ?? parseAddress(text.replace(/^\[(.*)\](:\d{1,5})?$|^([\d.]+):\d{1,5}$/, '$1$3'))
}

/** `10.0.0.0/8`, `2a00:12f8::/32` or a single address; null when it is neither. Bits after the length are dropped. */
export function parsePrefix(text: string): Prefix | null {
  const [alone = '', size, more] = text.split('/')
  const address = parseAddress(alone)
  if (address === null || more !== undefined) return null
  const full = isIPv4(alone) ? 32 : 128
  if (size !== undefined && !/^\d{1,3}$/.test(size)) return null
  const length = size === undefined ? full : Number(size)
  if (length > full) return null
  return prefixOf(address, length + 128 - full)
}

/** The range of that length which an address is in. */
export function prefixOf(address: Address, length: number): Prefix {
  const [a, b, c, d] = address
  const kept = (word: number, bits: number) => (bits <= 0 ? 0 : (word & (-1 << Math.max(0, 32 - bits))) >>> 0)
  return {
    address: [kept(a, length), kept(b, length - 32), kept(c, length - 64), kept(d, length - 96)],
    length,
  }
}

/** As people write it: `1.2.3.4`, or IPv6 as short as RFC 5952 has it. */
export function formatAddress(address: Address): string {
  const [, , , low] = address
  if (isMapped(address)) return [low >>> 24, (low >>> 16) & 255, (low >>> 8) & 255, low & 255].join('.')
  const groups = address.flatMap((word) => [word >>> 16, word & 0xffff])
  // The URL standard writes hosts so.
  return new URL(`http://[${groups.map((group) => group.toString(16)).join(':')}]`).hostname.slice(1, -1)
}

export function formatPrefix({ address, length }: Prefix): string {
  return `${formatAddress(address)}/${isMapped(address) && length >= 96 ? length - 96 : length}`
}

/**
 * What one household or office has of the address space, as a name: an IPv4 address, or the /64 of an IPv6 one (RFC 6177).
 * null for addresses of the machine itself, and for what is no address.
 */
export function networkOf(text: string): string | null {
  const address = parsePeer(text)
  if (address === null) return null
  const [a, b, c, d] = address
  if (isMapped(address)) return d >>> 24 === 127 ? null : formatAddress(address)
  return (a | b | c) === 0 && d === 1 ? null : formatPrefix(prefixOf(address, 64))
}

/** An IPv4 address. */
export function isMapped([a, b, c]: Address): boolean {
  return a === 0 && b === 0 && c === 0xffff
}

/** Digits and points that were checked. */
function wordOf(text: string): number {
  let word = 0
  let byte = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === point) {
      word = word * 256 + byte
      byte = 0
    } else byte = byte * 10 + code - zero
  }
  return word * 256 + byte
}

const point = 0x2e
const zero = 0x30

/** RFC 4291 section 2.2. By hand: the regular expression of `isIPv6` takes ten times as long. */
function parseIPv6(text: string): Address | null {
  const groups: number[] = []
  let at = text.startsWith('::') ? 2 : 0
  let gap = at === 2 ? 0 : -1
  while (at < text.length) {
    const colon = text.indexOf(':', at)
    const isLast = colon < 0
    if (isLast && text.includes('.', at)) {
      const tail = text.slice(at)
      if (!isIPv4(tail)) return null
      const word = wordOf(tail)
      groups.push(word >>> 16, word & 0xffff)
      break
    }
    const group = hexadecimal(text, at, isLast ? text.length : colon)
    if (group < 0 || groups.push(group) > 8) return null
    if (isLast) break
    at = colon + 1
    if (at === text.length) return null
    if (text.charCodeAt(at) !== colonSign) continue
    if (gap >= 0) return null
    gap = groups.length
    at++
  }
  if (gap < 0 ? groups.length !== 8 : groups.length > 7) return null
  const left = gap < 0 ? 8 : gap
  const zeros = 8 - groups.length
  const group = (n: number) => (n < left ? groups[n] : n < left + zeros ? 0 : groups[n - zeros]) ?? 0
  const word = (n: number) => group(n) * 0x10000 + group(n + 1)
  return [word(0), word(2), word(4), word(6)]
}

const colonSign = 0x3a

/** One to four digits; -1 for anything else. */
function hexadecimal(text: string, from: number, to: number): number {
  if (to === from || to > from + 4) return -1
  let value = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const letter = code | 0x20
    if (code >= zero && code <= zero + 9) value = value * 16 + code - zero
    else if (letter >= 0x61 && letter <= 0x66) value = value * 16 + letter - 0x57
    else return -1
  }
  return value
}
