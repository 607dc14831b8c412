import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseRange } from '#platform/http-conditional.ts'

/** In place of object storage: one object behind a presigned address, and what was sent of it. */
export type RangeServer = {
  url: string
  port: number
  /** Bytes of bodies so far. */
  sent(): number
  requests(): number
  /** Answers in its place when it says true. */
  breakBy(breaking: ((request: IncomingMessage, response: ServerResponse) => boolean) | null): void
  close(): Promise<void>
}

/** @param object bytes, or the path of a file */
export async function startRangeServer(object: Buffer | string): Promise<RangeServer> {
  let [sent, requests] = [0, 0]
  let breaking: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null
  const file = typeof object === 'string' ? await open(object) : null
  const size = file ? (await file.stat()).size : object.length
  const server = createServer(async (request, response) => {
    requests += 1
    if (breaking?.(request, response)) return
    const range = parseRange(request.headers.range ?? '', size)
    if (!range || range === 'unsatisfiable') return void response.writeHead(416).end()
    const body = await read(file ?? object, range.first, range.last + 1)
    sent += body.length
    const where = `bytes ${range.first}-${range.last}/${size}`
    response.writeHead(206, { etag: '"1"', 'content-length': body.length, 'content-range': where })
    response.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/bucket/key?X-Amz-Signature=secret`,
    port,
    sent: () => sent,
    requests: () => requests,
    breakBy: (way) => {
      breaking = way
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await file?.close()
    },
  }
}

async function read(from: FileHandle | Buffer | string, first: number, end: number): Promise<Buffer> {
  if (Buffer.isBuffer(from)) return from.subarray(first, end)
  if (typeof from === 'string') throw new TypeError('not opened')
  const body = Buffer.alloc(end - first)
  await from.read(body, 0, body.length, first)
  return body
}
