import type { LiveConnection } from '#transcoder/live/ports.ts'

/** The first bytes that a sender sends; it is closed then. */
export async function firstBytes({ streams }: LiveConnection, count: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of (streams[0]?.stream ?? []) as AsyncIterable<Buffer>) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= count) break
  }
  return Buffer.concat(pieces).subarray(0, count)
}
