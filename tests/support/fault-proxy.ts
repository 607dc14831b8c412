import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to a request; null lets it pass. `corrupt`: the body's media, but not its boxes, is made of noise. */
export type Fault = { status: number } | 'corrupt' | 'cut' | null

/** A reverse proxy between a browser and a hub that lets answers go wrong. */
export type FaultProxy = {
  url: string
  /** Asked for every request, with its path, and how often that path has been asked for before. */
  fault: (path: string, before: number) => Fault
  /** Paths that were asked for, in order. */
  asked: string[]
  close(): Promise<void>
}

/** `mdat`, whose content is made of noise; everything around it stays. */
function corrupted(body: Buffer): Buffer {
  const noise = Buffer.from(body)
  let seed = 1
  for (let at = 0; at + 8 <= noise.length; ) {
    const size = noise.readUInt32BE(at)
    if (size < 8) break
    if (noise.toString('latin1', at + 4, at + 8) === 'mdat')
      for (let n = at + 8; n < Math.min(at + size, noise.length); n++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        noise[n] = seed >> 16
      }
    at += size
  }
  return noise
}

export async function startFaultProxy(hubUrl: string): Promise<FaultProxy> {
  const target = new URL(hubUrl)
  const times = new Map<string, number>()
  const proxy: FaultProxy = { url: '', fault: () => null, asked: [], close: async () => undefined }
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // What a player says of itself changes with how it plays.
    const path = (incoming.url ?? '/').replace(/\?CMCD=.*$/, '')
    const before = times.get(path) ?? 0
    times.set(path, before + 1)
    proxy.asked.push(path)
    const fault = proxy.fault(path, before)
    if (fault === 'cut') return incoming.socket.destroy()
    if (typeof fault === 'object' && fault !== null) {
      const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
      return outgoing.writeHead(fault.status, headers).end(JSON.stringify({ status: fault.status }))
    }
    const { method, headers } = incoming
    const upstream = request(
      { host: target.hostname, port: target.port, path, method, headers: { ...headers, host: target.host } },
      (response) => {
        const { statusCode = 502, headers } = response
        if (fault !== 'corrupt') {
          outgoing.writeHead(statusCode, headers)
          return response.pipe(outgoing)
        }
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          outgoing.writeHead(statusCode, { ...headers, 'cache-control': 'no-store' })
          outgoing.end(corrupted(Buffer.concat(pieces)))
        })
        return response
      },
    )
    upstream.on('error', () => outgoing.destroy())
    outgoing.on('close', () => upstream.destroy())
    return incoming.pipe(upstream)
  }
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return proxy
}
