import { describe, expect, it } from 'vitest'
import { parseAddress, parsePrefix } from './address.ts'
import { openMmdb } from './mmdb.ts'

type Tree = [Tree | string | null, Tree | string | null]

/** Writes what the specification says, straight from it: one record for each prefix. */
function write(prefixes: Record<string, string>, size: number): Buffer {
  const root: Tree = [null, null]
  for (const [text, country] of Object.entries(prefixes)) {
    const { address, length } = parsePrefix(text) ?? { address: [], length: 0 }
    // IPv4 lies below 96 zeros.
    const words = text.includes('.') ? [0, 0, 0, address[3] ?? 0] : address
    const path = words.map((word) => word.toString(2).padStart(32, '0')).join('')
    let node = root
    for (const [n, bit] of [...path.slice(0, length)].entries()) {
      const below = node[Number(bit)]
      if (n === length - 1) node[Number(bit)] = country
      else if (Array.isArray(below)) node = below
      else {
        const next: Tree = [null, null]
        node[Number(bit)] = next
        node = next
      }
    }
  }
  const nodes: Tree[] = []
  const number = (node: Tree) => {
    nodes.push(node)
    for (const below of node) if (Array.isArray(below)) number(below)
  }
  number(root)
  const records: Buffer[] = []
  const places = new Map<string, number>()
  for (const country of new Set(Object.values(prefixes))) {
    places.set(country, Buffer.concat(records).length)
    // A map of one; its name is a pointer to the first one's.
    const name = records.length === 0 ? text('country_code') : Buffer.from([0x20, 1])
    records.push(Buffer.concat([Buffer.from([0xe1]), name, text(country)]))
  }
  const numberOf = (below: Tree[number]): number =>
    Array.isArray(below)
      ? nodes.indexOf(below)
      : nodes.length + (below === null ? 0 : 16 + (places.get(below) ?? 0))
  const tree = nodes.map(([left, right]) => nodeBytes(numberOf(left), numberOf(right), size))
  const metadata = [
    ...[Buffer.from([0xe4]), text('node_count'), whole(6, nodes.length), text('record_size'), whole(5, size)],
    ...[text('ip_version'), whole(5, 6), text('build_epoch'), Buffer.from([0x04, 2, 0x6a, 0x32, 0, 0])],
  ]
  return Buffer.concat([
    ...[...tree, Buffer.alloc(16), ...records],
    ...[Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'), ...metadata],
  ])
}

const text = (value: string) => Buffer.concat([Buffer.from([0x40 | value.length]), Buffer.from(value)])
const whole = (type: number, value: number) => Buffer.from([(type << 5) | 2, value >>> 8, value & 255])

function nodeBytes(left: number, right: number, size: number): Buffer {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  if (size !== 28) return Buffer.from(hex(left, size / 4) + hex(right, size / 4), 'hex')
  const [a, b] = [hex(left, 7), hex(right, 7)]
  return Buffer.from(`${a.slice(1)}${a[0]}${b[0]}${b.slice(1)}`, 'hex')
}

describe.each([24, 28, 32])('records of %i bits', (size) => {
  const prefixes = { '2.72.0.0/13': 'KZ', '91.0.0.0/10': 'DE', '91.64.0.1': 'AT', '2a00:12f8::/32': 'KZ' }
  const mmdb = openMmdb(write(prefixes, size))
  const at = (address: string) => {
    const found = mmdb.find(parseAddress(address) ?? [0, 0, 0, 0])
    return found && [mmdb.read(found.record), found.length]
  }

  it.each([
    ['2.72.0.0', 'KZ', 96 + 13],
    ['2.79.255.255', 'KZ', 96 + 13],
    ['91.63.255.255', 'DE', 96 + 10],
    ['91.64.0.1', 'AT', 128],
    ['2a00:12f8:ffff::1', 'KZ', 32],
  ])('%s is in %s', (address, country, length) => {
    expect(at(address)).toEqual([{ country_code: country }, length])
  })

  it.each(['2.71.255.255', '2.80.0.0', '91.64.0.0', '91.64.0.2', '2a00:12f9::', '::1', '255.255.255.255'])(
    '%s is in none',
    (address) => {
      expect(at(address)).toBeNull()
    },
  )

  it('tell when they were made', () => {
    expect(mmdb.builtAt.getTime()).toBe(0x6a320000 * 1000)
  })
})

it('something else is no database', () => {
  expect(() => openMmdb(Buffer.from('1.2.3.0/24 KZ'))).toThrow('MaxMind DB')
})
