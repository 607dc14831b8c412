import { expect, it } from 'vitest'
import { creationKeyOf, fingerprintOf } from './fingerprint.ts'

const kb = 1024
const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'Айтыс 1.mp4', lastModified = 5) =>
  new File([bytes], name, { lastModified })
const bytesOf = (length: number, change: Record<number, number> = {}) => {
  const bytes = new Uint8Array(length)
  for (const [at, value] of Object.entries(change)) bytes[Number(at)] = value
  return bytes
}

it('a file is known again, and told from others by name, size, time and both ends', async () => {
  const length = 300 * kb
  const first = await fingerprintOf(fileOf(bytesOf(length)))
  expect(await fingerprintOf(fileOf(bytesOf(length)))).toBe(first)
  const others = [
    fileOf(bytesOf(length), 'Айтыс 2.mp4'),
    fileOf(bytesOf(length), 'Айтыс 1.mp4', 6),
    fileOf(bytesOf(length + 1)),
    fileOf(bytesOf(length, { 0: 1 })),
    fileOf(bytesOf(length, { [length - 1]: 1 })),
    fileOf(bytesOf(length, { [64 * kb - 1]: 1 })),
  ]
  const all = await Promise.all(others.map(fingerprintOf))
  expect(new Set([first, ...all]).size).toBe(others.length + 1)
  // The middle of a large file is not read: it would take minutes.
  expect(await fingerprintOf(fileOf(bytesOf(length, { [150 * kb]: 1 })))).toBe(first)
})

it('small files are read whole, and empty ones are no trouble', async () => {
  const small = await fingerprintOf(fileOf(bytesOf(10, { 5: 1 })))
  expect(small).not.toBe(await fingerprintOf(fileOf(bytesOf(10))))
  expect(await fingerprintOf(fileOf(bytesOf(0)))).toContain(' 0 5 Айтыс 1.mp4')
})

it('the key of a creation is one the hub takes, another for each owner and each attempt', () => {
  const keys = [
    creationKeyOf('a1 10 5 Айтыс.mp4', 'owner-a', 0),
    creationKeyOf('a1 10 5 Айтыс.mp4', 'owner-b', 0),
    creationKeyOf('a1 10 5 Айтыс.mp4', 'owner-a', 1),
    creationKeyOf('a1 10 6 Айтыс.mp4', 'owner-a', 0),
  ]
  expect(new Set(keys).size).toBe(4)
  expect(creationKeyOf('a1 10 5 Айтыс.mp4', 'owner-a', 0)).toBe(keys[0])
  for (const key of keys) expect(key).toMatch(/^[!-~]{1,200}$/)
})
