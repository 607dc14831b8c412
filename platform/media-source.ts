import { open } from 'node:fs/promises'
import { type ObjectServer, serveObject } from './object-server.ts'
import { readRemoteHead } from './remote-object.ts'
import { type SandboxSource, sandboxKind } from './sandbox.ts'
import type { ObjectSource } from './storage/port.ts'

/** A source while one tool reads it. */
export type OpenSource = {
  /** How it is reached from the sandbox. */
  place: SandboxSource
  /** Bytes fetched over the network so far; 0 for a file. */
  fetched(): number
  /** Why the bytes did not come, if so; then it is not the source that is at fault. */
  trouble(): Error | null
  close(): Promise<void>
}

/** @throws Error when object storage does not answer */
export async function openSource(source: ObjectSource): Promise<OpenSource> {
  if (source.kind === 'file') {
    return {
      place: { file: source.path },
      fetched: () => 0,
      trouble: () => null,
      close: async () => undefined,
    }
  }
  const server = await serveObject(source.url, (await sandboxKind()) === 'bwrap' ? 'socket' : 'loopback')
  return { ...server, place: placeOf(server) }
}

const placeOf = ({ socket, address }: ObjectServer): SandboxSource => (socket ? { socket } : { address })

/** Its first bytes, at most `length`. */
export async function readSourceHead(source: ObjectSource, length: number): Promise<Buffer> {
  if (source.kind === 'url') return readRemoteHead(source.url, length)
  const file = await open(source.path)
  try {
    const head = Buffer.alloc(length)
    const { bytesRead } = await file.read(head, 0, length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
