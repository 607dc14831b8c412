import { expect } from 'vitest'
import type { ObjectStorage } from './port.ts'

/** One driver on a place of its own. */
export type StorageUnderTest = {
  storage: ObjectStorage
  /** The same place opened anew, as a restarted process would. */
  reopen(): Promise<ObjectStorage>
  /** The place as conformance-writer.ts takes it. */
  place: string
  /** Names of unfinished leftovers, which the driver must clear away by itself. */
  leftovers(): Promise<string[]>
  remove(): Promise<void>
}

export const bytesOf = (length: number, seed = 1) =>
  Buffer.from(
    Uint32Array.from({ length: Math.ceil(length / 4) }, (_, n) => Math.imul(n + seed, 2654435761)).buffer,
  ).subarray(0, length)

/** `toEqual` walks a buffer byte by byte, in seconds. */
export const same = (got: Buffer, wanted: Buffer) => expect(got.equals(wanted)).toBe(true)

export async function* breakingOff(pieces: Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces
  throw new Error('the line is cut')
}

export async function keysOf(storage: ObjectStorage, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of storage.list(prefix)) keys.push(key)
  return keys
}

export type Get = () => ObjectStorage
export type Read = (key: string) => Promise<Buffer>
