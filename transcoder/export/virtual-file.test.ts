import { expect, it } from 'vitest'
import { type Reading, readingsOf, type VirtualFile } from './virtual-file.ts'

/** A head of ten bytes, then stretches of three objects, of which each byte tells where it is from. */
const objects: Record<string, Buffer> = Object.fromEntries(
  ['a', 'b', 'c'].map((key, order) => [
    key,
    Buffer.from(Array.from({ length: 60 }, (_, n) => order * 60 + n)),
  ]),
)
const places: [string, number, number][] = [
  ...[['a', 5, 7] as const, ['a', 20, 10] as const, ['a', 50, 10] as const],
  ...[['b', 8, 1] as const, ['b', 9, 30] as const, ['c', 0, 60] as const],
].map(([key, offset, bytes]) => [key, offset, bytes])
const head = Buffer.alloc(10, 255)
let at = head.length
const pieces = places.map(([key, offset, bytes]) => {
  at += bytes
  return { at: at - bytes, bytes, key, offset }
})
const file: VirtualFile = { head, bytes: at, pieces }
const whole = Buffer.concat([head, ...places.map(([key, o, n]) => objects[key]?.subarray(o, o + n) ?? head)])

const taken = ({ key, wanted }: Reading) =>
  wanted.map(({ first, last }) => objects[key]?.subarray(first, last + 1))

it('gives every range of the file, and reads no object twice', () => {
  expect(whole.length).toBe(file.bytes)
  for (let first = 0; first < file.bytes; first += 1)
    for (let last = first; last < file.bytes; last += 1) {
      const { head: before, readings } = readingsOf(file, { first, last })
      const bytes = Buffer.concat([before, ...readings.flatMap(taken).map((one) => one ?? head)])
      expect(bytes.equals(whole.subarray(first, last + 1)), `${first}-${last}`).toBe(true)
      expect(new Set(readings.map(({ key }) => key)).size).toBe(readings.length)
    }
})
