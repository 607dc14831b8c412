import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Address, type Prefix, parseAddress, parsePrefix, prefixOf } from './address.ts'
import { prefixTable } from './prefix-table.ts'

/** Bits as text: slow, and plain enough to be right. */
const bits = (address: Address) => address.map((word) => word.toString(2).padStart(32, '0')).join('')

/** Every prefix is looked at; the longest counts, and of equal ones the last. */
function oracle(prefixes: readonly Prefix[], address: Address): number {
  let best = -1
  for (const [n, { address: start, length }] of prefixes.entries()) {
    const holds = bits(address).startsWith(bits(start).slice(0, length))
    if (holds && length >= (prefixes[best]?.length ?? 0)) best = n
  }
  return best
}

/** Few bits differ, at the top, around the ends of words and at the bottom: prefixes lie in and beside one another. */
const crowded = fc.tuple(...[0, 31, 32, 63, 64, 95, 96, 127].map(() => fc.boolean())).map((on): Address => {
  const word = (high: boolean | undefined, low: boolean | undefined) =>
    ((high ? 2 ** 31 : 0) + (low ? 1 : 0)) >>> 0
  return [word(on[0], on[1]), word(on[2], on[3]), word(on[4], on[5]), word(on[6], on[7])]
})
const anywhere = fc.oneof(fc.ipV4(), fc.ipV6()).map((text) => parseAddress(text) ?? ([0, 0, 0, 0] as const))
const address = fc.oneof(crowded, anywhere)
const length = fc.oneof(fc.integer({ min: 0, max: 128 }), fc.constantFrom(0, 1, 32, 33, 96, 104, 127, 128))
const prefixes = fc.array(
  fc.tuple(address, length).map(([from, size]) => prefixOf(from, size)),
  { maxLength: 30 },
)

/** The first and last address of a prefix, and their neighbours outside. */
function edges({ address: start, length: size }: Prefix): Address[] {
  const first = BigInt(`0b${bits(start)}`)
  const last = first + (1n << BigInt(128 - size)) - 1n
  return [first - 1n, first, last, last + 1n]
    .filter((n) => n >= 0n && n < 1n << 128n)
    .map((n) => [96n, 64n, 32n, 0n].map((shift) => Number((n >> shift) & 0xffff_ffffn)))
    .map(([a = 0, b = 0, c = 0, d = 0]): Address => [a, b, c, d])
}

it('finds the longest prefix, as looking at every one does', () => {
  fc.assert(
    fc.property(prefixes, fc.array(address, { maxLength: 10 }), (list, some) => {
      const find = prefixTable(list)
      for (const each of [...some, ...list.flatMap(edges)]) expect(find(each)).toBe(oracle(list, each))
    }),
    { numRuns: 150 },
  )
})

it('finds nothing in nothing, and everything in everything', () => {
  const at = parseAddress('2.72.0.1') ?? [0, 0, 0, 0]
  expect(prefixTable([])(at)).toBe(-1)
  const all = parsePrefix('::/0')
  expect(prefixTable(all ? [all] : [])(at)).toBe(0)
})
