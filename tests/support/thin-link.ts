import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * A thin link to a hub, for whatever in a browser asks: pages and their workers alike, which Chromium's own throttling tells
 * apart. One rate towards the browser for all connections, and a delay of every answer.
 */
export type ThinLink = { url: string; close(): Promise<void> }

/** Connections share the link in pieces of this many bytes. */
const piece = 4096

export async function startThinLink(
  hubUrl: string,
  { bitsPerSecond, latencyMs }: { bitsPerSecond: number; latencyMs: number },
): Promise<ThinLink> {
  const port = Number(new URL(hubUrl).port)
  const clients = new Set<Socket>()
  let free = 0
  const later = (client: Socket, bytes: Buffer) => {
    for (let at = 0; at < bytes.length; at += piece) {
      const part = bytes.subarray(at, at + piece)
      free = Math.max(free, Date.now() + latencyMs) + (part.length * 8000) / bitsPerSecond
      setTimeout(() => client.destroyed || client.write(part), Math.max(0, free - Date.now()))
    }
  }
  const server = createServer((client) => {
    clients.add(client)
    const hub = connect(port, '127.0.0.1')
    client.pipe(hub)
    hub.on('data', (bytes) => later(client, bytes))
    hub.on('close', () => setTimeout(() => client.destroy(), Math.max(0, free - Date.now()) + 100))
    hub.on('error', () => client.destroy())
    client.on('error', () => hub.destroy())
    client.on('close', () => {
      clients.delete(client)
      hub.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const client of clients) client.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
