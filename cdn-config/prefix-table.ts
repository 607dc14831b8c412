import type { Address, Prefix } from './address.ts'

/** The number of the longest prefix an address is in; -1 when it is in none. */
export type PrefixTable = (address: Address) => number

/**
 * A table of prefixes, which may lie inside one another; of two that are equal the later counts. All addresses are cut
 * where a prefix begins or ends, so that a look-up is one binary search in an array of numbers, 20 bytes a cut.
 */
export function prefixTable(prefixes: readonly Prefix[]): PrefixTable {
  const cuts = cutsOf(prefixes)
  const starts = new Uint32Array(cuts.flatMap(({ start }) => wordsOf(start)))
  const owners = new Int32Array(cuts.map(({ owner }) => owner))
  return (address) => owners[lastNotAfter(starts, address)] ?? -1
}

/** From `start` to the next cut addresses belong to prefix number `owner`. */
type Cut = { start: bigint; owner: number }

function cutsOf(prefixes: readonly Prefix[]): Cut[] {
  const ranges = prefixes
    .map(({ address, length }, owner) => {
      const start = bitsOf(address)
      return { owner, start, end: start + (1n << BigInt(128 - length)) }
    })
    // The wide before what lies in it.
    .sort((a, b) => compare(a.start, b.start) || compare(b.end, a.end))
  const cuts: Cut[] = [{ start: 0n, owner: -1 }]
  const cut = (start: bigint, owner: number) => {
    if (cuts.at(-1)?.start === start) cuts.pop()
    if (cuts.at(-1)?.owner !== owner) cuts.push({ start, owner })
  }
  const open: typeof ranges = []
  const closeUntil = (start: bigint) => {
    for (let top = open.at(-1); top && top.end <= start; top = open.at(-1)) {
      open.pop()
      cut(top.end, open.at(-1)?.owner ?? -1)
    }
  }
  for (const range of ranges) {
    closeUntil(range.start)
    cut(range.start, range.owner)
    open.push(range)
  }
  closeUntil(1n << 128n)
  return cuts.filter(({ start }) => start < 1n << 128n)
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
const bitsOf = (address: Address) => address.reduce((bits, word) => (bits << 32n) | BigInt(word), 0n)
const wordsOf = (bits: bigint) => [96n, 64n, 32n, 0n].map((shift) => Number((bits >> shift) & 0xffff_ffffn))

/** Which of the ascending addresses, four words each, is the last that is not after this one; the first is 0. */
function lastNotAfter(starts: Uint32Array, address: Address): number {
  let low = 0
  let high = starts.length / 4
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (isAfter(starts, middle * 4, address)) high = middle
    else low = middle
  }
  return low
}

/** Written out: a loop takes twice as long. */
function isAfter(starts: Uint32Array, at: number, [a, b, c, d]: Address): boolean {
  const first = starts[at] ?? 0
  if (first !== a) return first > a
  const second = starts[at + 1] ?? 0
  if (second !== b) return second > b
  const third = starts[at + 2] ?? 0
  if (third !== c) return third > c
  return (starts[at + 3] ?? 0) > d
}
