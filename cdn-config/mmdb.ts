import { type Address, isMapped } from './address.ts'

/** A database of addresses, in memory as it is on disk: a tree of bits over records. */
export type Mmdb = {
  builtAt: Date
  /** The number of the record an address has, and how many of its 128 bits lead there; null when it has none. */
  find: (address: Address) => { record: number; length: number } | null
  read: (record: number) => unknown
}

const marker = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1')
/** Zeros between the tree and the records. */
const separator = 16

type Metadata = { node_count: number; record_size: number; ip_version: number; build_epoch: number }

/**
 * Reads the MaxMind DB format 2.0 (its specification names every constant here). By hand: the package for it takes five
 * times as long for a look-up.
 * @throws Error when it is something else
 */
export function openMmdb(file: Buffer): Mmdb {
  const start = file.lastIndexOf(marker)
  if (start < 0) throw new Error('not in the MaxMind DB format')
  const metadataAt = start + marker.length
  const metadata = decode(file, metadataAt, metadataAt).value as Metadata
  const { node_count: nodes, record_size: size, ip_version: version } = metadata
  if (![24, 28, 32].includes(size)) throw new Error(`records of ${size} bits are not known`)
  const tree = (nodes * size) / 4
  const child = childReader(file, size)
  /** IPv4 lies below 96 zeros in a tree of IPv6. */
  let ipv4Root = 0
  for (let bit = 0; version === 6 && bit < 96 && ipv4Root < nodes; bit++) ipv4Root = child(ipv4Root, 0)
  return {
    builtAt: new Date(metadata.build_epoch * 1000),
    find: (address) => {
      const isIPv4 = isMapped(address)
      if (!isIPv4 && version === 4) return null
      let node = isIPv4 ? ipv4Root : 0
      let bit = isIPv4 ? 96 : 0
      for (; bit < 128 && node < nodes; bit++)
        node = child(node, ((address[bit >>> 5] ?? 0) >>> (31 - (bit & 31))) & 1)
      return node > nodes ? { record: node - nodes - separator, length: bit } : null
    },
    read: (record) => decode(file, tree + separator, tree + separator + record).value,
  }
}

/** A node is two numbers: of the node, or the record, below a 0 and below a 1. */
function childReader(file: Buffer, size: number): (node: number, bit: number) => number {
  const byte = (at: number) => file[at] ?? 0
  const three = (at: number) => (byte(at) << 16) | (byte(at + 1) << 8) | byte(at + 2)
  if (size === 24) return (node, bit) => three(node * 6 + bit * 3)
  if (size === 32) return (node, bit) => file.readUInt32BE(node * 8 + bit * 4)
  // The byte in the middle has the highest bits of both.
  return (node, bit) => {
    const middle = byte(node * 7 + 3)
    return ((bit === 0 ? middle >>> 4 : middle & 15) << 24) | three(node * 7 + bit * 4)
  }
}

type Decoded = { value: unknown; next: number }

/** The value at a place; pointers count from `base`. */
function decode(file: Buffer, base: number, at: number): Decoded {
  const control = file.readUInt8(at)
  if (control >>> 5 === 1) return decodePointer(file, base, at, control)
  const isExtended = control >>> 5 === 0
  const type = isExtended ? 7 + file.readUInt8(at + 1) : control >>> 5
  const { size, next } = sizeAt(file, at + (isExtended ? 2 : 1), control & 31)
  const end = next + size
  if (type === 7) return decodeMap(file, base, next, size)
  if (type === 11) return decodeList(file, base, next, size)
  if (type === 2) return { value: file.toString('utf8', next, end), next: end }
  if (type === 3) return { value: file.readDoubleBE(next), next: end }
  if (type === 14) return { value: size === 1, next }
  if (type === 15) return { value: file.readFloatBE(next), next: end }
  if (type === 4) return { value: file.subarray(next, end), next: end }
  // Numbers of any length; none that is read here is negative or beyond 2^53.
  return { value: file.subarray(next, end).reduce((sum, byte) => sum * 256 + byte, 0), next: end }
}

function sizeAt(file: Buffer, at: number, size: number): { size: number; next: number } {
  if (size < 29) return { size, next: at }
  const more = size - 28
  return { size: ([29, 285, 65_821][more - 1] ?? 0) + file.readUIntBE(at, more), next: at + more }
}

function decodePointer(file: Buffer, base: number, at: number, control: number): Decoded {
  const more = ((control >>> 3) & 3) + 1
  const high = more === 4 ? 0 : (control & 7) * 256 ** more
  const offset = high + file.readUIntBE(at + 1, more) + ([0, 2048, 526_336, 0][more - 1] ?? 0)
  return { value: decode(file, base, base + offset).value, next: at + 1 + more }
}

function decodeMap(file: Buffer, base: number, at: number, size: number): Decoded {
  const value: Record<string, unknown> = {}
  let next = at
  for (let n = 0; n < size; n++) {
    const name = decode(file, base, next)
    const member = decode(file, base, name.next)
    value[String(name.value)] = member.value
    next = member.next
  }
  return { value, next }
}

function decodeList(file: Buffer, base: number, at: number, size: number): Decoded {
  const value: unknown[] = []
  let next = at
  for (let n = 0; n < size; n++) {
    const member = decode(file, base, next)
    value.push(member.value)
    next = member.next
  }
  return { value, next }
}
