import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseRange } from './http-conditional.ts'
import { blockBytes, openRemote, type RemoteObject } from './remote-object.ts'

/** One object, served to one sandboxed tool. */
export type ObjectServer = {
  /** The unix socket it listens on; null when it listens at `address`. */
  socket: string | null
  /** `http://127.0.0.1:…`, with a secret in its path; '' when it listens on a socket. */
  address: string
  /** Bytes fetched for the tool so far. */
  fetched(): number
  /** Why bytes could not be had, if so: what the tool said is then no word about the object. */
  trouble(): Error | null
  close(): Promise<void>
}

/**
 * Serves the object behind a presigned address, by ranges and nothing else: on a unix socket that is bound into a
 * sandbox, or, where there are no sandboxes, on loopback. Blocks are fetched as the tool asks for them, one ahead.
 * @throws Error when the address does not answer
 */
export async function serveObject(url: string, on: 'socket' | 'loopback'): Promise<ObjectServer> {
  const remote = await openRemote(url)
  const secret = `/${randomBytes(16).toString('hex')}`
  let trouble: Error | null = null
  const server = createServer((request, response) => {
    if (on === 'loopback' && request.url !== secret) return void response.writeHead(404).end()
    answer(remote, request, response).catch((error: Error) => {
      // A tool that has read enough hangs up: no trouble.
      if (!response.destroyed) trouble ??= error
      response.destroy()
    })
  })
  const folder = on === 'socket' ? await mkdtemp(join(tmpdir(), 'nar-source-')) : null
  const socket = folder && join(folder, 'socket')
  if (socket) server.listen(socket)
  else server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    socket,
    address: socket ? '' : `http://127.0.0.1:${(server.address() as AddressInfo).port}${secret}`,
    fetched: remote.fetched,
    trouble: () => trouble,
    close: async () => {
      server.close()
      server.closeAllConnections()
      if (folder) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answer(
  remote: RemoteObject,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { bytes } = remote
  const whole = { first: 0, last: bytes - 1 }
  const asked = request.headers.range === undefined ? null : parseRange(request.headers.range, bytes)
  response.setHeader('accept-ranges', 'bytes')
  if (asked === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${bytes}` }).end()
    return
  }
  const { first, last } = asked ?? whole
  if (asked) response.setHeader('content-range', `bytes ${first}-${last}/${bytes}`)
  response.writeHead(asked ? 206 : 200, { 'content-length': last - first + 1 })
  if (request.method === 'HEAD') return void response.end()
  for (let at = first; at <= last && !response.destroyed; ) {
    const number = Math.floor(at / blockBytes)
    const block = await remote.block(number)
    const start = number * blockBytes
    if (start + blockBytes <= last) remote.block(number + 1).catch(() => undefined)
    const piece = block.subarray(at - start, last - start + 1)
    at += piece.length
    if (!response.write(piece)) await drained(response)
  }
  response.end()
}

/** Until it takes more, or the tool has hung up. */
async function drained(response: ServerResponse): Promise<void> {
  const settled = new AbortController()
  const { signal } = settled
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })])
  settled.abort()
}
