import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import type { MessageType } from '#catalog/contract/webhook.ts'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string }
export type Said = { type: MessageType; timestamp: string; data: Record<string, unknown> }

/** A studio's own server, that keeps what it is told. `answer` gives the status; it may be changed at any time. */
export async function openReceiver() {
  const received: Received[] = []
  const receiver = {
    received,
    answer: (_: Received): number | Promise<number> => 204,
    url: '',
    said: () => received.map(({ body }): Said => JSON.parse(body)),
    /** Waits until so many messages came. */
    came: async (count: number) => {
      await expect.poll(() => received.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count)
      return receiver.said()
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const one = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      }
      received.push(one)
      const status = await receiver.answer(one)
      response.writeHead(status).end(status === 204 ? undefined : `answer ${status}`)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return receiver
}

/** Written after the specification alone: `v1,` and HMAC-SHA-256, base64, of id, timestamp and body with dots between. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(signature)
}
