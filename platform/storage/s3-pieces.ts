import type { Readable } from 'node:stream'

/** Bytes that wait until there are enough of them for one part. The only place where the drivers of S3 hold bytes. */
export type PartBuffer = {
  /** Takes what fits. null when all did and more would, else what did not fit (empty when it is just full). */
  fill(piece: Uint8Array): Uint8Array | null
  /** What is held, as a view that is good until the next `fill`. */
  bytes(): Buffer
  /** Memory that another part of the same size may use. */
  memory: Buffer
}

/** An empty buffer of `size` bytes, in the memory of one that is done with where it has that size. */
export function partBuffer(size: number, before?: PartBuffer): PartBuffer {
  const memory = before?.memory.length === size ? before.memory : Buffer.allocUnsafeSlow(size)
  let length = 0
  return {
    fill: (piece) => {
      const taken = Math.min(piece.length, size - length)
      memory.set(piece.subarray(0, taken), length)
      length += taken
      return length < size ? null : piece.subarray(taken)
    },
    bytes: () => memory.subarray(0, length),
    memory,
  }
}

/** @throws TypeError when the body is not bytes; whatever the body throws */
export async function* piecesOf(body: Readable): AsyncGenerator<Uint8Array> {
  for await (const piece of body) yield toBytes(piece)
}

export function toBytes(piece: unknown): Uint8Array {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
  if (!(bytes instanceof Uint8Array)) throw new TypeError('an object body must be bytes')
  return bytes
}
